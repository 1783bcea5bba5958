/** Creating, opening and recovering a vault. Everything here throws `VaultError` with a closed code. */
import { Anchors, withAnchors } from './anchor/anchors.js';
import { bytesOfHex } from './bytes.js';
import { calibratedParams } from './crypto/kdf.js';
import { randomBytes } from './crypto/random.js';
import { sodiumReady } from './crypto/sodium-ready.js';
import { errorCodeOf } from './error-code-of.js';
import { ID_BYTES } from './format.js';
import { heldKeysOf } from './held-keys.js';
import { JournalWriter } from './journal/journal-writer.js';
import { verifyJournal } from './journal/verify-journal.js';
import {
  ensureFormat,
  goodCopies,
  readKeyringCopies,
  repairKeyring,
} from './keyring/keyring-files.js';
import { KeyringHolder } from './keyring/keyring-holder.js';
import { newRecoverySlot } from './keyring/new-recovery-slot.js';
import { makeSlot, newPersonSecrets, wipePerson, type SlotSecret } from './keyring/slot.js';
import { dayOf, unlockKeyring, type OpenedKeyring } from './keyring/unlock-keyring.js';
import { namingHolder, withLockFile } from './lock-file.js';
import { writeNewFolder, type InitialRecords } from './new-folder.js';
import { claimFolder } from './open-folders.js';
import { OpenVault } from './open-vault.js';
import { withPassphrase } from './passphrase-bytes.js';
import { ensureLocalFolder } from './place/vault-place.js';
import { wipeRecordKeys } from './record-keys.js';
import { decodeRecoveryKey } from './recovery-key.js';
import { migrateVault } from './migrate-vault.js';
import { knownFormatOf } from './store/migrate.js';
import { openRecordStore, type RecordStore } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import { databaseFile, isVaultAbsent } from './vault-folder.js';
import type { VaultPorts } from './vault-ports.js';
import { VaultRecords } from './vault-records.js';
import { verifyRecords, type HeldKeys } from './verify-records.js';

/**
 * Makes a vault holding `initial` and opens it; its recovery key is pending. The folder appears in one
 * rename once complete, so a crash half-way leaves no vault rather than half of one.
 */
export function createVault(
  ports: VaultPorts,
  passphrase: Uint8Array,
  initial: InitialRecords,
): Promise<OpenVault> {
  return closedCodes(async () => {
    await sodiumReady();
    ensureLocalFolder(ports);
    if (!isVaultAbsent(ports.dir)) throw new VaultError('vault-exists', 'the folder holds a vault');
    const person = newPersonSecrets(randomBytes(ID_BYTES));
    ports.onStage?.('deriving');
    const kdf = ports.kdfParams ?? calibratedParams(ports.monotonicMs);
    const ownerSlot = withPassphrase(passphrase, (bytes) =>
      makeSlot(person, { kind: 'passphrase', passphrase: bytes }, kdf),
    );
    ports.onStage?.('opening');
    const recovery = newRecoverySlot(person);
    writeNewFolder(ports, initial, { person, slots: [ownerSlot, recovery.slot] });
    wipePerson(person);
    return openNew(ports, recovery.groups);
  });
}

/** Opens with the recovery key: the files just written prove themselves, without a second slow derivation. */
export function openNew(ports: VaultPorts, groups: readonly string[]): OpenVault {
  const recoveryKey = decodeRecoveryKey(groups.join('-'));
  if (!recoveryKey.ok) throw new VaultError('internal', 'a new recovery key does not decode');
  const vault = openWith(ports, { kind: 'recovery', recoveryKey: recoveryKey.bytes });
  recoveryKey.bytes.fill(0);
  vault.showPending(groups);
  return vault;
}

/** `personId`: hex, the owner when undefined. Throws `wrong-secret`, or what is damaged; never one for the other. */
export function openVault(
  ports: VaultPorts,
  passphrase: Uint8Array,
  personId?: string,
): Promise<OpenVault> {
  return closedCodes(async () => {
    await sodiumReady();
    const whose = personId === undefined ? {} : { personId: bytesOfHex(personId, ID_BYTES) };
    return withPassphrase(passphrase, (bytes) =>
      openWith(ports, { kind: 'passphrase', passphrase: bytes, ...whose }),
    );
  });
}

/** Opens with the recovery key, sets a new passphrase and makes a new recovery key, which is pending. */
export function recoverVault(
  ports: VaultPorts,
  recoveryKey: string,
  newPassphrase: Uint8Array,
): Promise<OpenVault> {
  return closedCodes(async () => {
    await sodiumReady();
    const decoded = decodeRecoveryKey(recoveryKey);
    if (!decoded.ok) throw new VaultError('recovery-key-mistyped', 'check characters do not match');
    const vault = openWith(ports, { kind: 'recovery', recoveryKey: decoded.bytes });
    decoded.bytes.fill(0);
    try {
      withPassphrase(newPassphrase, (bytes) => vault.resetSecrets(bytes));
    } catch (error) {
      vault.close();
      throw error;
    }
    return vault;
  });
}

function openWith(ports: VaultPorts, secret: SlotSecret): OpenVault {
  const { dir } = ports;
  ensureLocalFolder(ports);
  if (isVaultAbsent(dir)) throw new VaultError('vault-absent', 'no vault in the folder');
  const release = claimFolder(dir);
  let store: RecordStore | undefined;
  try {
    // Before SQLite touches anything: a vault of a newer program is left exactly as it is.
    const known = knownFormatOf(ports);
    const copies = readKeyringCopies(dir, known);
    if (goodCopies(copies).length === 0) {
      throw new VaultError('keyring-damaged', 'no intact copy of the keyring');
    }
    store = withLockFile(
      openRecordStore({
        file: databaseFile(dir),
        nativeBinding: ports.nativeBinding(),
        migrations: ports.migrations,
      }),
      dir,
      ports.now(),
    );
    ports.onStage?.('deriving');
    // Read again: only now does no other process change them.
    const opened = unlockKeyring(readKeyringCopies(dir, known), secret, dayOf(ports.now()));
    return openedVault(ports, opened, { store, release });
  } catch (error) {
    store?.close();
    release();
    throw namingHolder(error, dir);
  }
}

function openedVault(
  ports: VaultPorts,
  opened: OpenedKeyring,
  { store, release }: { readonly store: RecordStore; readonly release: () => void },
): OpenVault {
  const { keyring, person, self, copy: trusted } = opened;
  const { vaultId } = keyring;
  const { ownerPublicKey, signingSeed } = person;
  let keys: HeldKeys = new Map();
  let anchors: Anchors | undefined;
  try {
    ports.onStage?.('verifying');
    const startMs = ports.monotonicMs();
    const verify = () => {
      const stored = store.readAll();
      keys = heldKeysOf(opened, stored.manifests);
      const verified = verifyRecords(vaultId, keys, stored);
      const { head } = verifyJournal(keyring, stored);
      return { verified, head, entries: stored.journal };
    };
    const { dir, now } = ports;
    const known = knownFormatOf(ports);
    const repair = () => repairKeyring(dir, trusted, { ownerPublicKey, now, known });
    let wasRepaired = false;
    const verifyAndRepair = () => {
      const result = verify();
      wasRepaired = repair();
      return result;
    };
    const { pending } = store;
    const { verified, head, entries } =
      pending === undefined
        ? verifyAndRepair()
        : migrateVault(ports, { pending, trusted, verify: verifyAndRepair });
    // A migration cut short may have left a copy behind.
    ensureFormat(dir, trusted, known);
    const verification = {
      verifiedAt: now().toISOString(),
      durationMs: Math.round(ports.monotonicMs() - startMs),
    };
    const actor = { ...ports, vaultId, actorId: person.personId, signingSeed };
    const journal = new JournalWriter(actor, head, keyring.generation);
    anchors = new Anchors({ ...ports, vaultId }, entries);
    const anchored = withAnchors(store, anchors);
    const options = { vaultId, keys, rights: self.rights, store: anchored, journal };
    const vault = new OpenVault({
      ports,
      keyrings: new KeyringHolder(ports, keyring, signingSeed),
      person,
      self,
      store: anchored,
      anchors,
      records: new VaultRecords(options, verified),
      journal,
      wasRepaired,
      verification,
      release,
    });
    vault.settle();
    anchors.catchUp();
    return vault;
  } catch (error) {
    anchors?.close();
    wipePerson(person);
    for (const held of keys.values()) wipeRecordKeys(held);
    throw error;
  }
}

/** The system's errors become codes at this edge. */
export async function closedCodes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VaultError) throw error;
    throw new VaultError(errorCodeOf(error), 'the vault could not be used', { cause: error });
  }
}
