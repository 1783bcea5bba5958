import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sodiumReady } from '../../../../electron/vault/crypto/sodium-ready.js';
import { openVault } from '../../../../electron/vault/vault.js';
import { frozenVectors } from '../../../support/frozen-vectors.js';
import { goldenCopy, goldenSecrets, goldenVaultDir, slotSecretOf } from '../golden-vault.js';
import { logicalDump } from '../logical-dump.js';
import {
  TODAY,
  copyOf,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  tamper,
} from '../vault-fixture.js';
import { ownAnswer } from './own-answer.js';
import { askSecondReader, isSecondReaderHere, readVaults } from './second-reader.js';

beforeAll(async () => {
  await sodiumReady();
});
afterAll(removeFolders);

const secrets = goldenSecrets(1);
const owner = secrets['owner']!;
const goldenId = (name: string): string => (secrets[name] as { personId: string }).personId;
const KEYRINGS = ['keyring.a', 'keyring.b'];

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

  it('reads on with one good keyring, and through a log that was never checkpointed', async () => {
    const dir = goldenCopy(1);
    const damaged = readFileSync(join(dir, 'keyring.a'));
    damaged[40] = damaged[40]! ^ 1;
    writeFileSync(join(dir, 'keyring.a'), damaged);
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
