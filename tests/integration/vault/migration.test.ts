import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import { goodCopies, readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import { withFormat } from '../../../electron/vault/keyring/keyring-file.js';
import { neededFormat } from '../../../electron/vault/needed-format.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import type { Migration } from '../../../electron/vault/store/migrate.js';
import { openVault } from '../../../electron/vault/vault.js';
import { goldenCopy, goldenSecrets, slotSecretOf } from './golden-vault.js';
import { logicalDump } from './logical-dump.js';
import { WITH_BAD_SQL, WITH_LOSS, WITH_OWN_COMMIT, WITH_SECOND } from './test-migration.js';
import {
  TODAY,
  codeOf,
  copyOf,
  errorOf,
  phrase,
  portsFor,
  removeFolders,
  tamper,
} from './vault-fixture.js';

let frozenDump = '';
beforeAll(async () => {
  await sodiumReady();
  frozenDump = dumpOf(goldenCopy(1));
});
afterAll(removeFolders);

const secrets = goldenSecrets(1);
const owner = secrets['owner'] as { passphrase: string };
const staff = secrets['staff'] as { passphrase: string; personId: string };

const openWith = (dir: string, migrations?: readonly Migration[]): Promise<OpenVault> =>
  openVault(
    { ...portsFor(dir), ...(migrations === undefined ? {} : { migrations }) },
    phrase(owner.passphrase),
  );

/** Every file with its bytes. */
const filesOf = (dir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dir).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
    ]),
  );

/** As whoever reads the file alone sees it, without any log. */
const versionOf = (dir: string): number => readFileSync(join(dir, 'records.db')).readUInt32BE(60);

const dumpOf = (dir: string): string =>
  logicalDump(copyOf(dir), slotSecretOf(secrets['recovery']!), TODAY);

/** The copies set aside, under the names of the vault they are of. */
function setBack(dir: string): string {
  const back = copyOf(dir);
  for (const name of readdirSync(back)) {
    if (name.endsWith('.before-2')) renameSync(join(back, name), join(back, name.slice(0, -9)));
  }
  return back;
}

const keyringFormats = (dir: string): readonly number[] =>
  goodCopies(readKeyringCopies(dir, 9)).map(({ format }) => format);

describe('a migration of the golden vault', () => {
  it('keeps every record, sets the vault aside first, and shuts out programs of the format before', async () => {
    const dir = goldenCopy(1);
    const vault = await openWith(dir, WITH_SECOND);
    expect(vault.wasRepaired).toBe(false);
    const id = vault.records.put('answer', undefined, { n: 'after' });
    vault.people.suspend(Buffer.from(staff.personId, 'hex'));
    vault.close();
    expect(versionOf(dir)).toBe(2);
    expect(keyringFormats(dir)).toEqual([2, 2]);
    expect(readdirSync(dir).sort()).toEqual([
      'anchor',
      'keyring.a',
      'keyring.a.before-2',
      'keyring.b',
      'keyring.b.before-2',
      'records.db',
      'records.db.before-2',
    ]);
    const again = await openWith(dir, WITH_SECOND);
    expect(again.records.get('answer', id)).toEqual({ n: 'after' });
    expect(again.records.list('answer')).toHaveLength(23);
    again.close();
    const error = await errorOf(openWith(dir));
    expect([error.code, error.neededFormat]).toEqual(['format-too-new', 2]);
    expect(dumpOf(setBack(dir))).toBe(frozenDump);
  });

  it('is carried out by whoever opens first, and spares those after the work', async () => {
    const dir = goldenCopy(1);
    const steps: string[] = [];
    const ports = {
      ...portsFor(dir),
      migrations: WITH_SECOND,
      onStep: (step: string) => steps.push(step),
    };
    (await openVault(ports, phrase(staff.passphrase), staff.personId)).close();
    expect(steps).toEqual([
      'migration-copied',
      'migration-verified',
      'migration-keyring-first-copy',
      'migration-keyring-both-copies',
      'migration-done',
    ]);
    expect(versionOf(dir)).toBe(2);
    steps.length = 0;
    const files = filesOf(dir);
    (await openVault(ports, phrase(owner.passphrase))).close();
    expect(steps).toEqual([]);
    expect(filesOf(dir)).toEqual(files);
  });

  it('killed at any step leaves the old or the new vault, and the next opening ends it', async () => {
    const here = import.meta.dirname;
    const run = (dir: string, dieAt: number): readonly string[] => {
      const { stdout } = spawnSync(
        process.execPath,
        [
          '--import',
          join(here, 'typescript-hooks.mjs'),
          join(here, 'migration-process.ts'),
          ...[dir, owner.passphrase, String(dieAt)],
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
      );
      return stdout.trim().split('\n').filter(Boolean);
    };
    const steps = run(goldenCopy(1), 0);
    expect(steps).toHaveLength(5);
    for (let at = 1; at <= steps.length; at += 1) {
      const dir = goldenCopy(1);
      expect(run(dir, at)).toEqual(steps.slice(0, at));
      // The program before opens it as it was, or is told to leave it alone and does.
      const old = copyOf(dir);
      const files = filesOf(old);
      const oldAnswer = await openWith(old).then(
        (vault) => {
          vault.close();
          return 'open';
        },
        (error: unknown) => (error as { code: string }).code,
      );
      expect(oldAnswer).toBe(at <= 2 ? 'open' : 'format-too-new');
      if (at > 2) expect(filesOf(old)).toEqual(files);
      else expect(dumpOf(old)).toBe(frozenDump);
      const vault = await openWith(dir, WITH_SECOND);
      expect(vault.wasRepaired).toBe(false);
      expect(vault.records.list('answer')).toHaveLength(22);
      vault.close();
      expect([versionOf(dir), keyringFormats(dir)]).toEqual([2, [2, 2]]);
      expect(readdirSync(dir).filter((name) => name.includes('damaged'))).toEqual([]);
      expect(dumpOf(setBack(dir))).toBe(frozenDump);
    }
  }, 120_000);

  it.each([
    ['does not run', WITH_BAD_SQL],
    ['loses a record', WITH_LOSS],
  ])('that %s changes nothing and says so', async (_, migrations) => {
    const dir = goldenCopy(1);
    expect(await codeOf(openWith(dir, migrations))).toBe('migration-failed');
    expect([versionOf(dir), keyringFormats(dir)]).toEqual([1, [1, 1]]);
    expect(dumpOf(dir)).toBe(frozenDump);
    // What was set aside stays; the vault takes changes as before.
    expect(readdirSync(dir)).toContain('records.db.before-2');
    const vault = await openWith(dir);
    vault.records.put('answer', undefined, { n: 'after' });
    vault.close();
    expect(await codeOf(openWith(dir, migrations))).toBe('migration-failed');
    expect(dumpOf(setBack(dir))).toBe(dumpOf(dir));
  });

  it('that has already written is undone from the copies set aside', async () => {
    const dir = goldenCopy(1);
    expect(await codeOf(openWith(dir, WITH_OWN_COMMIT))).toBe('migration-failed');
    expect(dumpOf(dir)).toBe(frozenDump);
    expect(readdirSync(dir).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
    (await openWith(dir)).close();
  });

  it('that cannot write the keyrings is undone with them', async () => {
    const dir = goldenCopy(1);
    const ports = {
      ...portsFor(dir),
      migrations: WITH_SECOND,
      onStep: (step: string) => {
        // A folder in the place of the temporary file: from here no keyring can be written.
        if (step === 'migration-keyring-first-copy') mkdirSync(join(dir, 'keyring.b.new'));
      },
    };
    expect(await codeOf(openVault(ports, phrase(owner.passphrase)))).toBe('migration-failed');
    expect([versionOf(dir), keyringFormats(dir)]).toEqual([1, [1, 1]]);
    expect(dumpOf(dir)).toBe(frozenDump);
  });

  it('leaves a vault that was damaged before as it is, and names the damage', async () => {
    const dir = goldenCopy(1);
    tamper(dir, (db) =>
      db.exec(
        'UPDATE records SET envelope = zeroblob(300) WHERE id = (SELECT max(id) FROM records)',
      ),
    );
    const before = filesOf(dir);
    const error = await errorOf(openWith(dir, WITH_SECOND));
    expect([error.code, error.findings.length]).toEqual(['record-damaged', 1]);
    expect(versionOf(dir)).toBe(1);
    expect(filesOf(dir)).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([name]) => name.startsWith('keyring'))),
    );
  });
});

describe('a vault of a later format', () => {
  const later: Readonly<Record<string, (dir: string) => void>> = {
    'its keyrings': (dir) => {
      for (const name of ['keyring.a', 'keyring.b']) reframe(dir, name, 4);
    },
    'one of its keyrings': (dir) => reframe(dir, 'keyring.b', 4),
    'its database': (dir) => tamper(dir, (db) => db.pragma('user_version = 4')),
    'its database, with a log beside it': (dir) => {
      tamper(dir, (db) => db.pragma('user_version = 4'));
      writeFileSync(join(dir, 'records.db-wal'), Buffer.alloc(4096, 7));
    },
  };
  const reframe = (dir: string, name: string, format: number): void =>
    writeFileSync(join(dir, name), withFormat(readFileSync(join(dir, name)), format));

  it.each(Object.keys(later))(
    'told by %s, is not touched, and the version it needs is named',
    async (which) => {
      const dir = goldenCopy(1);
      later[which]?.(dir);
      const before = filesOf(dir);
      const error = await errorOf(openWith(dir));
      expect([error.code, error.neededFormat]).toEqual(['format-too-new', 4]);
      expect(await neededFormat(portsFor(dir))).toEqual({ needed: 4, known: 1 });
      expect(filesOf(dir)).toEqual(before);
    },
  );

  it('asks nothing of a program that knows it', async () => {
    expect(await neededFormat(portsFor(goldenCopy(1)))).toEqual({ known: 1 });
  });
});
