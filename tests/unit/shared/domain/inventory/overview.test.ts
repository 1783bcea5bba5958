import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ITEM_KINDS,
  itemIdSchema,
  PROTECTIONS,
  roomIdSchema,
} from '../../../../../shared/domain/inventory/item.js';
import { overviewOf } from '../../../../../shared/domain/inventory/overview.js';
import { anItem } from '../../../../support/inventory-builders.js';

const TODAY = '2026-11-23';
const roomIds = ['a', 'b', 'c'].map((digit) => roomIdSchema.parse(digit.repeat(32)));
const items = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...ITEM_KINDS),
      protection: fc.constantFrom(...PROTECTIONS),
      roomId: fc.constantFrom(...roomIds),
      insuredCents: fc.nat(100_000),
      isGone: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((parts) =>
    parts.map(({ isGone, ...part }, index) =>
      anItem({
        ...part,
        id: itemIdSchema.parse(String(index).padStart(32, '0')),
        events: isGone ? [{ on: '2026-01-01', what: 'stolen' }] : [],
      }),
    ),
  );

it('adds up: the rooms make the whole, and what is gone counts nowhere', () => {
  fc.assert(
    fc.property(items, (all) => {
      const overview = overviewOf(all, new Set(), TODAY);
      const sum = (of: 'count' | 'cents' | 'looseCount' | 'looseCents') =>
        overview.rooms.reduce((total, room) => total + room[of], 0);
      for (const of of ['count', 'cents', 'looseCount', 'looseCents'] as const) {
        expect(sum(of)).toBe(overview[of]);
      }
      expect(overview.count).toBe(all.filter(({ events = [] }) => events.length === 0).length);
      expect(overview.looseCount).toBe(
        overview.gaps.find(({ gap }) => gap === 'not-protected')?.count ?? 0,
      );
      const values = overview.rooms.map(({ cents }) => cents);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }),
  );
});

it('lists warranties by the day on which they end, within two months', () => {
  const of = (n: number, warrantyUntil: string) =>
    anItem({ id: itemIdSchema.parse(String(n).padStart(32, '0')), warrantyUntil });
  const { warranties } = overviewOf(
    [of(1, '2027-01-20'), of(2, '2026-11-30'), of(3, '2027-06-01'), of(4, '2026-01-01')],
    new Set(),
    TODAY,
  );
  expect(warranties.map(({ warrantyUntil }) => warrantyUntil)).toEqual([
    '2026-11-30',
    '2027-01-20',
  ]);
});
