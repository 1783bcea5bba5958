/** What a row of the goal table is to the harness. */
import type { Random } from './random.js';

export interface Setting {
  readonly isQuick: boolean;
  /** The same in every worker, so that all of them make the same vault. */
  readonly seed: number;
  /** An empty folder of this worker, removed afterwards; in memory where the system has such a place. */
  readonly scratch: string;
  /** An empty folder of this worker on a disk, removed afterwards. */
  readonly disk: string;
}

/** What happened that must not, in one line; undefined when the try held. */
export type Verdict = string | undefined;

/** A row that is set up and can be tried. */
export interface Rig {
  /** Attempts of all workers together. */
  readonly attempts: number;
  /** Tries in one attempt; 1 unless said otherwise. */
  readonly triesEach?: number;
  /** An error thrown here is a failure too. */
  readonly attempt: (index: number, random: Random) => Verdict | Promise<Verdict>;
  /** Failures that only show when all is done. */
  readonly finish?: () => readonly string[] | Promise<readonly string[]>;
}

export interface Row {
  readonly id: string;
  /** Worker processes. 1 where the attempts have to be seen together or are measured in time. */
  readonly workers: 1 | 2;
  /** A longer attempt is a failure, and one that does not end is killed. */
  readonly limitMs: number;
  readonly prepare: (setting: Setting) => Promise<Rig>;
}

/** A module of `rows/`. */
export interface RowModule {
  readonly row: Row;
}
