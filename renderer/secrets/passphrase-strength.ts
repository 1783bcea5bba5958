/** How long a passphrase resists guessing. Heavy word lists: imported only where one is chosen. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as french } from '@zxcvbn-ts/language-fr';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...french, ...dutch, ...english },
  graphs: adjacencyGraphs,
});

/** zxcvbn's own top band begins at 10^10 guesses, which a thief who has the file can afford. */
const BEST_FROM_LOG10_GUESSES = 14;

/**
 * From 0 (guessed at once) to 4 (out of reach even for who has the file): zxcvbn's scale up to 3.
 * `known` are words that an attacker would try first: the practice's and its owner's names. They add
 * nothing to a passphrase, nor does a word said twice.
 */
export function strengthOf(passphrase: string, known: readonly string[]): number {
  const words = known.flatMap((name) => [name, ...name.split(/\s+/u)]).filter(isLong);
  const text = passphrase.normalize('NFC');
  return Math.min(scoreOf(text, words), scoreOf(bareOf(text, words), words));
}

const isLong = (word: string): boolean => word.length > 2;

/** What is left without the known words and without repetition. */
function bareOf(text: string, words: readonly string[]): string {
  const rest = words.reduce(
    (left, word) => left.replaceAll(word.normalize('NFC').toLowerCase(), ' '),
    text.toLowerCase(),
  );
  return [...new Set(rest.split(/\s+/u))].join(' ').trim();
}

function scoreOf(text: string, words: readonly string[]): number {
  const { score, guessesLog10 } = estimator.check(text, [...words]);
  return score === 4 && guessesLog10 < BEST_FROM_LOG10_GUESSES ? 3 : score;
}
