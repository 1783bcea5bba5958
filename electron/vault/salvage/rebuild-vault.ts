/** A new vault of what is left of a damaged one: new keys, new id, new recovery key; the old folder is kept. */
import type { NewPractice } from '../../../shared/domain/practice/practice.js';
import { AttachmentStore } from '../attachments/attachment-store.js';
import { bytesOfHex } from '../bytes.js';
import { calibratedParams } from '../crypto/kdf.js';
import { randomBytes } from '../crypto/random.js';
import { ID_BYTES } from '../format.js';
import { makeSlot, newPersonSecrets, wipePerson } from '../keyring/slot.js';
import { newRecoverySlot } from '../keyring/new-recovery-slot.js';
import { writeStagedFolder, type InitialRecords } from '../new-folder.js';
import type { OpenVault } from '../open-vault.js';
import { withPassphrase } from '../passphrase-bytes.js';
import type { VaultPorts } from '../vault-ports.js';
import { closedCodes, openNew } from '../vault.js';
import { carriedRecords } from './carried-records.js';
import { withAttachmentsCarried } from './carry-attachments.js';
import { putInPlace } from './rebuilt-folder.js';
import type { SalvagedVault } from './salvaged-vault.js';

export interface RebuildWishes {
  readonly passphrase: Uint8Array;
  /** In place of a practice that is lost. */
  readonly practice: NewPractice | undefined;
}

/**
 * Opens it with its recovery key pending. `salvaged` stays as it is, to be closed by the caller. Throws `wrong-secret`,
 * `not-permitted`, `not-found` (a lost practice, none given) or `vault-exists` (other files in the folder than were read).
 */
export function rebuildVault(
  ports: VaultPorts,
  salvaged: SalvagedVault,
  { passphrase, practice }: RebuildWishes,
): Promise<OpenVault> {
  return closedCodes(() => {
    ports.onStage?.('deriving');
    withPassphrase(passphrase, (bytes) => {
      salvaged.ensureOwnersPassphrase(bytes);
    });
    const contents = salvaged.carried(practice);
    const person = newPersonSecrets(randomBytes(ID_BYTES));
    const kdf = ports.kdfParams ?? calibratedParams(ports.monotonicMs);
    const ownerSlot = withPassphrase(passphrase, (bytes) =>
      makeSlot(person, { kind: 'passphrase', passphrase: bytes }, kdf),
    );
    ports.onStage?.('opening');
    const recovery = newRecoverySlot(person);
    const { vaultId, lost } = salvaged.origin;
    const note = { action: 'vault.salvage', from: vaultId, kept: contents.length, lost };
    const old = new AttachmentStore({ dir: ports.dir, vaultId: bytesOfHex(vaultId, ID_BYTES) });
    const carry: InitialRecords = (records, dir) => {
      const fresh = new AttachmentStore({ dir, vaultId: person.vaultId });
      return carriedRecords(withAttachmentsCarried(contents, old, fresh), records);
    };
    const slots = [ownerSlot, recovery.slot];
    const staged = writeStagedFolder(ports, carry, { person, slots, note });
    wipePerson(person);
    ports.onStep?.('rebuilt-written');
    putInPlace(ports, staged, () => {
      salvaged.ensureUnchanged();
    });
    return Promise.resolve(openNew(ports, recovery.groups));
  });
}
