/** Shown while the vault's anchors cannot be written: what is saved is safe, but a loss of it would not show. */
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../i18n.js';
import { call, listen } from '../ipc.js';

export function AnchorWarning() {
  const t = useT();
  const [isStale, setIsStale] = useState(false);
  useEffect(() => {
    // It may have failed while the vault was opening, before anybody listened.
    call('vault.status').then(
      (status) => {
        setIsStale(status.isAnchorStale ?? false);
      },
      () => {
        // The vault is being locked: this frame goes with it.
      },
    );
    return listen('vault.progress', (progress) => {
      if (progress.kind === 'anchor') setIsStale(progress.isStale);
    });
  }, []);
  if (!isStale) return undefined;
  return (
    <div className="note warn anchor-warning" role="alert">
      <TriangleAlert className="i" aria-hidden="true" />
      <span>{t('anchor.error.stale')}</span>
    </div>
  );
}
