/** A failure of the vault in words: what happened, whether the data are safe, what to do now. */
import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import type { VaultHolder } from '../../shared/ipc/vault-holder.js';
import { useFormat, useT } from '../i18n.js';
import { NeededFormatLine } from './needed-format-line.js';
import './secrets.css';

/**
 * Failures that no one at the keyboard can tell apart or act on share the words of `internal`. Those of
 * backups, photos and visits have words of their own, on their own screens.
 */
function wordsFor(code: IpcErrorCode) {
  switch (code) {
    case 'bad-input':
    case 'untrusted-sender':
    case 'vault-locked':
    case 'vault-paused':
    case 'not-found':
    case 'not-permitted':
    case 'internal':
    case 'attachment-missing':
    case 'attachment-damaged':
    case 'backup-damaged':
    case 'backup-unverified':
    case 'backup-disk-full':
    case 'backup-folder-gone':
    case 'backup-folder-read-only':
    case 'backup-absent':
    case 'backup-running':
    case 'backup-cancelled':
    case 'visit-pack-damaged':
    case 'visit-frozen':
    case 'archive-damaged':
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
  /** Where the usual words would send somebody the wrong way. */
  readonly words?: { readonly error: string; readonly hint: string } | undefined;
  /** What else may help, in this case. */
  readonly children?: ReactNode;
}

export function VaultProblem({ code, id, holder, words, children }: VaultProblemProps) {
  const t = useT();
  const key = wordsFor(code);
  return (
    <div id={id} className="note bad vault-problem" role="alert">
      <OctagonAlert className="i" aria-hidden="true" />
      <div>
        <p className="med">{words?.error ?? t(`vault.error.${key}`)}</p>
        {holder !== undefined && <HolderLine holder={holder} />}
        {code === 'format-too-new' && <NeededFormatLine />}
        <p className="mt1">{words?.hint ?? t(`vault.hint.${key}`)}</p>
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
