/** On the home page only while something is amiss with the backups, and there is something to lose. */
import { DatabaseBackup } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useBackupStatus } from '../../state/backup-status.js';
import { Button } from '../../ui/button.js';

export function BackupCard({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const { status } = useBackupStatus();
  if (status === undefined) return undefined;
  const { concern, running, mayMake } = status;
  if (concern === undefined || running !== undefined || !mayMake) return undefined;
  return (
    <section className="note warn backup-card">
      <DatabaseBackup className="i" aria-hidden="true" />
      <div className="grow">
        <h2>{t(`backup.title.concern-${concern}`)}</h2>
        <p className="mt1">{t(`backup.prose.concern-${concern}`)}</p>
      </div>
      <Button
        onClick={() => {
          navigate({ page: 'backups' });
        }}
      >
        {t('backup.action.open')}
      </Button>
    </section>
  );
}
