/** Chance that can be repeated: the same seed and try always give the same numbers. */

export interface Random {
  /** An integer from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  readonly bytes: (length: number) => Uint8Array;
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** Largest seed that can be asked for on the command line. */
export const SEED_LIMIT = 2 ** 31;

/** sfc32 (Chris Doty-Humphrey's PractRand), four words of state. Not for secrets. */
export function randomOf(seed: number, attempt: number): Random {
  let a = seed | 0;
  let b = attempt | 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first words still show the seed.
  for (let round = 0; round < 15; round += 1) word();
  const below = (limit: number): number => Math.floor((word() / 2 ** 32) * limit);
  return {
    below,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    pick: (choices) => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new RangeError('nothing to choose from');
      return chosen;
    },
  };
}
