/** How long a passphrase resists guessing. Heavy word lists: imported only where one is chosen. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...french, ...english },
  graphs: adjacencyGraphs,
});

/**
 * From 0 (guessed at once) to 4 (very hard), on zxcvbn's scale.
 * `known` are words that an attacker would try first: the practice's and its owner's names.
 */
export function strengthOf(passphrase: string, known: readonly string[]): number {
  const words = known.flatMap((name) => [name, ...name.split(/\s+/u)]);
  return estimator.check(
    passphrase.normalize('NFC'),
    words.filter((word) => word.length > 2),
  ).score;
}
