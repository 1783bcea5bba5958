import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHUNK_BYTES, CHUNK_EXTRA_BYTES } from '../../../../electron/vault/backup/backup-format.js';
import { nodeBackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import type { BackupSource } from '../../../../electron/vault/backup/backup-source.js';
import {
  decodePreamble,
  encodePreamble,
  preambleLength,
} from '../../../../electron/vault/backup/preamble.js';
import {
  chunkPlace,
  writeBackup,
  type NewBackup,
} from '../../../../electron/vault/backup/write-backup.js';
import { bytesOfHex } from '../../../../electron/vault/bytes.js';
import type { Secret } from '../../../../electron/vault/crypto/secret.js';
import {
  newStreamKey,
  openingStream,
  sealingStream,
} from '../../../../electron/vault/crypto/stream.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { findNativeBinding } from '../../../../electron/vault/store/native-binding.js';
import { openSnapshot } from '../../../../electron/vault/store/record-snapshot.js';
import { add, vaultWithSurvey } from '../attachments/photo-fixture.js';
import { NOW } from '../backup/backup-fixture.js';
import { PASSPHRASE, TODAY, phrase, removeFolders, temporaryFolder } from '../vault-fixture.js';
import { ownBackupAnswer } from './backup-answers.js';
import { isSecondReaderHere, readBackups, type ReaderSecret } from './second-reader.js';

type Facts = NewBackup['facts'];
interface Forgery {
  readonly says: string;
  readonly facts?: (facts: Facts) => Partial<Facts>;
  readonly source?: (source: BackupSource) => Partial<BackupSource>;
  readonly content?: (content: Buffer) => void;
}

const owner: ReaderSecret = { passphrase: PASSPHRASE };
const other = new Uint8Array(32).fill(7);
let vault: OpenVault;
let source: BackupSource;
/** Of before the associate was suspended. */
let earlier: BackupSource;
let associateId: Uint8Array = new Uint8Array(16);

beforeAll(async () => {
  ({ vault } = await vaultWithSurvey());
  await add(vault);
  await add(vault, { name: 'autre.jpg' });
  const id = vault.people.add({
    ...{ label: 'Dr Anne', role: 'associate', passphrase: phrase('la pluie tombe'), expiryDay: 0 },
  });
  associateId = bytesOfHex(id, 16);
  earlier = vault.backupSource();
  vault.people.suspend(associateId);
  source = vault.backupSource();
});
afterAll(() => {
  vault.close();
  removeFolders();
});

/** A database file with this done to it. */
function altered(file: Uint8Array, sql: string): Uint8Array {
  const db = new Database(Buffer.from(file));
  try {
    db.exec(sql);
    return db.serialize();
  } finally {
    db.close();
  }
}

const database =
  (sql: string) =>
  (of: BackupSource): Partial<BackupSource> => ({ database: altered(of.database, sql) });

/** Made by somebody with the owner's seed: every signature and every chunk holds. */
const forgeries: Readonly<Record<string, Forgery>> = {
  'one row more than there are': {
    says: 'backup-damaged',
    facts: ({ rowCount }) => ({ rowCount: rowCount + 1 }),
  },
  'a later last entry': { says: 'backup-damaged', facts: ({ seq }) => ({ seq: seq + 1 }) },
  'another last entry': { says: 'backup-damaged', facts: () => ({ head: other }) },
  'another vault': { says: 'backup-damaged', facts: () => ({ vaultId: other.slice(16) }) },
  'a maker nobody knows': { says: 'backup-damaged', facts: () => ({ makerId: other.slice(16) }) },
  'a suspended maker': { says: 'backup-damaged', facts: () => ({ makerId: associateId }) },
  'the keyring of before': {
    says: 'backup-damaged',
    source: () => ({ keyring: earlier.keyring }),
  },
  'the records of before, with today’s beginning': {
    says: 'backup-damaged',
    source: () => ({ database: earlier.database }),
  },
  'a record less': {
    says: 'backup-damaged',
    source: database('DELETE FROM records WHERE id = (SELECT min(id) FROM records)'),
  },
  'a record under another version': {
    says: 'backup-damaged',
    source: database('UPDATE records SET version = version + 1 WHERE compartment = 2'),
  },
  'an entry less': {
    says: 'backup-damaged',
    source: database('DELETE FROM journal WHERE seq = 2'),
  },
  'a database of a later format': {
    says: 'format-too-new',
    source: database('PRAGMA user_version = 2'),
  },
  'no database': {
    says: 'backup-damaged',
    source: () => ({ database: new Uint8Array(4096) }),
  },
  'a section of a kind nobody knows': {
    says: 'format-too-new',
    content: (content) => content.writeUInt8(4, firstAttachmentAt(content)),
  },
  'a section that only a manifest may have': {
    says: 'backup-damaged',
    content: (content) => content.writeUInt8(3, firstAttachmentAt(content)),
  },
  'a section larger than the file': {
    says: 'backup-damaged',
    content: (content) => content.writeUInt32BE(1, firstAttachmentAt(content) + 17),
  },
  'an entry of a kind nobody knows': {
    says: 'format-too-new',
    content: (content) => content.writeUInt8(9, entriesAt(content) + 2 * 57),
  },
  'an entry with another hash': {
    says: 'backup-damaged',
    content: (content) =>
      content.writeUInt8(content[entriesAt(content) + 57 + 40]! ^ 1, entriesAt(content) + 57 + 40),
  },
  'a manifest that does not bear its maker’s signature': {
    says: 'backup-damaged',
    content: () => undefined,
  },
  'attachments out of order': {
    says: 'backup-damaged',
    source: ({ attachments }) => ({ attachments: [...attachments].reverse() }),
  },
};

async function forge({ facts, source: change, content }: Forgery): Promise<string> {
  const file = join(temporaryFolder(), 'forged.vbk');
  const changed = { ...source, ...change?.(source) };
  const { vaultId, personId: makerId } = source.maker;
  const snapshot = openSnapshot(source.database, findNativeBinding());
  const { journal, records } = snapshot.readAll();
  snapshot.close();
  const last = journal.at(-1)!;
  const honest: Facts = {
    ...{ vaultId, makerId, backupId: new Uint8Array(16).fill(1), createdAt: NOW },
    ...{ seq: last.seq, head: last.hash, rowCount: records.length },
  };
  const streamKey = newStreamKey();
  const made = { facts: { ...honest, ...facts?.(honest) }, source: changed, streamKey };
  await writeBackup(file, made, { fs: nodeBackupFs });
  if (content !== undefined) {
    writeFileSync(file, resealed(readFileSync(file), streamKey, content));
  }
  return file;
}

/** The same key and beginning, but for the stream's header, around what `change` makes of the content. */
function resealed(file: Buffer, key: Secret, change: (content: Buffer) => void): Buffer {
  const beginning = file.subarray(0, preambleLength(file));
  const preamble = decodePreamble(beginning);
  const openChunk = openingStream(key, preamble.streamHeader);
  const sealed = chunksOf(file.subarray(beginning.length), CHUNK_BYTES + CHUNK_EXTRA_BYTES);
  const content = Buffer.concat(
    sealed.map((chunk) => openChunk(chunk, chunkPlace(beginning))!.bytes),
  );
  change(content);
  const { header, seal } = sealingStream(key);
  const other = encodePreamble({ ...preamble, streamHeader: header });
  const chunks = chunksOf(content, CHUNK_BYTES);
  return Buffer.concat([
    other,
    ...chunks.map((chunk, n) => seal(chunk, chunkPlace(other), n === chunks.length - 1)),
  ]);
}

const chunksOf = (bytes: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );

/** Where the head of the first attachment begins: behind the database and its own head. */
const firstAttachmentAt = (content: Buffer): number => 25 + Number(content.readBigUInt64BE(17));
/** Where the manifest's entries begin, of a backup with four attachments. */
const entriesAt = (content: Buffer): number => content.length - 64 - 6 * 57;

const read = (files: readonly string[]): readonly string[] =>
  readBackups(files.map((file) => ({ file, today: TODAY, ...owner })));

describe.skipIf(!isSecondReaderHere)('a backup forged by somebody who may make one', () => {
  it('is refused by both', async () => {
    const files = await Promise.all(Object.values(forgeries).map(forge));
    const answers = read(files);
    for (const [index, [name, { says }]] of Object.entries(forgeries).entries()) {
      expect(answers[index], name).toContain(`"refused":"${says}"`);
      expect(await ownBackupAnswer(files[index]!, owner), name).toContain(`"refused":"${says}"`);
    }
  }, 240_000);

  it('would have been whole without the forgery', async () => {
    const file = await forge({ says: '' });
    const own = await ownBackupAnswer(file, owner);
    expect(own).toContain('"attachments":[{"bytes":');
    expect(read([file])).toEqual([own]);
  });

  it('says which photo the vault’s own disk did not give', async () => {
    const file = await forge({
      says: '',
      source: ({ openAttachment, attachments }) => ({
        openAttachment: (id) =>
          id === attachments[0]!.id ? Promise.resolve('unreadable') : openAttachment(id),
      }),
    });
    const own = await ownBackupAnswer(file, owner);
    expect(own).toContain('"kind":3');
    expect(own.split('"refused":"attachment-missing"')).toHaveLength(2);
    expect(read([file])).toEqual([own]);
  });
});
