/** Copies elsewhere: the last one that proved readable, and what is amiss with them. */
import { DatabaseBackup } from 'lucide-react';
import { useLastVerified } from '../../backup/use-last-verified.js';
import { useT } from '../../i18n.js';
import { useBackupStatus, type BackupStatus } from '../../state/backup-status.js';
import { HealthRow } from './health-row.js';

export function BackupsRow() {
  const { status } = useBackupStatus();
  return status === undefined ? undefined : <StatusRow status={status} />;
}

function StatusRow({
  status: { concern, running, mayMake, runs },
}: {
  readonly status: BackupStatus;
}) {
  const t = useT();
  const last = useLastVerified(runs);
  const isAmiss = concern !== undefined && running === undefined && mayMake;
  return (
    <HealthRow
      icon={<DatabaseBackup className="i" aria-hidden="true" />}
      title={t('backup.title.backups')}
    >
      <p>{last}</p>
      {isAmiss && (
        <div className="note warn mt1">
          <div>
            <p className="med">{t(`backup.title.concern-${concern}`)}</p>
            <p className="mt1">{t(`backup.prose.concern-${concern}`)}</p>
          </div>
        </div>
      )}
    </HealthRow>
  );
}
