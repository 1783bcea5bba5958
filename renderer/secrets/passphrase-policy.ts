/** Which new passphrases are taken. Heavy word lists come with it: imported only where one is chosen. */
import { strengthOf } from './passphrase-strength.js';
import { MAX_SECRET_BYTES, MIN_NEW_SECRET_BYTES, secretBytes } from './secret-bytes.js';

/** zxcvbn's score from which a passphrase is taken. */
const ENOUGH = 3;

export type PassphraseProblem = 'missing' | 'too-short' | 'too-long' | 'too-weak' | 'not-repeated';

/** What is wrong with a new passphrase typed twice; undefined when it is taken. `known`: see `strengthOf`. */
export function problemOf(
  first: string,
  second: string,
  known: readonly string[],
): PassphraseProblem | undefined {
  const bytes = secretBytes(first);
  const size = bytes.length;
  bytes.fill(0);
  if (size === 0) return 'missing';
  if (size < MIN_NEW_SECRET_BYTES) return 'too-short';
  if (size > MAX_SECRET_BYTES) return 'too-long';
  if (strengthOf(first, known) < ENOUGH) return 'too-weak';
  return first.normalize('NFC') === second.normalize('NFC') ? undefined : 'not-repeated';
}
