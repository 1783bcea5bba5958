/** When a copy last proved readable, and what was in it, in one sentence. */
import { lastVerified, type BackupRun } from '../../shared/domain/backup/backup-history.js';
import { useFormat, useT } from '../i18n.js';
import { useContents } from './use-contents.js';

export function useLastVerified(runs: readonly BackupRun[]): string {
  const t = useT();
  const format = useFormat();
  const contentsOf = useContents();
  const last = lastVerified(runs);
  if (last === undefined) return t('backup.prose.never');
  return t('backup.prose.last', {
    date: format.date(last.at),
    time: format.time(new Date(last.at)),
    contents: contentsOf(last),
  });
}
