import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  itemIdSchema,
  roomIdSchema,
  type ItemId,
} from '../../../../../shared/domain/inventory/item.js';
import {
  expectedIn,
  nextStockTakeOn,
  resultOf,
  sightingIdSchema,
  sightingSchema,
  stateOfStockTake,
  stockTakeSchema,
  type Sighting,
} from '../../../../../shared/domain/inventory/stock-take.js';
import { anItem, aRoom } from '../../../../support/inventory-builders.js';
import { SITE_B } from '../../../../support/assessment-builders.js';

const hex = (n: number) => n.toString(16).padStart(32, '0');
const itemId = (n: number): ItemId => itemIdSchema.parse(hex(n));
const office = aRoom();
const desk = aRoom({ id: roomIdSchema.parse('a'.repeat(32)), name: 'Accueil' });
const rooms = new Map([office, desk].map((room) => [room.id, room]));
const items = [0, 1, 2, 3].map((n) =>
  anItem({ id: itemId(n), name: `Objet ${String(n)}`, roomId: n < 2 ? office.id : desk.id }),
);
const round = stockTakeSchema.parse({
  id: 'f'.repeat(32),
  startedOn: '2026-11-23',
  expected: expectedIn(items, rooms, {}),
  notes: '',
});
const sighting = (n: number, more: Partial<Sighting> = {}): Sighting =>
  sightingSchema.parse({
    id: sightingIdSchema.parse(hex(100 + n)),
    stockTakeId: round.id,
    itemId: itemId(n),
    how: 'tick',
    ...more,
  });

describe('a round', () => {
  it('expects what is held in the places asked for', () => {
    const stolen = anItem({ id: itemId(9), events: [{ on: '2026-01-01', what: 'stolen' }] });
    const expected = (scope: object) =>
      expectedIn([...items, stolen], rooms, scope).map(({ itemId: id }) => id);
    expect(expected({})).toEqual([0, 1, 2, 3].map(itemId));
    expect(expected({ roomIds: [desk.id] })).toEqual([2, 3].map(itemId));
    expect(expected({ siteId: SITE_B })).toEqual([]);
  });

  it('tells seen, elsewhere, missing and unexpected apart', () => {
    const { itemId: _none, ...unknown } = sighting(7, { code: 'X-1' });
    const state = stateOfStockTake(round, [
      sighting(0),
      sighting(1, { roomId: desk.id, how: 'scan' }),
      sighting(2, { roomId: desk.id, how: 'scan' }),
      sighting(8),
      unknown,
    ]);
    expect(state.seen).toEqual([itemId(0), itemId(2)]);
    expect(state.elsewhere).toEqual([{ itemId: itemId(1), foundIn: desk.id }]);
    expect(state.missing).toEqual([itemId(3)]);
    expect(state.unexpected).toHaveLength(2);
  });

  it('counts every expected object once, whatever is seen in whatever order, twice or not', () => {
    const seen = fc.array(
      fc
        .record({ n: fc.nat(6), elsewhere: fc.boolean() })
        .map(({ n, elsewhere }) => sighting(n, elsewhere ? { roomId: desk.id, how: 'scan' } : {})),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(seen, (sightings) => {
        // As the vault keeps them: the last of an object.
        const once = [...new Map(sightings.map((each) => [each.itemId, each])).values()];
        const one = stateOfStockTake(round, once);
        const other = stateOfStockTake(round, [...once].reverse());
        expect(other.seen).toEqual(one.seen);
        expect(other.missing).toEqual(one.missing);
        expect(other.elsewhere).toEqual(one.elsewhere);
        const all = [...one.seen, ...one.missing, ...one.elsewhere.map(({ itemId: id }) => id)];
        expect([...all].sort()).toEqual([0, 1, 2, 3].map(itemId).sort());
        const result = resultOf(round, once, new Map(items.map((i) => [i.id, i])), rooms);
        const sum = result.rooms.reduce((total, { expected }) => total + expected, 0);
        expect(sum).toBe(4);
        expect(result.missing).toHaveLength(one.missing.length);
      }),
    );
  });

  it('is due again a year after the last one that was signed', () => {
    expect(nextStockTakeOn([round])).toBeUndefined();
    const signed = (on: string) => ({ ...round, signature: { name: 'Nadia', on } });
    expect(nextStockTakeOn([signed('2025-02-28'), signed('2026-01-31'), round])).toBe('2027-01-31');
  });
});
