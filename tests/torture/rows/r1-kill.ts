/**
 * R1: a writer killed at any moment loses no commit it acknowledged, leaves no half one and raises no false alarm. Each life opens
 * the vault the last one left, so opening after a crash, with a log to replay, is killed too.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Random } from '../random.js';
import type { Row, Verdict } from '../row.js';
import { cheapDerivation, makeVault } from '../vault-under-test.js';
import { keepEvidence, startVaultProcess, type VaultProcess } from '../vault-processes.js';

const KILLS = { full: 10_000, quick: 40 };
const LONGEST_LIFE_MS = 200;
/** One life in this many is killed while it opens. */
const KILLED_OPENING = 4;
const OPENING_MS = 40;
/** Then a new vault: reading a journal of a hundred thousand entries at each opening would be all a life does. */
const LIVES_OF_A_VAULT = 300;

interface Life {
  /** Undefined when it was killed before it could say. */
  readonly opening: string | undefined;
  readonly acknowledged: number;
}

async function oneLife(writer: VaultProcess, dir: string, random: Random): Promise<Life> {
  await writer.ready;
  const isKilledOpening = random.below(KILLED_OPENING) === 0;
  const lifeMs = random.below(isKilledOpening ? OPENING_MS : LONGEST_LIFE_MS + 1);
  const killLater = () =>
    setTimeout(lifeMs).then(() => {
      writer.kill();
    });
  writer.tell('write', dir);
  let killing = isKilledOpening ? killLater() : undefined;
  const opening = await writer.next();
  killing ??= killLater();
  let acknowledged = 0;
  for (let line = await writer.next(); line !== undefined; line = await writer.next()) {
    acknowledged = Number(line);
  }
  await Promise.all([killing, writer.ended]);
  return { opening, acknowledged };
}

/** `acknowledged`: by all lives before. One more commit may be there, whose writer died before saying so. */
function verdictOn(opening: string | undefined, acknowledged: number): Verdict {
  if (opening === undefined) return undefined;
  const [word, found = '', state, alarm] = opening.split(' ');
  if (word !== 'open') return `could not be opened: ${opening}`;
  if (state !== 'whole') return `commit ${found} is half there`;
  if (alarm !== 'quiet') return 'says that commits are missing when none is';
  if (Number(found) < acknowledged) return `commit ${acknowledged} is lost, ${found} is the last`;
  return undefined;
}

export const row: Row = {
  id: 'R1',
  workers: 2,
  limitMs: 20_000,
  prepare: async ({ disk, isQuick }) => {
    await cheapDerivation();
    let dir = '';
    let acknowledged = 0;
    let vaults = 0;
    let lives = 0;
    const startOver = async (): Promise<void> => {
      vaults += 1;
      dir = join(disk, `${vaults}.vault`);
      (await makeVault(dir)).close();
      acknowledged = 0;
      lives = 0;
    };
    /** What the last life left, which no further one opens. */
    const lastVerdict = async (): Promise<Verdict> => {
      const reader = startVaultProcess();
      await reader.ready;
      reader.tell('hold', dir);
      const verdict = verdictOn(await reader.next(), acknowledged);
      reader.kill();
      await reader.ended;
      if (verdict !== undefined) return `at the end ${verdict}`;
      return acknowledged === 0 ? 'no commit was ever acknowledged' : undefined;
    };
    await startOver();
    let spare = startVaultProcess();
    return {
      attempts: isQuick ? KILLS.quick : KILLS.full,
      attempt: async (index, random) => {
        const writer = spare;
        // The next one loads while this one works.
        spare = startVaultProcess();
        const life = await oneLife(writer, dir, random);
        const verdict = verdictOn(life.opening, acknowledged);
        const found = Number(life.opening?.split(' ')[1] ?? 0);
        acknowledged = Math.max(acknowledged, found, life.acknowledged);
        lives += 1;
        if (verdict === undefined) {
          if (lives < LIVES_OF_A_VAULT) return undefined;
          const last = await lastVerdict();
          const where = last === undefined ? '' : `; kept in ${keepEvidence(dir, `R1-${index}`)}`;
          await startOver();
          return last && `${last}${where}`;
        }
        const kept = keepEvidence(dir, `R1-${index}`);
        await startOver();
        return `${verdict}; kept in ${kept}`;
      },
      finish: async () => {
        spare.kill();
        const last = await lastVerdict();
        return last === undefined ? [] : [last];
      },
    };
  },
};
