/** What is wrong with the place of the vault's folder, said before anybody types a passphrase. */
import { FolderSync } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SyncService, VaultPlace } from '../../shared/ipc/vault-place.js';
import { useFormat, useT } from '../i18n.js';
import { call } from '../ipc.js';
import { VaultProblem } from './vault-problem.js';

/** The services' own names, the same in every language. */
const SERVICE_NAMES: Readonly<Record<SyncService, string>> = {
  onedrive: 'OneDrive',
  dropbox: 'Dropbox',
  icloud: 'iCloud Drive',
  'google-drive': 'Google Drive',
  nextcloud: 'Nextcloud',
  syncthing: 'Syncthing',
};

export function PlaceNotes() {
  const t = useT();
  const format = useFormat();
  const [place, setPlace] = useState<VaultPlace>();
  useEffect(() => {
    let isCurrent = true;
    call('vault.place').then(
      (next) => {
        if (isCurrent) setPlace(next);
      },
      () => {
        // Only advice: opening the vault says what is really wrong.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  if (place === undefined) return undefined;
  const { isOnNetwork, syncService, conflictCopies } = place;
  const service = syncService === undefined ? undefined : SERVICE_NAMES[syncService];
  return (
    <>
      {isOnNetwork && <VaultProblem code="vault-on-network" />}
      {service !== undefined && (
        <PlaceNote
          text={t('vault.prose.sync-folder', { service })}
          hint={t('vault.hint.sync-folder', { service })}
        />
      )}
      {conflictCopies.length > 0 && (
        <PlaceNote
          text={t('vault.prose.conflict-copies', {
            count: conflictCopies.length,
            names: format.list(conflictCopies),
          })}
          hint={t('vault.hint.conflict-copies')}
        />
      )}
    </>
  );
}

function PlaceNote({ text, hint }: { readonly text: string; readonly hint: string }) {
  return (
    <div className="note warn vault-problem" role="status">
      <FolderSync className="i" aria-hidden="true" />
      <div>
        <p className="med place-text">{text}</p>
        <p className="mt1">{hint}</p>
      </div>
    </div>
  );
}
