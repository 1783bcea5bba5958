/** Backups: where copies go, when one last proved readable, and a try-out of the restore. */
import { DatabaseBackup, FolderOpen } from 'lucide-react';
import { lastVerified } from '../../../shared/domain/backup/backup-history.js';
import { BackupProblem } from '../../backup/backup-problem.js';
import { useFormat, useT } from '../../i18n.js';
import { useBackupStatus, type BackupStatus } from '../../state/backup-status.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ConcernNote } from './concern-note.js';
import { CopyCards } from './copy-cards.js';
import { RunHistory } from './run-history.js';
import { RunMessages } from './run-messages.js';
import { useBackupRuns, type BackupRuns } from './use-backup-runs.js';
import './backups-page.css';

export function BackupsPage() {
  const t = useT();
  const { status, failure } = useBackupStatus();
  const runs = useBackupRuns();
  const hasFolder = status?.folder !== undefined;
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <h1>{t('backup.title.backups')}</h1>
          {hasFolder && <LastVerified status={status} />}
        </div>
        {hasFolder && <PageActions status={status} runs={runs} />}
      </header>
      {failure !== undefined && (
        <div className="body">
          <BackupProblem code={failure} />
        </div>
      )}
      {status !== undefined && !hasFolder && (
        <>
          <EmptyState
            title={t('backup.title.empty')}
            text={t('backup.prose.empty')}
            action={
              <Button
                variant="primary"
                size="lg"
                isBusy={runs.isBusy}
                onClick={() => void runs.choose(true)}
              >
                {t('backup.action.choose-first')}
              </Button>
            }
          />
          <div className="body">
            <RunMessages status={status} runs={runs} />
          </div>
        </>
      )}
      {status !== undefined && hasFolder && (
        <div className="body backups">
          <section>
            <RunMessages status={status} runs={runs} />
            <ConcernNote status={status} />
            <CopyCards status={status} runs={runs} />
            <RunHistory runs={status.runs} />
          </section>
          <GoodToKnow />
        </div>
      )}
    </div>
  );
}

function LastVerified({ status }: { readonly status: BackupStatus }) {
  const t = useT();
  const format = useFormat();
  const last = lastVerified(status.runs);
  if (last === undefined) return <p className="sub">{t('backup.prose.never')}</p>;
  return (
    <p className="sub">
      {t('backup.prose.last', {
        date: format.date(last.at),
        time: format.time(new Date(last.at)),
        records: last.records ?? 0,
      })}
    </p>
  );
}

interface StatusAndRuns {
  readonly status: BackupStatus;
  readonly runs: BackupRuns;
}

function PageActions({ status, runs }: StatusAndRuns) {
  const t = useT();
  const isBusy = runs.isBusy || status.running !== undefined;
  return (
    <div className="act">
      <Button isBusy={isBusy} onClick={() => void runs.choose(false)}>
        <FolderOpen className="i" aria-hidden="true" />
        {t('backup.action.choose')}
      </Button>
      <Button variant="primary" isBusy={isBusy} onClick={() => void runs.make()}>
        <DatabaseBackup className="i" aria-hidden="true" />
        {t('backup.action.make')}
      </Button>
    </div>
  );
}

function GoodToKnow() {
  const t = useT();
  return (
    <aside className="backups-notes">
      <h2>{t('backup.title.good-to-know')}</h2>
      <p>{t('backup.prose.automatic')}</p>
      <p>{t('backup.prose.secrets')}</p>
      <p>{t('backup.prose.kept')}</p>
      <p>{t('backup.prose.restoring')}</p>
    </aside>
  );
}
