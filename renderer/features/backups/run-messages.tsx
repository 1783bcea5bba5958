/** The run under way, and how the last one ended. Always present, so that screen readers hear changes. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { BackupProblem } from '../../backup/backup-problem.js';
import { useContents } from '../../backup/use-contents.js';
import { useFormat, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { useBackupShare } from '../../state/backup-share.js';
import type { BackupStatus } from '../../state/backup-status.js';
import { Bar } from '../../ui/bar.js';
import { Button } from '../../ui/button.js';
import type { BackupRuns, RunEnd } from './use-backup-runs.js';

export interface RunMessagesProps {
  readonly status: BackupStatus;
  readonly runs: BackupRuns;
}

export function RunMessages({ status: { running }, runs: { end, failure } }: RunMessagesProps) {
  const t = useT();
  const share = useBackupShare(running !== undefined);
  return (
    <div className="backups-messages">
      {failure !== undefined && <BackupProblem code={failure} />}
      <div role="status">
        {end !== undefined && <Ended end={end} />}
        {running !== undefined && share !== undefined && t(`backup.status.running-${running}`)}
      </div>
      {running !== undefined && share !== undefined && (
        <div className="row backups-progress">
          <Bar value={share} />
          <Button size="sm" onClick={() => void call('backup.cancel')}>
            {t('backup.action.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Ended({ end: { kind, made } }: { readonly end: RunEnd }) {
  const t = useT();
  const format = useFormat();
  const contentsOf = useContents();
  const { outcome, unreadable = 0, createdAt } = made;
  if (outcome === 'cancelled' || createdAt === undefined) return t('backup.status.cancelled');
  const date = format.date(createdAt);
  const time = format.time(new Date(createdAt));
  const contents = contentsOf(made);
  if (outcome === 'incomplete') {
    return (
      <div className="note warn">
        <TriangleAlert className="i" aria-hidden="true" />
        <p>{t('backup.status.made-incomplete', { contents, unreadable })}</p>
      </div>
    );
  }
  return (
    <div className="note ok">
      <CircleCheck className="i" aria-hidden="true" />
      <p>
        {kind === 'backup'
          ? t('backup.status.made', { contents })
          : t('backup.status.drilled', { date, time, contents })}
      </p>
    </div>
  );
}
