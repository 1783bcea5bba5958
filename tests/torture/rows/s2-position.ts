/**
 * S2: a sealed record opens at its own place only. Every record is carried to every other one's id,
 * compartment, type, version, vault and epoch; the header there is made right, and the keys are the same
 * everywhere, so that it is for the cipher's binding to refuse it. (A type of another compartment is refused
 * before the cipher is asked.)
 */
import type { Row } from '../row.js';
import { opensAt, placeOf, sealAt, type Place } from '../crypto-under-test.js';

const RECORDS = 200;
const FIELDS = ['id', 'compartment', 'type', 'version', 'vaultId', 'epoch'] as const;
const QUICK_MOVES = 6000;

interface Move {
  readonly from: number;
  readonly to: number;
  readonly field: (typeof FIELDS)[number];
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const row: Row = {
  id: 'S2',
  workers: 2,
  limitMs: 1000,
  prepare: async ({ seed, isQuick }) => {
    const places = await Promise.all(
      Array.from({ length: RECORDS }, (_, index) => placeOf(seed, index)),
    );
    const sealed = places.map((place, index) => sealAt(place, { n: index }));
    if (!sealed.every((envelope, index) => opensAt(places[index]!, envelope))) {
      throw new Error('a record does not open at its own place');
    }
    const moves: readonly Move[] = places.flatMap((from, fromIndex) =>
      places.flatMap((to, toIndex) =>
        FIELDS.filter((field) => !isSame(from[field], to[field])).map((field) => ({
          from: fromIndex,
          to: toIndex,
          field,
        })),
      ),
    );
    return {
      attempts: isQuick ? QUICK_MOVES : moves.length,
      attempt: (index, random) => {
        const move = isQuick ? random.pick(moves) : moves[index]!;
        const { from, to, field } = move;
        const place: Place = { ...places[from]!, [field]: places[to]![field] };
        // The header is what sealing at the new place would write: format, epoch and masked kind.
        const envelope = sealed[from]!.slice();
        envelope.set(sealAt(place, { n: from }).subarray(0, HEADER_BEFORE_NONCE));
        return opensAt(place, envelope) ? `record ${from} opens with ${field} of ${to}` : undefined;
      },
    };
  },
};

/** Format 1, algorithm 1, epoch 2, kind 3. */
const HEADER_BEFORE_NONCE = 7;
