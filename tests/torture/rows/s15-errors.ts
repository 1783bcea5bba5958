/**
 * S15: no error shows a secret. Every code of the closed set is brought about on a vault whose passphrase,
 * recovery key, keys and records are known; the error, its causes and its stack hold none of them, whole or
 * by half, in any spelling.
 */
import { join } from 'node:path';
import { IPC_ERROR_CODES, type IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { PROVOCATIONS, victimIn } from '../provocations.js';
import type { Victim } from '../provoking.js';
import type { Row, Setting, Verdict } from '../row.js';
import { leaksIn } from '../taint.js';
import {
  cheapDerivation,
  imageOf,
  makeVault,
  openWith,
  utf8,
  withSeed,
} from '../vault-under-test.js';

/** Each round makes another vault with other secrets. */
const ROUNDS = { full: 20, quick: 1 };
/** Keys and recovery keys; ids, salts and nonces have other sizes. */
const SECRET_SIZES = [32, 20];

interface Prepared {
  readonly victim: Omit<Victim, 'dir'>;
  readonly secrets: ReadonlyMap<string, Uint8Array>;
}

async function preparedWith(dir: string, seed: number): Promise<Prepared> {
  const mark = Buffer.from(String(seed)).toString('hex');
  const passphrase = `canari-phrase-${mark}`;
  const secretText = `canari-fiche-${mark}`;
  const secrets = new Map([
    ['passphrase', utf8(passphrase)],
    ['record', utf8(secretText)],
  ]);
  const keepKeys = (bytes: Uint8Array): void => {
    if (SECRET_SIZES.includes(bytes.length)) secrets.set(`key ${secrets.size}`, bytes);
  };
  const undo = await cheapDerivation((output) => {
    secrets.set('derived key', output.slice(0, 32));
  });
  try {
    return await withSeed(seed, () => filled(dir, { passphrase, secretText, secrets }), keepKeys);
  } finally {
    undo();
  }
}

async function filled(
  dir: string,
  given: Pick<Victim, 'passphrase' | 'secretText'> & { readonly secrets: Map<string, Uint8Array> },
): Promise<Prepared> {
  const { passphrase, secretText, secrets } = given;
  const made = await makeVault(dir, passphrase);
  const groups = made.pendingRecovery() ?? [];
  for (const group of groups.keys()) {
    secrets.set(`groups ${group}`, utf8(groups.slice(group, group + 2).join('-')));
  }
  secrets.delete('groups 7');
  made.records.put('answer', made.records.idFor('answer', 'secret'), { note: secretText });
  made.close();
  const earlier = imageOf(dir);
  const vault = await openWith(dir, passphrase);
  vault.records.put('answer', vault.records.idFor('answer', 'secret'), { note: secretText, n: 2 });
  vault.close();
  const recoveryKey = groups.join('-');
  return { victim: { image: imageOf(dir), earlier, passphrase, secretText, recoveryKey }, secrets };
}

const codeOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;

async function provoked(code: IpcErrorCode, victim: Victim): Promise<unknown> {
  try {
    return await PROVOCATIONS[code](victim);
  } catch (error) {
    return error;
  }
}

export const row: Row = {
  id: 'S15',
  workers: 2,
  limitMs: 10_000,
  prepare: async ({ seed, scratch, isQuick }: Setting) => {
    // A check that finds nothing would hold for ever.
    const control = new Error('a', { cause: new Error('b canari-fiche-x c') });
    if (leaksIn(control, new Map([['control', utf8('canari-fiche-x')]])).length !== 1) {
      throw new Error('the check does not find a secret in a cause');
    }
    const prepared = new Map<number, Prepared>();
    const rounds = isQuick ? ROUNDS.quick : ROUNDS.full;
    return {
      attempts: rounds * IPC_ERROR_CODES.length,
      attempt: async (index): Promise<Verdict> => {
        const round = Math.floor(index / IPC_ERROR_CODES.length);
        const code = IPC_ERROR_CODES[index % IPC_ERROR_CODES.length] ?? 'internal';
        const made =
          prepared.get(round) ??
          (await preparedWith(join(scratch, `${round}.vault`), seed + round));
        prepared.set(round, made);
        const undo = await cheapDerivation();
        const answer = await provoked(code, victimIn(made.victim, join(scratch, 'victim')));
        undo();
        if (codeOf(answer) !== code) return `${code} was not brought about: ${String(answer)}`;
        const leaks = leaksIn(answer, made.secrets);
        return leaks.length > 0 ? `${code} shows the ${leaks.join(', ')}` : undefined;
      },
    };
  },
};
