/** A vault as a crash leaves it, with part of its records still in the write-ahead log, to be damaged. */
import { join } from 'node:path';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { VaultError } from '../../electron/vault/vault-error.js';
import type { Random } from './random.js';
import type { Setting, Verdict } from './row.js';
import {
  cheapDerivation,
  contentsOf,
  imageOf,
  makeVault,
  openWith,
  putImage,
  withSeed,
  type Image,
} from './vault-under-test.js';

export interface LiveVault {
  /** Keyrings, database and write-ahead log. */
  readonly image: Image;
  /** Opens a damaged image and says what is wrong with the answer. */
  readonly verdictOn: (damaged: Image) => Promise<Verdict>;
}

const RECORDS = 24;
const COMMITS_IN_LOG = 8;

/** Answers to damage. Another code, such as `wrong-secret` or `vault-in-use`, would mislead. */
const ANSWERS = [
  'io-error',
  'keyring-damaged',
  'database-damaged',
  'record-damaged',
  'record-missing',
  'rollback-suspected',
  'journal-broken',
  'format-too-new',
];

/** The same seed gives the same bytes, but for SQLite's own salts in the log. */
export async function liveVault({ seed, scratch }: Setting): Promise<LiveVault> {
  await cheapDerivation();
  const dir = join(scratch, 'live.vault');
  const earlier: string[] = [];
  const { image, truth } = await withSeed(seed, async () => {
    const made = await makeVault(dir);
    for (let n = 0; n < RECORDS; n += 1) {
      const id = made.records.idFor('answer', `q${n}`);
      made.records.put('answer', id, { n, note: 'x'.repeat((n * 173) % 1500) });
    }
    made.close();
    const vault = await openWith(dir);
    for (let n = 0; n < COMMITS_IN_LOG; n += 1) {
      earlier.unshift(contentsOf(vault.records));
      const id = vault.records.idFor('answer', `q${n * 2}`);
      vault.records.putMany([
        { type: 'answer', id, value: { n, note: 'changed' } },
        { type: 'plan-item', id: undefined, value: { n } },
      ]);
    }
    const state = { image: imageOf(dir), truth: contentsOf(vault.records) };
    vault.close();
    return state;
  });
  const verdictOn = async (damaged: Image): Promise<Verdict> => {
    putImage(dir, damaged);
    const { contents, code, missing } = await answerIn(dir);
    if (code !== undefined) return ANSWERS.includes(code) ? undefined : `said ${code}`;
    const back = contents === truth ? 0 : earlier.indexOf(contents) + 1;
    if (contents !== truth && back === 0) return 'opened with records that never were, silently';
    if (missing === back) return undefined;
    return back > 0
      ? `opened ${back} acknowledged commits back and said that ${missing} are missing`
      : `opened whole and said that ${missing} commits are missing`;
  };
  const control = await verdictOn(image);
  if (control !== undefined) throw new Error(`the undamaged vault ${control}`);
  return { image, verdictOn };
}

type Answer =
  | { readonly contents: string; readonly missing: number; readonly code?: undefined }
  | { readonly code: string; readonly contents?: undefined; readonly missing?: undefined };

/** What is in the vault, and how many commits it says are missing; or why it does not open. */
async function answerIn(dir: string): Promise<Answer> {
  let vault: OpenVault;
  try {
    vault = await openWith(dir);
  } catch (error) {
    if (error instanceof VaultError) return { code: error.code };
    throw error;
  }
  try {
    const { loss, records } = vault;
    if (loss !== undefined && loss.missing === undefined) return { code: `loss ${loss.kind}` };
    return { contents: contentsOf(records), missing: loss?.missing ?? 0 };
  } finally {
    vault.close();
  }
}

export const bytesOf = (image: Image, name: string): Uint8Array => {
  const bytes = image.get(name);
  if (bytes === undefined) throw new Error(`the vault has no ${name}`);
  return bytes;
};

/** The image with one file changed. */
export function changed(
  image: Image,
  name: string,
  change: (bytes: Uint8Array) => Uint8Array,
): Image {
  return new Map(image).set(name, change(bytesOf(image, name).slice()));
}

export function withBitFlipped(bytes: Uint8Array, bit: number): Uint8Array {
  const at = Math.floor(bit / 8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
  return bytes;
}

/** Any of the bits of a file. */
export const anyBit = (bytes: Uint8Array, random: Random): number => random.below(bytes.length * 8);
