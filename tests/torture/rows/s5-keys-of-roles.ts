/**
 * S5: what follows from one person's slot and the raw files opens everything of the compartments their role may
 * read and nothing of the others: every role by every compartment, every key by every ciphertext. On Linux the
 * memory of a process in which that person has the vault open is searched too: for the keys of each compartment,
 * and for texts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  COMPARTMENT_NAMES,
  RECORD_KINDS,
  type Compartment,
} from '../../../electron/vault/format.js';
import { goodCopies, readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import { readableOf, rightsOf } from '../../../electron/vault/people/role-rights.js';
import type { RecordType } from '../../../electron/vault/records.js';
import { keyClosure, openedWith, type Opened } from '../../integration/vault/key-closure.js';
import {
  OTHER_ROLES,
  newTeam,
  phraseOf,
  storedState,
  type Team,
} from '../../integration/vault/people-fixture.js';
import { PASSPHRASE } from '../../integration/vault/vault-fixture.js';
import { secretsIn } from '../process-memory.js';
import type { Row, Verdict } from '../row.js';
import { keysIn } from '../vault-keys.js';
import { cheapDerivation, utf8 } from '../vault-under-test.js';

const ROLES = ['owner', ...OTHER_ROLES, 'nobody'] as const;
type Somebody = (typeof ROLES)[number];

/** Types whose records everybody may make up: the others mean something to the vault itself. */
const CANARY_TYPES: readonly RecordType[] = ['practice', 'answer', 'plan-item', 'draft'];
const hooks = new URL('../../integration/vault/typescript-hooks.mjs', import.meta.url);
const childFile = fileURLToPath(new URL('../role-child.ts', import.meta.url));

const phraseFor = (role: Somebody): string => {
  if (role === 'owner') return PASSPHRASE;
  return role === 'nobody' ? 'une phrase de personne' : phraseOf(role);
};
const mayRead = (role: Somebody): readonly Compartment[] =>
  role === 'nobody' ? [] : readableOf(rightsOf(role));

/** Compartment → its keys and the texts in it. */
type Traces = ReadonlyMap<Compartment, ReadonlyMap<string, Buffer>>;

async function tracesOf({ dir }: Team, texts: ReadonlyMap<string, Compartment>): Promise<Traces> {
  const keys = await keysIn(dir, PASSPHRASE);
  return new Map(
    COMPARTMENT_NAMES.map((name) => [
      name,
      new Map([
        ...keys.filter(([key]) => [`${name} compartment key`, `${name} record key`].includes(key)),
        ...[...texts].flatMap(([text, compartment]): [string, Buffer][] =>
          compartment === name ? [[`"${text}"`, Buffer.from(text)]] : [],
        ),
      ]),
    ]),
  );
}

/** Names of what the memory of a process holds in which that person has the vault open. */
async function seenInMemory(team: Team, role: Somebody, traces: Traces): Promise<Set<string>> {
  const personId = role === 'owner' || role === 'nobody' ? [] : [team.ids[role]];
  const child = spawn(
    process.execPath,
    ['--import', hooks.href, childFile, team.dir, phraseFor(role), ...personId],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await once(child.stdout, 'data');
    const secrets = new Map([...traces.values()].flatMap((each) => [...each]));
    return new Set(secretsIn(child.pid ?? 0, secrets).map(({ secret }) => secret));
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

export const row: Row = {
  id: 'S5',
  workers: 1,
  limitMs: 60_000,
  prepare: async ({ scratch, isQuick }) => {
    await cheapDerivation();
    const team = await newTeam(join(scratch, 'team.vault'));
    const texts = new Map<string, Compartment>();
    for (const type of CANARY_TYPES) {
      const text = `canari-${type}-${Math.random().toString(36).slice(2)}`;
      texts.set(text, RECORD_KINDS[type].compartment);
      team.vault.records.put(type, team.vault.records.idFor(type, 'canary'), { text });
    }
    team.vault.close();
    const keyring = goodCopies(readKeyringCopies(team.dir))[0]?.keyring;
    if (keyring === undefined) throw new Error('there is no keyring');
    const stored = storedState(team.dir);
    const traces = await tracesOf(team, texts);
    const opened = new Map<Somebody, ReadonlyMap<Compartment, Opened>>();
    const seen = new Map<Somebody, ReadonlySet<string>>();
    const openedBy = (role: Somebody): ReadonlyMap<Compartment, Opened> => {
      const keys = keyClosure(keyring, utf8(phraseFor(role)));
      return openedWith(keys, keyring.vaultId, stored);
    };
    const isMemorySearched = process.platform === 'linux' && !isQuick;
    const inMemory = async (role: Somebody, name: Compartment): Promise<Verdict> => {
      if (!isMemorySearched || role === 'nobody') return undefined;
      const held = seen.get(role) ?? (await seenInMemory(team, role, traces));
      seen.set(role, held);
      const found = [...(traces.get(name) ?? new Map<string, Buffer>()).keys()].filter((trace) =>
        held.has(trace),
      );
      const isReader = mayRead(role).includes(name);
      // Else the search would find nothing anywhere, and prove nothing.
      if (isReader && !found.includes(`${name} record key`)) return 'own keys not found in memory';
      return !isReader && found.length > 0 ? `in memory: ${found.join(', ')}` : undefined;
    };
    return {
      attempts: ROLES.length * COMPARTMENT_NAMES.length,
      attempt: async (index) => {
        const role = ROLES[Math.floor(index / COMPARTMENT_NAMES.length)] ?? 'nobody';
        const name = COMPARTMENT_NAMES[index % COMPARTMENT_NAMES.length] ?? 'owner';
        const byKeys = opened.get(role) ?? openedBy(role);
        opened.set(role, byKeys);
        const { opened: count, sealed } = byKeys.get(name) ?? { opened: 0, sealed: 0 };
        const due = mayRead(role).includes(name) ? sealed : 0;
        if (sealed === 0) return `${name} holds nothing`;
        if (count !== due) return `${role} opens ${count} of ${sealed} in ${name}, not ${due}`;
        const verdict = await inMemory(role, name);
        return verdict && `${role}, ${name}: ${verdict}`;
      },
    };
  },
};
