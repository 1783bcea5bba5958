/**
 * R2: after a power cut at any moment the vault opens as it was before or after the step under way, and no
 * step that was reported done is missing. The calls of a real program on its files are recorded, from the
 * making of the vault on; then the disk is made as it may be after each of them.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { openVault } from '../../../electron/vault/vault.js';
import { hexOf } from '../../../electron/vault/bytes.js';
import { stateOf, writeCommit } from '../counted-writes.js';
import { observed } from '../observed-state.js';
import { FATES, SimulatedDisk, type Fate, type Tree } from '../power-cut.js';
import { phraseOf } from '../power-cut-steps.js';
import type { Random } from '../random.js';
import type { Row, Setting, Verdict } from '../row.js';
import { runTraced } from '../strace.js';
import { CHANGING_CALLS, fileEvents, type FileEvent } from '../traced-calls.js';
import { keepEvidence } from '../vault-processes.js';
import { cheapDerivation, makeVault, openAnchored, portsFor, utf8 } from '../vault-under-test.js';

const IMAGES_AT_LEAST = 2000;
const QUICK_IMAGES = 150;

interface Recording {
  /** Parent of the vault's folder. */
  readonly root: string;
  readonly dir: string;
  readonly events: readonly FileEvent[];
}

function record({ scratch, seed, isQuick }: Setting): Recording {
  const root = join(scratch, 'disk');
  const dir = join(root, 'practice.vault');
  mkdirSync(root);
  const args = [dir, String(seed), isQuick ? 'quick' : 'full'];
  const traced = { file: 'power-cut-child.ts', args, scratch };
  const { log, code } = runTraced(traced, ['-y', '-xx', '-e', `trace=${CHANGING_CALLS}`]);
  if (code !== 0) throw new Error(`the program to be traced ended with ${String(code)}`);
  return { root, dir, events: fileEvents(log, root) };
}

/** States the vault may be in after the first `count` events; undefined stands for no vault yet. */
function allowedAfter(
  events: readonly FileEvent[],
  count: number,
): readonly (string | undefined)[] {
  const states = new Map<string, string>();
  for (const event of events) {
    if (event.kind !== 'mark') continue;
    const [, step = '', state = ''] = /^done (\S+) (.*)$/.exec(event.text) ?? [];
    if (step !== '') states.set(step, state);
  }
  const said = events.slice(0, count).flatMap((each) => (each.kind === 'mark' ? [each.text] : []));
  const last = said.at(-1)?.split(' ') ?? [];
  const step = Number(last[1] ?? 0);
  if (last[0] === 'done' || Number.isNaN(step))
    return [states.get(String(last[1])) ?? lastOf(states)];
  return [step === 0 ? undefined : states.get(String(step - 1)), states.get(String(step))];
}

const lastOf = (states: ReadonlyMap<string, string>): string | undefined =>
  [...states.values()].at(-1);

function putTree(root: string, tree: Tree): void {
  rmSync(root, { recursive: true });
  mkdirSync(root);
  for (const [path, bytes] of tree) {
    // A file may have come through without the folder that a later change made it part of.
    if (!existsSync(dirname(path))) continue;
    if (bytes === undefined) mkdirSync(path, { recursive: true });
    else writeFileSync(path, bytes);
  }
}

async function opened(dir: string): Promise<OpenVault | string> {
  try {
    return await openAnchored(dir);
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
}

/** The vault is in one of these states, stays in it, takes a commit, and lets in whom it should. */
async function verdictOn(dir: string, allowed: readonly (string | undefined)[]): Promise<Verdict> {
  let vault = await opened(dir);
  if (vault === 'vault-absent' && allowed.includes(undefined)) {
    (await makeVault(dir)).close();
    return undefined;
  }
  if (typeof vault === 'string') return `could not be opened: ${vault}`;
  const state = observed(vault, dir);
  const expected = allowed.filter((each) => each !== undefined);
  if (!expected.includes(state)) {
    vault.close();
    return `is ${state}, not ${expected.join(' nor ')}`;
  }
  const next = stateOf(vault.records).last + 1;
  writeCommit(vault.records, next);
  const person = vault.people.list().at(-1);
  vault.close();
  vault = await opened(dir);
  if (typeof vault === 'string') return `could not be opened again: ${vault}`;
  const found = stateOf(vault.records);
  vault.close();
  if (found.last !== next || !found.isWhole) return 'does not keep what is written afterwards';
  if (person === undefined || person.role === 'owner') return undefined;
  const answer = await answerTo(dir, phraseOf(person.label), hexOf(person.personId));
  const due = { active: 'open', suspended: 'person-suspended', removed: 'not-found' };
  return answer === due[person.status]
    ? undefined
    : `answers ${answer} to somebody who is ${person.status}`;
}

async function answerTo(dir: string, phrase: string, personId: string): Promise<string> {
  try {
    (await openVault(portsFor(dir), utf8(phrase), personId)).close();
    return 'open';
  } catch (error) {
    return error instanceof VaultError ? error.code : String(error);
  }
}

export const row: Row = {
  id: 'R2',
  workers: 2,
  limitMs: 20_000,
  prepare: async (setting) => {
    await cheapDerivation();
    const { root, dir, events } = record(setting);
    // After every event, and before the first one.
    const cuts = events.length + 1;
    // At each of them once with all that was not synced lost, once with another fate.
    const every = cuts * 2;
    if (!setting.isQuick && every < IMAGES_AT_LEAST) throw new Error(`only ${every} images`);
    const treeAfter = (count: number, fate: Fate, random: Random): Tree => {
      const disk = new SimulatedDisk();
      for (const event of events.slice(0, count)) disk.apply(event);
      return disk.afterPowerCut(fate, random);
    };
    return {
      attempts: setting.isQuick ? QUICK_IMAGES : every,
      attempt: async (index, random) => {
        const count = setting.isQuick ? random.below(cuts) : index % cuts;
        const fate = !setting.isQuick && index < cuts ? 'lost' : random.pick(FATES);
        const tree = treeAfter(count, fate, random);
        putTree(root, tree);
        const verdict = await verdictOn(dir, allowedAfter(events, count));
        if (verdict === undefined) return undefined;
        putTree(root, tree);
        const kept = keepEvidence(root, `R2-${index}`);
        return `after ${count} of ${events.length} events, unsynced writes ${fate}: ${verdict}; kept in ${kept}`;
      },
    };
  },
};
