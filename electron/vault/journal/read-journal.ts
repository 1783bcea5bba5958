/** The journal as a person may read it: what is sealed under a key they do not have stays closed. */
import { hexOf } from '../bytes.js';
import type { Secret } from '../crypto/secret.js';
import type { Compartment } from '../format.js';
import type { JournalRow } from '../store/record-store.js';
import { decodeEntry, openDetails } from './journal-entry.js';

export interface ReadEntry {
  readonly seq: number;
  /** Hex. */
  readonly actorId: string;
  readonly atMs: number;
  readonly zoneOffsetMin: number;
  readonly touched: readonly {
    readonly compartment: Compartment;
    /** Undefined: not for this person. */
    readonly details: unknown;
  }[];
}

export type DetailsKeyOf = (compartment: Compartment, epoch: number) => Secret | undefined;

/** Of rows that were verified when the vault opened, or written since. */
export const readJournal = (
  vaultId: Uint8Array,
  rows: readonly JournalRow[],
  keyOf: DetailsKeyOf,
): readonly ReadEntry[] =>
  rows.map((row) => {
    const { seq, actorId, atMs, zoneOffsetMin, touched } = decodeEntry(row.entry);
    return {
      seq,
      actorId: hexOf(actorId),
      atMs,
      zoneOffsetMin,
      touched: touched.map(({ compartment, epoch, details }) => {
        const key = keyOf(compartment, epoch);
        const place = { vaultId, seq, compartment, epoch };
        return {
          compartment,
          details: key === undefined ? undefined : openDetails(key, place, details),
        };
      }),
    };
  });
