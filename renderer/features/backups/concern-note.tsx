/** What is wrong with the backups as they are, if anything. */
import { TriangleAlert } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { BackupStatus } from '../../state/backup-status.js';

export function ConcernNote({
  status: { concern, running, mayMake },
}: {
  readonly status: BackupStatus;
}) {
  const t = useT();
  // A copy under way is the answer to most concerns.
  if (concern === undefined || running !== undefined || !mayMake) return undefined;
  return (
    <div className="note warn backups-message">
      <TriangleAlert className="i" aria-hidden="true" />
      <div>
        <p className="med">{t(`backup.title.concern-${concern}`)}</p>
        <p className="mt1">{t(`backup.prose.concern-${concern}`)}</p>
      </div>
    </div>
  );
}
