import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../electron/vault/canonical-json.js';
import { checksum } from '../../../electron/vault/crypto/hash.js';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import { encodeRecoveryKey } from '../../../electron/vault/recovery-key.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { openVault, recoverVault } from '../../../electron/vault/vault.js';
import { goldenCopy, goldenSecrets, goldenVaultDir, slotSecretOf } from './golden-vault.js';
import { logicalDump } from './logical-dump.js';
import { frozenVectors } from '../../support/frozen-vectors.js';
import {
  askSecondReader,
  isSecondReaderHere,
  readVaults,
  type ReaderSecret,
} from './second-reader.js';
import {
  TODAY,
  copyOf,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  tamper,
} from './vault-fixture.js';

beforeAll(async () => {
  await sodiumReady();
});
afterAll(removeFolders);

const secrets = goldenSecrets(1);
const owner = secrets['owner']!;
const goldenId = (name: string): string => (secrets[name] as { personId: string }).personId;
const KEYRINGS = ['keyring.a', 'keyring.b'];

/** What our program says to this secret, as the reader says it. */
async function ownAnswer(dir: string, secret: ReaderSecret): Promise<string> {
  try {
    const opening =
      'recoveryKey' in secret
        ? recoverVault(portsFor(dir), secret.recoveryKey, phrase('niemals gebraucht'))
        : openVault(portsFor(dir), phrase(secret.passphrase), secret.personId);
    (await opening).close();
    return 'open';
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    const findings = error.findings
      .map(({ recordId, code }) => ({ code, recordId }))
      .sort((one, other) => (one.recordId < other.recordId ? -1 : 1));
    return canonicalJson({
      refused: error.code,
      findings: findings.length === 0 ? undefined : findings,
      seq: error.seq,
      needed: error.neededFormat,
    });
  }
}

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
  it('makes the same bytes of every frozen vector', () => {
    const asked = frozenVectors.map(({ kind, input }) => ({ kind, input }));
    const answers = askSecondReader('answer_vectors.py', asked);
    expect(answers).toHaveLength(frozenVectors.length);
    frozenVectors.forEach(({ name, output }, index) => {
      expect(answers[index], name).toBe(JSON.stringify(output));
    });
  });

  it('reads the golden vault byte for byte as we do, for each person and after a change', async () => {
    const names = ['owner', 'recovery', 'associate', 'staff', 'adviser'];
    const changed = goldenCopy(1);
    const vault = await openVault(
      portsFor(changed),
      phrase((owner as { passphrase: string }).passphrase),
    );
    vault.records.put('answer', undefined, { n: 'after' });
    vault.people.remove(Buffer.from(goldenId('suspended'), 'hex'));
    vault.close();
    for (const folder of [goldenVaultDir(1), changed]) {
      const read = readVaults(names.map((name) => ({ folder, today: TODAY, ...secrets[name]! })));
      for (const [index, name] of names.entries()) {
        const own = logicalDump(copyOf(folder), slotSecretOf(secrets[name]!), TODAY);
        expect(read[index], name).toBe(own);
      }
    }
  });

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
  });

  it('reads on with one good keyring, and through a log that was never checkpointed', async () => {
    const dir = goldenCopy(1);
    edit(join(dir, 'keyring.a'), (bytes) => flip(bytes, 40));
    const vault = await openVault(
      portsFor(dir),
      phrase((owner as { passphrase: string }).passphrase),
    );
    vault.records.put('answer', undefined, { n: 'in the log' });
    const crashed = newVaultDir();
    cpSync(dir, crashed, { recursive: true });
    vault.close();
    const [read] = readVaults([{ folder: crashed, today: TODAY, ...owner }]);
    expect(read).toContain('in the log');
    expect(read).toBe(logicalDump(copyOf(crashed), slotSecretOf(owner), TODAY));
  });

  it('notices what was put back, with us', async () => {
    const before = goldenCopy(1);
    const dir = copyOf(before);
    const { passphrase } = owner as { passphrase: string };
    const vault = await openVault(portsFor(dir), phrase(passphrase));
    const [changed] = vault.records.list('answer');
    vault.records.put('answer', changed!.id, { n: 'newer' });
    vault.close();
    const put = (name: string, into: string): void => cpSync(join(before, name), join(into, name));
    const oneRow = copyOf(dir);
    tamper(oneRow, (db) => {
      db.exec(`ATTACH '${join(before, 'records.db')}' AS old`);
      db.prepare('INSERT OR REPLACE INTO records SELECT * FROM old.records WHERE id = ?').run(
        Buffer.from(changed!.id, 'hex'),
      );
    });
    const later = copyOf(dir);
    const owning = await openVault(portsFor(later), phrase(passphrase));
    owning.people.suspend(Buffer.from(goldenId('staff'), 'hex'));
    owning.close();
    const oldDatabase = copyOf(later);
    put('records.db', oldDatabase);
    const oldKeyrings = copyOf(later);
    for (const name of KEYRINGS) put(name, oldKeyrings);
    const folders = [oneRow, oldDatabase, oldKeyrings];
    const answers = readVaults(folders.map((folder) => ({ folder, today: TODAY, ...owner })));
    for (const [index, folder] of folders.entries()) {
      expect(answers[index]).toContain('"refused":"rollback-suspected"');
      expect(await ownAnswer(folder, owner)).toBe(answers[index]);
    }
    expect(answers[0]).toContain(changed!.id);
  });
});
