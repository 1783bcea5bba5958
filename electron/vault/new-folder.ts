/** A new vault's folder: whole on disk before it has its name. */
import { existsSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Anchors } from './anchor/anchors.js';
import { HASH_BYTES } from './crypto/hash.js';
import { randomBytes } from './crypto/random.js';
import { Secret } from './crypto/secret.js';
import { COMPARTMENT_NAMES } from './format.js';
import { JournalWriter } from './journal/journal-writer.js';
import { writeKeyring } from './keyring/keyring-files.js';
import type { Slot } from './keyring/keyring.js';
import { newKeyring } from './keyring/new-keyring.js';
import type { PersonSecrets } from './keyring/slot.js';
import { removeLockFile } from './lock-file.js';
import { rightsOf } from './people/role-rights.js';
import { COMPARTMENT_SECRET_BYTES, recordKeysOf, wipeRecordKeys } from './record-keys.js';
import type { NewRecord, Records } from './records.js';
import { knownFormatOf } from './store/migrate.js';
import { createRecordStore, type JournalRow } from './store/record-store.js';
import { databaseFile, lockFile, makeFolder, syncFolder } from './vault-folder.js';
import type { VaultPorts } from './vault-ports.js';
import { VaultRecords, type CommitNote } from './vault-records.js';

/** What a new vault holds from its first moment; ids are made with the new vault's keys. */
export type InitialRecords = (records: Records, folder: string) => readonly NewRecord[];

export interface NewVault {
  readonly person: PersonSecrets;
  readonly slots: readonly Slot[];
  /** What the journal's first entry says; by default that the vault was made. */
  readonly note?: CommitNote;
}

/** In the place it is meant for, by one rename. */
export function writeNewFolder(ports: VaultPorts, initial: InitialRecords, made: NewVault): void {
  const { dir } = ports;
  const staging = writeStagedFolder(ports, initial, made);
  removeLockFile(lockFile(dir));
  if (existsSync(dir)) rmdirSync(dir);
  renameSync(staging, dir);
  syncFolder(dirname(dir));
}

/** A whole vault beside the place it is meant for, on disk when it returns. Returns its folder, to be renamed. */
export function writeStagedFolder(
  ports: VaultPorts,
  initial: InitialRecords,
  { person, slots, note }: NewVault,
): string {
  const { dir } = ports;
  const { vaultId } = person;
  const staging = `${dir}.creating`;
  // What an interrupted creation left behind holds nothing that was ever acknowledged.
  rmSync(staging, { recursive: true, force: true });
  makeFolder(dirname(dir));
  makeFolder(staging);
  const secrets = COMPARTMENT_NAMES.map((compartment) => ({
    compartment,
    epoch: 1,
    secret: new Secret(randomBytes(COMPARTMENT_SECRET_BYTES)),
  }));
  const keyring = newKeyring(person, slots, secrets);
  writeKeyring(staging, keyring, person.signingSeed, { format: knownFormatOf(ports) });
  const keys = new Map(
    secrets.map(({ compartment, epoch, secret }) => [
      compartment,
      recordKeysOf(compartment, epoch, secret),
    ]),
  );
  const store = createRecordStore({
    file: databaseFile(staging),
    nativeBinding: ports.nativeBinding(),
    migrations: ports.migrations,
  });
  let entries: readonly JournalRow[];
  try {
    const start = { seq: 0, hash: new Uint8Array(HASH_BYTES), openMs: 0 };
    const actor = { ...ports, vaultId, actorId: person.personId, signingSeed: person.signingSeed };
    const journal = new JournalWriter(actor, start, keyring.generation);
    const rights = rightsOf('owner');
    const records = new VaultRecords({ vaultId, keys, rights, store, journal }, []);
    records.commitEmpty(note);
    records.putMany([
      ...initial(records, staging),
      { type: 'setup', id: records.idFor('setup', 'setup'), value: {} },
    ]);
    entries = store.readAll().journal;
  } finally {
    store.close();
    for (const held of keys.values()) wipeRecordKeys(held);
  }
  const anchors = new Anchors({ dir: staging, vaultId, now: ports.now }, entries);
  try {
    anchors.begin();
  } finally {
    anchors.close();
  }
  syncFolder(staging);
  return staging;
}
