/** What the program whose power is cut does, one step after the other. */
import { bytesOfHex, hexOf } from '../../electron/vault/bytes.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { stateOf, writeCommit } from './counted-writes.js';
import { writeLarge } from './observed-state.js';
import { makeVault, openAnchored, utf8 } from './vault-under-test.js';

export type Step = (dir: string, vault: OpenVault) => OpenVault | Promise<OpenVault>;

/** A tenth of what makes SQLite carry its log into the database. */
const LARGE_CHARACTERS = 450_000;

export const phraseOf = (label: string): string => `la phrase de ${label}`;

const inside =
  (change: (vault: OpenVault) => unknown): Step =>
  (_dir, vault) => {
    change(vault);
    return vault;
  };

const commit = inside(({ records }) => writeCommit(records, stateOf(records).last + 1));
const large = inside((vault) => writeLarge(vault, stateOf(vault.records).last, LARGE_CHARACTERS));
const add = inside(({ people }) => {
  const label = `Person ${people.list().length}`;
  people.add({ label, role: 'staff', passphrase: utf8(phraseOf(label)), expiryDay: 0 });
});
const toLast = (change: (vault: OpenVault, personId: Uint8Array) => void): Step =>
  inside((vault) => {
    const last = vault.people.list().at(-1);
    if (last === undefined) throw new Error('there is nobody');
    change(vault, bytesOfHex(hexOf(last.personId), last.personId.length));
  });
const suspend = toLast((vault, personId) => vault.people.suspend(personId));
const resume = toLast((vault, personId) => vault.people.resume(personId));
const remove = toLast((vault, personId) => vault.people.remove(personId));
const rotate = inside(({ people }) => people.rotate(['survey', 'contacts']));
const renew = inside((vault) => vault.renewRecovery());
const reopen: Step = (dir, vault) => {
  vault.close();
  return openAnchored(dir);
};

const commits = (count: number): readonly Step[] => Array.from({ length: count }, () => commit);

/** The first step: there is no vault before it. */
export async function create(dir: string): Promise<OpenVault> {
  (await makeVault(dir)).close();
  return openAnchored(dir);
}

export const QUICK_STEPS: readonly Step[] = [commit, add, commit, suspend, reopen, rotate, renew];

export const STEPS: readonly Step[] = [
  ...commits(3),
  add,
  ...commits(2),
  suspend,
  commit,
  resume,
  reopen,
  ...Array.from({ length: 9 }, () => large),
  ...commits(2),
  remove,
  commit,
  add,
  rotate,
  ...commits(2),
  reopen,
  renew,
  commit,
  suspend,
  remove,
  ...commits(2),
];
