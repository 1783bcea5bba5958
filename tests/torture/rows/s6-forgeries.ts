/**
 * S6: nobody writes where they may only read, makes themselves more than they are, or forges what another did,
 * even with the raw files and a program of their own: the owner's next opening refuses each of 2,000 tries. With
 * one honest keyring left a forged one is passed over, and nobody's rights change.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import { unlockKeyring } from '../../../electron/vault/keyring/unlock-keyring.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { hostileClient } from '../../integration/vault/hostile-client.js';
import {
  OTHER_ROLES,
  newTeam,
  secretOf,
  storedState,
} from '../../integration/vault/people-fixture.js';
import { TODAY } from '../../integration/vault/vault-fixture.js';
import { FORGERIES, type Forger, type Forgery } from '../forgeries.js';
import type { Random } from '../random.js';
import type { Row, Verdict } from '../row.js';
import { tablesOf } from '../stored-tables.js';
import { cheapDerivation, imageOf, openWith, putImage, writeTables } from '../vault-under-test.js';

const TRIES = { full: 2000, quick: 180 };
/** An associate may write what the others only read: these forgeries are no forgeries for them. */
const NOT_BY_ASSOCIATE = ['writes what they may only read'];
const REFUSALS = [
  'journal-broken',
  'rollback-suspected',
  'record-damaged',
  'record-missing',
  'database-damaged',
  'keyring-damaged',
];

async function asOwner<T>(dir: string, look: (vault: OpenVault) => T): Promise<T | string> {
  let vault: OpenVault;
  try {
    vault = await openWith(dir);
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
  try {
    return look(vault);
  } finally {
    vault.close();
  }
}

const whoIsWho = (vault: OpenVault): string =>
  JSON.stringify(
    vault.people
      .list()
      .map(({ label, role, status, rights, expiryDay }) => [
        label,
        role,
        status,
        rights,
        expiryDay,
      ]),
  );

export const row: Row = {
  id: 'S6',
  workers: 2,
  limitMs: 10_000,
  prepare: async ({ scratch, isQuick }) => {
    await cheapDerivation();
    const dir = join(scratch, 'team.vault');
    const team = await newTeam(dir);
    const rights = whoIsWho(team.vault);
    team.vault.close();
    const stored = storedState(dir);
    const image = imageOf(dir);
    const opened = OTHER_ROLES.map((role) =>
      unlockKeyring(readKeyringCopies(dir), secretOf(team, role), TODAY),
    );
    const people = opened[0]!.keyring.people.map(({ personId }) => personId);
    const forgers: readonly Forger[] = opened.map((each) => ({
      opened: each,
      stored,
      others: people.filter((id) => Buffer.compare(id, each.person.personId) !== 0),
    }));
    const put = ({ stored: forged, keyringFile }: Forgery, names: readonly string[]): void => {
      putImage(dir, image);
      writeTables(dir, tablesOf(forged));
      if (keyringFile === undefined) return;
      for (const name of names) writeFileSync(join(dir, name), keyringFile);
    };
    // What they may do is let through: the answer is not always no.
    const { records, state } = hostileClient(opened[0]!, stored);
    records.put('answer', undefined, { n: 9 });
    put({ stored: state() }, []);
    if ((await asOwner(dir, whoIsWho)) !== rights) throw new Error('an honest write is refused');
    const attempt = async (_index: number, random: Random): Promise<Verdict> => {
      const at = random.below(forgers.length);
      const name = random.pick(
        Object.keys(FORGERIES).filter((each) => at > 0 || !NOT_BY_ASSOCIATE.includes(each)),
      );
      const forgery = FORGERIES[name]!(forgers[at]!, random);
      const what = `${OTHER_ROLES[at] ?? ''} who ${name}`;
      put(forgery, ['keyring.a', 'keyring.b']);
      const answer = await asOwner(dir, () => 'accepted');
      if (!REFUSALS.includes(answer)) return `${what} is ${answer}`;
      if (forgery.keyringFile === undefined) return undefined;
      put(forgery, [random.pick(['keyring.a', 'keyring.b'])]);
      const seen = await asOwner(dir, whoIsWho);
      return seen === rights ? undefined : `${what} in one copy: ${seen.slice(0, 200)}`;
    };
    return { attempts: isQuick ? TRIES.quick : TRIES.full, attempt };
  },
};
