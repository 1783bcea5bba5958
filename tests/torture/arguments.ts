/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { SEED_LIMIT } from './random.js';

export interface Asked {
  readonly rows: readonly string[];
  readonly isQuick: boolean;
  readonly seed: number | undefined;
  /** One attempt alone, to repeat a failure. */
  readonly attempt: number | undefined;
  /** For all rows together. */
  readonly seconds: number;
}

/** So that all rows together end within 50 s on two busy cores, set-up included. */
const QUICK_SECONDS = 44;

interface RowIds {
  readonly known: readonly string[];
  /** Those a quick run has when none is named. */
  readonly quick: readonly string[];
}

/** Throws RangeError, or what `parseArgs` throws, when the arguments mean nothing. */
export function askedBy(args: readonly string[], { known, quick }: RowIds): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string' },
      try: { type: 'string' },
      seconds: { type: 'string' },
    },
  });
  const unnamed = values.quick ? quick : known;
  const rows = values.rows?.split(',').map((id) => id.trim()) ?? unnamed;
  const unknown = rows.filter((id) => !known.includes(id));
  if (unknown.length > 0 || rows.length === 0) {
    throw new RangeError(`no row ${unknown.join(', ')}; there are ${known.join(', ')}`);
  }
  const attempt = wholeNumber('try', values.try);
  if (attempt !== undefined && (rows.length !== 1 || values.seed === undefined)) {
    throw new RangeError('--try needs one row and its --seed');
  }
  const seconds = wholeNumber('seconds', values.seconds);
  return {
    rows,
    isQuick: values.quick,
    seed: wholeNumber('seed', values.seed),
    attempt,
    seconds: seconds ?? (values.quick ? QUICK_SECONDS : Number.POSITIVE_INFINITY),
  };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value >= SEED_LIMIT) {
    throw new RangeError(`--${name} needs a whole number, not "${text}"`);
  }
  return value;
}
