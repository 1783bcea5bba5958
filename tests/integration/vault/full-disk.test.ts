import type * as FileSystem from 'node:fs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { bytesOfHex, hexOf } from '../../../electron/vault/bytes.js';
import { errorCodeOf } from '../../../electron/vault/error-code-of.js';
import { goodCopies, readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { openVault } from '../../../electron/vault/vault.js';
import type { VaultStep } from '../../../electron/vault/vault-ports.js';
import { newVault, phrase, portsFor, removeFolders, reopen } from './vault-fixture.js';

const failures = vi.hoisted(() => ({ write: 0, sync: 0, code: '' }));
const { failsAt } = vi.hoisted(() => ({
  /** Throws at the call whose turn it is. */
  failsAt: (call: 'write' | 'sync'): void => {
    failures[call] -= 1;
    if (failures[call] === 0) {
      throw Object.assign(new Error(failures.code), { code: failures.code });
    }
  },
}));
// SQLite writes by itself: only the keyring, the anchor and the lock go through here.
vi.mock('node:fs', async (importOriginal) => {
  const genuine = await importOriginal<typeof FileSystem>();
  return {
    ...genuine,
    writeSync: (...args: Parameters<typeof genuine.writeSync>) => {
      failsAt('write');
      return genuine.writeSync(...args);
    },
    fsyncSync: (handle: number) => {
      failsAt('sync');
      genuine.fsyncSync(handle);
    },
  };
});

afterAll(removeFolders);
afterEach(() => Object.assign(failures, { write: 0, sync: 0 }));

const LABEL = 'Réception';
const add = (vault: OpenVault): string =>
  vault.people.add({ label: LABEL, role: 'staff', passphrase: phrase('à elle'), expiryDay: 0 });
const labels = (vault: OpenVault): readonly string[] =>
  vault.people.list().map(({ label }) => label);

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return errorCodeOf(error);
  }
}

/** Closes, opens again, gives new keys to all, which needs everybody's, and lets the person in. */
async function ensureWhole(vault: OpenVault, dir: string): Promise<void> {
  vault.close();
  const again = await reopen(dir);
  expect(again.records.list('keyring-change')).toEqual([]);
  again.people.rotate();
  const person = again.people.list().find(({ label }) => label === LABEL);
  again.close();
  const theirs = await openVault(portsFor(dir), phrase('à elle'), hexOf(person!.personId));
  expect(theirs.records.list('practice')).toHaveLength(1);
  theirs.close();
}

/** The anchor is written through the same function after each commit: where the keyring's turn comes. */
const KEYRING_WRITES = [2, 3];

describe('a disk that fills up while the keyring changes', () => {
  it.each(KEYRING_WRITES)(
    'at write %i says so, or carries on, and the same vault goes on',
    async (at) => {
      const { vault, dir } = await newVault();
      Object.assign(failures, { write: at, code: 'ENOSPC' });
      const first = codeOf(() => add(vault));
      expect(first).toBe(at === KEYRING_WRITES[0] ? 'disk-full' : 'done');
      if (first !== 'done') add(vault);
      expect(labels(vault)).toContain(LABEL);
      await ensureWhole(vault, dir);
      const copies = goodCopies(readKeyringCopies(dir));
      expect(copies).toHaveLength(2);
      expect(copies[0]?.bytes).toEqual(copies[1]?.bytes);
    },
  );
});

describe('a disk that fails to sync the keyring', () => {
  it('leaves it to the next opening what is in force, and the key of a new person is not lost', async () => {
    // File and folder of the first copy, file and folder of the second.
    for (const at of [1, 2, 3, 4]) {
      const { vault, dir } = await newVault();
      Object.assign(failures, { sync: at, code: 'EIO' });
      expect(codeOf(() => add(vault))).toBe('io-error');
      const entries = vault.journalEntries().length;
      expect(codeOf(() => add(vault))).toBe('io-error');
      // Else what may be on disk would be noted as not applied.
      expect(vault.journalEntries()).toHaveLength(entries);
      vault.close();
      const again = await reopen(dir);
      expect(labels(again).includes(LABEL)).toBe(at > 1);
      if (at === 1) add(again);
      await ensureWhole(again, dir);
    }
  }, 60_000);
});

describe('a removal that stops before the new keys are given', () => {
  it('is ended by asking again', async () => {
    const { vault, dir } = await newVault();
    const personId = add(vault);
    vault.close();
    let stopAt: VaultStep | undefined = 'compartment-resealed';
    const owner = await openVault(
      {
        ...portsFor(dir),
        onStep: (step) => {
          if (step === stopAt) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        },
      },
      phrase(),
    );
    const remove = (): void => owner.people.remove(bytesOfHex(personId, 16));
    expect(codeOf(remove)).toBe('disk-full');
    expect(owner.people.isRotating).toBe(true);
    stopAt = undefined;
    expect(codeOf(remove)).toBe('done');
    expect(owner.people.isRotating).toBe(false);
    expect(codeOf(remove)).toBe('not-found');
    owner.close();
    (await reopen(dir)).close();
  });
});
