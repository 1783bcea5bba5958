/** A failed backup, drill or restore in words. What is not about backups has the vault's words. */
import { OctagonAlert } from 'lucide-react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useT } from '../i18n.js';
import { VaultProblem } from '../secrets/vault-problem.js';

const OWN = [
  'backup-disk-full',
  'backup-folder-gone',
  'backup-folder-read-only',
  'backup-unverified',
  'backup-damaged',
  'backup-absent',
  'backup-running',
  'backup-cancelled',
  'not-permitted',
] as const satisfies readonly IpcErrorCode[];

export interface BackupProblemProps {
  readonly code: IpcErrorCode;
  /** Lets a field name this as its description. */
  readonly id?: string | undefined;
}

export function BackupProblem({ code, id }: BackupProblemProps) {
  const t = useT();
  const own = OWN.find((each) => each === code);
  if (own === undefined) return <VaultProblem code={code} id={id} />;
  return (
    <div id={id} className="note bad" role="alert">
      <OctagonAlert className="i" aria-hidden="true" />
      <div>
        <p className="med">{t(`backup.error.${own}`)}</p>
        <p className="mt1">{t(`backup.hint.${own}`)}</p>
      </div>
    </div>
  );
}
