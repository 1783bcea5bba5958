/** A failure of the vault in words: what happened, whether the data are safe, what to do now. */
import { OctagonAlert } from 'lucide-react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useT } from '../i18n.js';
import './secrets.css';

/**
 * Failures that no one at the keyboard can tell apart or act on share the words of `internal`. Those of
 * backups have words of their own, on their own screens.
 */
function wordsFor(code: IpcErrorCode) {
  switch (code) {
    case 'bad-input':
    case 'untrusted-sender':
    case 'vault-locked':
    case 'not-found':
    case 'not-permitted':
    case 'internal':
    case 'backup-damaged':
    case 'backup-unverified':
    case 'backup-disk-full':
    case 'backup-folder-gone':
    case 'backup-folder-read-only':
    case 'backup-absent':
    case 'backup-running':
    case 'backup-cancelled':
      return 'internal';
    default:
      return code;
  }
}

export interface VaultProblemProps {
  readonly code: IpcErrorCode;
  /** Lets a field name this as its description. */
  readonly id?: string | undefined;
}

export function VaultProblem({ code, id }: VaultProblemProps) {
  const t = useT();
  const words = wordsFor(code);
  return (
    <div id={id} className="note bad vault-problem" role="alert">
      <OctagonAlert className="i" aria-hidden="true" />
      <div>
        <p className="med">{t(`vault.error.${words}`)}</p>
        <p className="mt1">{t(`vault.hint.${words}`)}</p>
      </div>
    </div>
  );
}
