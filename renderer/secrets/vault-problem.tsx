/** A failure of the vault in words: what happened, whether the data are safe, what to do now. */
import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import type { VaultHolder } from '../../shared/ipc/vault-holder.js';
import { useFormat, useT } from '../i18n.js';
import './secrets.css';

/**
 * Failures that no one at the keyboard can tell apart or act on share the words of `internal`. That of one
 * photo is told where the photo is.
 */
function wordsFor(code: IpcErrorCode) {
  switch (code) {
    case 'bad-input':
    case 'untrusted-sender':
    case 'vault-locked':
    case 'not-found':
    case 'attachment-missing':
    case 'attachment-damaged':
    case 'not-permitted':
    case 'internal':
      return 'internal';
    default:
      return code;
  }
}

export interface VaultProblemProps {
  readonly code: IpcErrorCode;
  /** Lets a field name this as its description. */
  readonly id?: string | undefined;
  /** Who has the vault open, when that is the failure. */
  readonly holder?: VaultHolder | undefined;
  /** What else may help, in this case. */
  readonly children?: ReactNode;
}

export function VaultProblem({ code, id, holder, children }: VaultProblemProps) {
  const t = useT();
  const words = wordsFor(code);
  return (
    <div id={id} className="note bad vault-problem" role="alert">
      <OctagonAlert className="i" aria-hidden="true" />
      <div>
        <p className="med">{t(`vault.error.${words}`)}</p>
        {holder !== undefined && <HolderLine holder={holder} />}
        <p className="mt1">{t(`vault.hint.${words}`)}</p>
        {children}
      </div>
    </div>
  );
}

function HolderLine({ holder }: { readonly holder: VaultHolder }) {
  const t = useT();
  const format = useFormat();
  const { host, user, processId, since } = holder;
  const date = format.date(since);
  const time = format.time(new Date(since));
  // A number with no thousands separator: it is a name, to be found in a list of processes.
  const values = { host, user, processId: String(processId), date, time };
  return <p className="mt1">{t('vault.prose.holder', values)}</p>;
}
