import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksum } from '../../../../electron/vault/crypto/hash.js';
import { sodiumReady } from '../../../../electron/vault/crypto/sodium-ready.js';
import { encodeRecoveryKey } from '../../../../electron/vault/recovery-key.js';
import { goldenCopy, goldenSecrets } from '../golden-vault.js';
import { TODAY, removeFolders, tamper } from '../vault-fixture.js';
import { ownAnswer } from './own-answer.js';
import { isSecondReaderHere, readVaults, type ReaderSecret } from './second-reader.js';

beforeAll(async () => {
  await sodiumReady();
});
afterAll(removeFolders);

const secrets = goldenSecrets(1);
const owner = secrets['owner']!;
const KEYRINGS = ['keyring.a', 'keyring.b'];

function edit(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

/** Changes a keyring so that its checksum holds: not damage but somebody's pen. */
const forge = (dir: string, names: readonly string[], change: (bytes: Buffer) => void): void => {
  for (const name of names) {
    edit(join(dir, name), (bytes) => {
      change(bytes);
      bytes.set(checksum(bytes.subarray(0, -32)), bytes.length - 32);
    });
  }
};

const flip = (bytes: Buffer, at: number): void => {
  bytes[at] = bytes[at]! ^ 1;
};

/** Where the owner's passphrase slot header begins: it names the floor of memory, which nothing else does. */
const firstSlotAt = (bytes: Buffer): number =>
  bytes.indexOf(Buffer.from([1, 1, 0, 1, 0, 0, 0, 0, 0, 3, 1])) - 32;

/** Of the survey: an answer that was changed many times, by its place among the ids. */
const someId = (db: Database.Database, index = 0): Buffer =>
  db
    .prepare<[number], { id: Buffer }>(
      'SELECT id FROM records WHERE compartment = 2 ORDER BY id LIMIT 1 OFFSET ?',
    )
    .get(index)!.id;

const flipEnvelope = (db: Database.Database, id: Buffer): void => {
  const { envelope } = db
    .prepare<[Buffer], { envelope: Buffer }>('SELECT envelope FROM records WHERE id = ?')
    .get(id)!;
  flip(envelope, 100);
  db.prepare('UPDATE records SET envelope = ? WHERE id = ?').run(envelope, id);
};

const sql =
  (text: string) =>
  (dir: string): void =>
    tamper(dir, (db) => db.exec(text));

interface Case {
  readonly says: string;
  readonly secret?: ReaderSecret;
  readonly spoil?: (dir: string) => void;
}

const otherKey = encodeRecoveryKey(new Uint8Array(20).fill(7)).join('-');
const recoveryKey = (secrets['recovery'] as { recoveryKey: string }).recoveryKey;

const cases: Readonly<Record<string, Case>> = {
  'an empty folder': {
    says: 'vault-absent',
    spoil: (dir) => {
      rmSync(dir, { recursive: true });
      mkdirSync(dir);
    },
  },
  'another passphrase': { says: 'wrong-secret', secret: { passphrase: 'quatre chats gris' } },
  'another recovery key': { says: 'wrong-recovery-key', secret: { recoveryKey: otherKey } },
  'a slip in the recovery key': {
    says: 'recovery-key-mistyped',
    secret: { recoveryKey: recoveryKey.charAt(1) + recoveryKey.charAt(0) + recoveryKey.slice(2) },
  },
  'a suspended person': { says: 'person-suspended', secret: secrets['suspended']! },
  'an adviser after the last day': { says: 'person-expired', secret: secrets['expired']! },
  'a removed person': { says: 'not-found', secret: secrets['removed']! },
  'both keyrings damaged': {
    says: 'keyring-damaged',
    spoil: (dir) => {
      for (const name of KEYRINGS) edit(join(dir, name), (bytes) => flip(bytes, 700));
    },
  },
  'both keyrings with another slot payload': {
    says: 'keyring-damaged',
    spoil: (dir) => forge(dir, KEYRINGS, (bytes) => flip(bytes, firstSlotAt(bytes) + 91 + 24)),
  },
  'both keyrings with another label': {
    says: 'keyring-damaged',
    spoil: (dir) => forge(dir, KEYRINGS, (bytes) => flip(bytes, bytes.indexOf('Anne'))),
  },
  'a commitment that fits nothing': {
    says: 'wrong-secret',
    spoil: (dir) => forge(dir, KEYRINGS, (bytes) => flip(bytes, firstSlotAt(bytes) + 60)),
  },
  'a derivation below the floor': {
    says: 'kdf-params-refused',
    spoil: (dir) =>
      forge(dir, KEYRINGS, (bytes) => bytes.writeUInt32BE(1024, firstSlotAt(bytes) + 34)),
  },
  'one keyring of a later format': {
    says: 'format-too-new',
    spoil: (dir) => forge(dir, ['keyring.b'], (bytes) => bytes.writeUInt16BE(2, 8)),
  },
  'a database of a later format': {
    says: 'format-too-new',
    spoil: sql('PRAGMA user_version = 2'),
  },
  'a database of version 0': { says: 'database-damaged', spoil: sql('PRAGMA user_version = 0') },
  'no database': {
    says: 'database-damaged',
    spoil: (dir) => {
      rmSync(join(dir, 'records.db'));
    },
  },
  'a database cut short': {
    says: 'database-damaged',
    spoil: (dir) => {
      truncateSync(join(dir, 'records.db'), 100_000);
    },
  },
  'a database of another program': {
    says: 'database-damaged',
    spoil: sql('PRAGMA application_id = 7'),
  },
  'a missing table': { says: 'database-damaged', spoil: sql('DROP TABLE buckets') },
  'a missing bucket': {
    says: 'database-damaged',
    spoil: sql(
      'DELETE FROM buckets WHERE compartment = 2 AND bucket = (SELECT max(bucket) FROM buckets WHERE compartment = 2)',
    ),
  },
  'a missing manifest': {
    says: 'database-damaged',
    spoil: sql('DELETE FROM manifests WHERE compartment = 2'),
  },
  'a manifest of a later epoch': {
    says: 'database-damaged',
    spoil: sql('UPDATE manifests SET epoch = 9 WHERE compartment = 2'),
  },
  'a manifest of an epoch that is gone': {
    says: 'rollback-suspected',
    spoil: sql('UPDATE manifests SET epoch = 1 WHERE compartment = 2'),
  },
  'a root that is not the journal’s, of a compartment one may not read': {
    says: 'rollback-suspected',
    secret: secrets['staff']!,
    spoil: sql('UPDATE manifests SET root = zeroblob(32) WHERE compartment = 1'),
  },
  'a damaged record': {
    says: 'record-damaged',
    spoil: (dir) => tamper(dir, (db) => flipEnvelope(db, someId(db))),
  },
  'a record of a compartment that does not exist': {
    says: 'record-damaged',
    spoil: (dir) =>
      tamper(dir, (db) =>
        db.prepare('UPDATE records SET compartment = 99 WHERE id = ?').run(someId(db, 3)),
      ),
  },
  'a record under another version': {
    says: 'record-damaged',
    spoil: (dir) =>
      tamper(dir, (db) =>
        db.prepare('UPDATE records SET version = version + 1 WHERE id = ?').run(someId(db, 3)),
      ),
  },
  'a missing record': {
    says: 'record-missing',
    spoil: (dir) =>
      tamper(dir, (db) => db.prepare('DELETE FROM records WHERE id = ?').run(someId(db, 2))),
  },
  'one record missing and two damaged': {
    says: 'record-damaged',
    spoil: (dir) =>
      tamper(dir, (db) => {
        flipEnvelope(db, someId(db, 5));
        flipEnvelope(db, someId(db, 6));
        db.prepare('DELETE FROM records WHERE id = ?').run(someId(db, 2));
      }),
  },
  'an empty journal': { says: 'journal-broken', spoil: sql('DELETE FROM journal') },
  'a journal without its last entry': {
    says: 'journal-broken',
    spoil: sql('DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)'),
  },
  'a journal with a gap': {
    says: 'journal-broken',
    spoil: sql('DELETE FROM journal WHERE seq = 20'),
  },
  'a changed entry': {
    says: 'journal-broken',
    spoil: sql('UPDATE journal SET entry = zeroblob(200) WHERE seq = 21'),
  },
  'a changed hash': {
    says: 'journal-broken',
    spoil: sql('UPDATE journal SET hash = zeroblob(32) WHERE seq = 22'),
  },
  'a changed signature after what the owner checked': {
    says: 'journal-broken',
    spoil: sql(
      'UPDATE journal SET signature = zeroblob(64) WHERE seq = (SELECT max(seq) FROM journal)',
    ),
  },
};

describe.skipIf(!isSecondReaderHere)('the second reader', () => {
  it('refuses under the same name, and names the same records and entries', async () => {
    const made = Object.entries(cases).map(([name, { says, secret = owner, spoil }]) => {
      const dir = goldenCopy(1);
      spoil?.(dir);
      return { name, says, secret, dir };
    });
    const answers = readVaults(
      made.map(({ dir, secret }) => ({ folder: dir, today: TODAY, ...secret })),
    );
    for (const [index, { name, says, secret, dir }] of made.entries()) {
      const answer = answers[index] ?? '';
      expect(answer, name).toContain(`"refused":"${says}"`);
      expect(await ownAnswer(dir, secret), name).toBe(answer);
    }
  }, 240_000);
});
