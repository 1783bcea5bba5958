/** Backups: where copies go, when one last proved readable, and a try-out of the restore. */
import { DatabaseBackup, FolderOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { BackupProblem } from '../../backup/backup-problem.js';
import { useLastVerified } from '../../backup/use-last-verified.js';
import { useT } from '../../i18n.js';
import { useBackupStatus, type BackupStatus } from '../../state/backup-status.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ConcernNote } from './concern-note.js';
import { CopyCards } from './copy-cards.js';
import { RunHistory } from './run-history.js';
import { RunMessages } from './run-messages.js';
import { useBackupRuns, type BackupRuns } from './use-backup-runs.js';
import './backups-page.css';

export interface BackupsPageProps {
  /** A new number asks for one copy; without a folder yet, for one first. */
  readonly makeRequest: number | undefined;
}

export function BackupsPage({ makeRequest }: BackupsPageProps) {
  const t = useT();
  const { status, failure } = useBackupStatus();
  const runs = useBackupRuns();
  const hasFolder = status?.folder !== undefined;
  useMakeRequest(makeRequest, status, runs);
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <h1>{t('backup.title.backups')}</h1>
          {hasFolder && <LastVerified status={status} />}
        </div>
        {hasFolder && status.mayMake && <PageActions status={status} runs={runs} />}
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
            text={t(status.mayMake ? 'backup.prose.empty' : 'backup.prose.as-visitor')}
            action={
              status.mayMake && (
                <Button
                  variant="primary"
                  size="lg"
                  isBusy={runs.isBusy}
                  onClick={() => void runs.choose(true)}
                >
                  {t('backup.action.choose-first')}
                </Button>
              )
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
          <GoodToKnow status={status} />
        </div>
      )}
    </div>
  );
}

/** Once for each number, as soon as it is known where copies go. */
function useMakeRequest(
  makeRequest: number | undefined,
  status: BackupStatus | undefined,
  { make, choose }: BackupRuns,
): void {
  const done = useRef<number>(undefined);
  useEffect(() => {
    if (makeRequest === undefined || done.current === makeRequest) return;
    if (status?.mayMake !== true) return;
    done.current = makeRequest;
    void (status.folder === undefined ? choose(true) : make());
  }, [choose, make, makeRequest, status]);
}

function LastVerified({ status }: { readonly status: BackupStatus }) {
  return <p className="sub">{useLastVerified(status.runs)}</p>;
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

function GoodToKnow({ status }: { readonly status: BackupStatus }) {
  const t = useT();
  return (
    <aside className="backups-notes">
      <h2>{t('backup.title.good-to-know')}</h2>
      {!status.mayMake && <p>{t('backup.prose.as-visitor')}</p>}
      {status.mayMake && !status.mayTryOut && <p>{t('backup.prose.as-colleague')}</p>}
      <p>{t('backup.prose.automatic')}</p>
      <p>{t('backup.prose.secrets')}</p>
      <p>{t('backup.prose.kept')}</p>
      <p>{t('backup.prose.other-drive')}</p>
      <p>{t('backup.prose.restoring')}</p>
    </aside>
  );
}
