/** Creating, opening and recovering a vault. Everything here throws `VaultError` with a closed code. */
import { existsSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { calibratedParams } from './crypto/kdf.js';
import { randomBytes } from './crypto/random.js';
import { Secret } from './crypto/secret.js';
import { sodiumReady } from './crypto/sodium-ready.js';
import { errorCodeOf } from './error-code-of.js';
import { COMPARTMENT_NAMES, ID_BYTES, type Compartment } from './format.js';
import {
  goodCopies,
  readKeyringCopies,
  repairKeyring,
  writeKeyring,
} from './keyring/keyring-files.js';
import type { Keyring } from './keyring/keyring.js';
import { makeSlot, wrapCompartmentKey, type Person, type SlotSecret } from './keyring/slot.js';
import { unlockKeyring, type OpenedKeyring } from './keyring/unlock-keyring.js';
import { claimFolder } from './open-folders.js';
import { OpenVault, allRecordKeysOf, newRecoverySlot } from './open-vault.js';
import { withPassphrase } from './passphrase-bytes.js';
import { wipeRecordKeys } from './record-keys.js';
import { decodeRecoveryKey } from './recovery-key.js';
import type { NewRecord, Records } from './records.js';
import { createRecordStore, openRecordStore, type RecordStore } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import {
  databaseFile,
  ensureLocalFolder,
  isVaultAbsent,
  makeFolder,
  syncFolder,
} from './vault-folder.js';
import type { VaultPorts } from './vault-ports.js';
import { VaultRecords, emptyState } from './vault-records.js';
import { verifyRecords, type AllRecordKeys } from './verify-records.js';

/** What a new vault holds from its first moment; ids are made with the new vault's keys. */
export type InitialRecords = (records: Records) => readonly NewRecord[];

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
    ensureLocalFolder(ports.dir);
    if (!isVaultAbsent(ports.dir)) throw new VaultError('vault-exists', 'the folder holds a vault');
    const person: Person = {
      vaultId: randomBytes(ID_BYTES),
      personId: randomBytes(ID_BYTES),
      personKey: new Secret(randomBytes(32)),
    };
    ports.onStage?.('deriving');
    const kdf = ports.kdfParams ?? calibratedParams(ports.monotonicMs);
    const ownerSlot = withPassphrase(passphrase, (bytes) =>
      makeSlot(person, { role: 'owner', passphrase: bytes }, kdf),
    );
    ports.onStage?.('opening');
    const recovery = newRecoverySlot(person);
    writeNewFolder(ports, initial, {
      person,
      keyring: {
        generation: 0,
        vaultId: person.vaultId,
        slots: [ownerSlot, recovery.slot],
        wraps: [],
      },
    });
    person.personKey.wipe();
    const recoveryKey = decodeRecoveryKey(recovery.groups.join('-'));
    if (!recoveryKey.ok) throw new VaultError('internal', 'a new recovery key does not decode');
    // Opened with the recovery key: the files just written prove themselves, without a second slow derivation.
    const vault = openWith(ports, { role: 'recovery', recoveryKey: recoveryKey.bytes });
    recoveryKey.bytes.fill(0);
    vault.showPending(recovery.groups);
    return vault;
  });
}

/** Throws `wrong-secret`, or what is damaged; never one for the other. */
export function openVault(ports: VaultPorts, passphrase: Uint8Array): Promise<OpenVault> {
  return closedCodes(async () => {
    await sodiumReady();
    return withPassphrase(passphrase, (bytes) =>
      openWith(ports, { role: 'owner', passphrase: bytes }),
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
    const vault = openWith(ports, { role: 'recovery', recoveryKey: decoded.bytes });
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

interface NewVault {
  readonly person: Person;
  readonly keyring: Keyring;
}

function writeNewFolder(ports: VaultPorts, initial: InitialRecords, made: NewVault): void {
  const { dir } = ports;
  const staging = `${dir}.creating`;
  // What an interrupted creation left behind holds nothing that was ever acknowledged.
  rmSync(staging, { recursive: true, force: true });
  makeFolder(dirname(dir));
  makeFolder(staging);
  const compartmentKeys = newCompartmentKeys();
  const wraps = COMPARTMENT_NAMES.map((name) =>
    wrapCompartmentKey(made.person, name, compartmentKeys[name]),
  );
  const { vaultId, personKey } = made.person;
  writeKeyring(staging, { ...made.keyring, wraps }, personKey);
  const keys = allRecordKeysOf({ compartmentKeys });
  const store = createRecordStore({
    file: databaseFile(staging),
    nativeBinding: ports.nativeBinding(),
  });
  try {
    const records = new VaultRecords({ vaultId, keys, store }, emptyState());
    records.commitEmpty();
    records.putMany([
      ...initial(records),
      { type: 'setup', id: records.idFor('setup', 'setup'), value: {} },
    ]);
  } finally {
    store.close();
    wipeKeys(keys);
  }
  syncFolder(staging);
  if (existsSync(dir)) rmdirSync(dir);
  renameSync(staging, dir);
  syncFolder(dirname(dir));
}

const newCompartmentKeys = (): Readonly<Record<Compartment, Secret>> => ({
  owner: new Secret(randomBytes(32)),
  survey: new Secret(randomBytes(32)),
});

function openWith(ports: VaultPorts, secret: SlotSecret): OpenVault {
  const { dir } = ports;
  ensureLocalFolder(dir);
  if (isVaultAbsent(dir)) throw new VaultError('vault-absent', 'no vault in the folder');
  const release = claimFolder(dir);
  let store: RecordStore | undefined;
  try {
    // Before SQLite touches anything: a vault of a newer program is left exactly as it is.
    const copies = readKeyringCopies(dir);
    if (goodCopies(copies).length === 0) {
      throw new VaultError('keyring-damaged', 'no intact copy of the keyring');
    }
    store = openRecordStore({ file: databaseFile(dir), nativeBinding: ports.nativeBinding() });
    ports.onStage?.('deriving');
    // Read again: only now does no other process change them.
    const opened = unlockKeyring(readKeyringCopies(dir), secret);
    return openedVault(ports, opened, { store, release });
  } catch (error) {
    store?.close();
    release();
    throw error;
  }
}

function openedVault(
  ports: VaultPorts,
  opened: OpenedKeyring,
  { store, release }: { readonly store: RecordStore; readonly release: () => void },
): OpenVault {
  const { personKey, personId } = opened;
  const { vaultId } = opened.keyring;
  const keys = allRecordKeysOf(opened);
  try {
    ports.onStage?.('verifying');
    const verified = verifyRecords(vaultId, keys, store.readAll());
    const repaired = repairKeyring(ports.dir, opened, { personKey, now: ports.now });
    return new OpenVault({
      dir: ports.dir,
      keyring: repaired.keyring,
      person: { vaultId, personId, personKey },
      keys,
      store,
      records: new VaultRecords({ vaultId, keys, store }, verified),
      wasRepaired: repaired.wasRepaired,
      release,
    });
  } catch (error) {
    personKey.wipe();
    wipeKeys(keys);
    throw error;
  }
}

function wipeKeys(keys: AllRecordKeys): void {
  for (const name of COMPARTMENT_NAMES) wipeRecordKeys(keys[name]);
}

/** The system's errors become codes at this edge. */
async function closedCodes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VaultError) throw error;
    throw new VaultError(errorCodeOf(error), 'the vault could not be used', { cause: error });
  }
}
