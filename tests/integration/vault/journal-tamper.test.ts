import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../electron/vault/journal/verify-journal.js';
import { goodCopies, readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import type { Keyring } from '../../../electron/vault/keyring/keyring.js';
import type { JournalRow, StoredState } from '../../../electron/vault/store/record-store.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { createVault } from '../../../electron/vault/vault.js';
import { storedState } from './people-fixture.js';
import {
  codeOf,
  copyOf,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  reopen,
  tamper,
} from './vault-fixture.js';

afterAll(removeFolders);

const COMMITS = 500;
let dir: string;
let stored: StoredState;
/** Vouches for nothing: every signature is verified. */
let unchecked: Keyring;
/** Vouches for the whole journal. */
let checked: Keyring;

beforeAll(async () => {
  dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), () => []);
  for (let n = 0; n < COMMITS; n += 1) {
    vault.records.put('draft', vault.records.idFor('draft', 'one'), { n });
  }
  vault.close();
  stored = storedState(dir);
  const keyring = goodCopies(readKeyringCopies(dir))[0]?.keyring;
  const last = stored.journal.at(-1);
  if (keyring === undefined || last === undefined) throw new Error('expected a vault');
  unchecked = keyring;
  checked = { ...keyring, checked: { seq: last.seq, hash: last.hash } };
}, 120_000);

/** Code, and the entry named. */
function outcome(keyring: Keyring, journal: readonly JournalRow[]): string {
  try {
    verifyJournal(keyring, { journal, manifests: stored.manifests });
    return 'holds';
  } catch (error) {
    return error instanceof VaultError ? `${error.code} ${error.seq ?? ''}`.trim() : String(error);
  }
}

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  // Not `slice`: SQLite gives buffers, whose slices share their memory.
  const copy = new Uint8Array(bytes);
  copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ 1;
  return copy;
};

describe('a journal of five hundred entries', () => {
  it('holds as it was written, whether or not the keyring vouches for it', () => {
    expect(stored.journal.length).toBeGreaterThanOrEqual(COMMITS);
    expect(outcome(checked, stored.journal)).toBe('holds');
    expect(outcome(unchecked, stored.journal)).toBe('holds');
  });

  it('names the place of every entry altered, removed, put in another order or cut off', () => {
    const { journal } = stored;
    for (const [index, row] of journal.entries()) {
      const seq = index + 1;
      const replaced = (change: Partial<JournalRow>): readonly JournalRow[] =>
        journal.map((each) => (each === row ? { ...row, ...change } : each));
      const here = `journal-broken ${seq}`;
      expect(outcome(checked, replaced({ entry: flipped(row.entry, index * 7) }))).toBe(here);
      expect(outcome(checked, replaced({ signature: flipped(row.signature, index) }))).toBe(here);
      expect(outcome(checked, replaced({ hash: flipped(row.hash, index) }))).toBe(here);
      expect(outcome(checked, journal.toSpliced(index, 1))).toBe(here);
      const next = journal[index + 1];
      if (next === undefined) continue;
      expect(outcome(checked, journal.with(index, next).with(index + 1, row))).toBe(here);
      expect(outcome(checked, journal.slice(0, seq))).toBe(`journal-broken ${seq + 1}`);
    }
  }, 240_000);

  it('is not taken for whole when its tail and its manifests are both put back', () => {
    const shorter = stored.journal.slice(0, -1);
    const manifests = stored.manifests.map((row) => ({
      ...row,
      seq: Math.min(row.seq, shorter.length),
    }));
    const code = (keyring: Keyring): unknown => {
      try {
        return verifyJournal(keyring, { journal: shorter, manifests });
      } catch (error) {
        return error instanceof VaultError ? error.code : error;
      }
    };
    expect(code(checked)).toBe('rollback-suspected');
    expect(code(unchecked)).toBe('rollback-suspected');
  });

  it.each([
    'DELETE FROM journal WHERE seq = 7',
    'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)',
    'UPDATE journal SET signature = zeroblob(64) WHERE seq = 9',
    'DELETE FROM journal',
  ])('keeps the vault closed after: %s', async (sql) => {
    const copy = copyOf(dir);
    tamper(copy, (db) => db.exec(sql));
    expect(await codeOf(reopen(copy))).toBe('journal-broken');
  });
});
