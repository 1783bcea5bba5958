/** What is in a copy, in words. */
import type { SomeCounts } from '../../shared/domain/backup/backup-history.js';
import { useT } from '../i18n.js';

export function useContents(): (counts: SomeCounts) => string {
  const t = useT();
  return ({ records = 0, attachments = 0, sealed = 0 }) => {
    const contents = t('backup.label.contents', { records, attachments });
    return sealed === 0 ? contents : t('backup.label.sealed', { contents, sealed });
  };
}
