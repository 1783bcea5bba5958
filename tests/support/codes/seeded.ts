/** Numbers that look random and are the same in every run: mulberry32. */
export interface Seeded {
  /** From 0 to below 1. */
  readonly next: () => number;
  readonly between: (least: number, most: number) => number;
  /** Bell-shaped around 0, with a standard deviation of 1. */
  readonly bell: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly signs: (alphabet: string, count: number) => string;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  return {
    next,
    pick,
    between: (least, most) => least + next() * (most - least),
    bell: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    signs: (alphabet, count) =>
      Array.from({ length: count }, () => pick(Array.from(alphabet))).join(''),
  };
}
