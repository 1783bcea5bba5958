import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemIdSchema, stateOf, type Item } from '../../../../../shared/domain/inventory/item.js';
import {
  copiesOf,
  declared,
  itemsOf,
  mayBeStolen,
  notRecovered,
  recovered,
  withCaseNumber,
  withdrawn,
  type Change,
} from '../../../../../shared/domain/theft/declare-theft.js';
import type { Theft } from '../../../../../shared/domain/theft/theft.js';
import { anItem } from '../../../../support/inventory-builders.js';
import { aTheft, theHoldings } from '../../../../support/theft-builders.js';

const NOW = { now: '2026-11-23T08:22:00Z', today: '2026-11-23' };
const laptop = anItem({
  id: itemIdSchema.parse('b'.repeat(32)),
  name: 'Portable',
  notes: 'secret',
});
const items = [anItem(), laptop];
const holdings = theHoldings({ items });
const both = aTheft({ itemIds: items.map(({ id }) => id) });
const merged = (before: readonly Item[], { items: changed }: Change): readonly Item[] =>
  before.map((item) => changed.find(({ id }) => id === item.id) ?? item);

describe('declaring a theft', () => {
  it('copies each object with its photos and room, without notes and history', () => {
    const { theft } = declared(both, holdings, NOW);
    const [first, second] = theft.declared?.items ?? [];
    expect(first).toMatchObject({
      serials: ['190.06421'],
      room: 'Cabinet 1',
      photos: [{ id: '1'.repeat(32), addedAt: '2026-01-03T10:00:00Z' }],
    });
    expect(second?.photos).toEqual([]);
    for (const copy of [first, second]) {
      expect(copy).not.toHaveProperty('notes');
      expect(copy).not.toHaveProperty('events');
    }
    expect(theft.declared).toMatchObject({ at: NOW.now, on: '2026-11-23' });
  });

  it('marks the objects stolen on the day they were missed, with the case number', () => {
    const { items: changed } = declared(
      { ...both, facts: { ...both.facts, caseNumber: 'NA.11' } },
      holdings,
      NOW,
    );
    expect(changed.map(stateOf)).toEqual(['stolen', 'stolen']);
    expect(changed[0]?.events?.at(-1)).toEqual({
      on: '2026-11-23',
      what: 'stolen',
      caseNumber: 'NA.11',
    });
  });

  it('takes today where no day is known, and leaves out what is no longer in the inventory', () => {
    const { fromOn: _from, toOn: _to, ...facts } = both.facts;
    const gone = itemIdSchema.parse('0'.repeat(32));
    const change = declared({ ...both, facts, itemIds: [...both.itemIds, gone] }, holdings, NOW);
    expect(change.theft.declared?.on).toBe(NOW.today);
    expect(change.theft.itemIds).toEqual(both.itemIds);
  });

  it('does nothing a second time', () => {
    const { theft } = declared(both, holdings, NOW);
    expect(declared(theft, holdings, { ...NOW, now: '2027-01-01T00:00:00Z' })).toEqual({
      theft,
      items: [],
    });
  });

  it('gives everything back when it is withdrawn', () => {
    const change = declared(both, holdings, NOW);
    const back = withdrawn(change.theft, merged(items, change));
    expect(back).toEqual({ theft: both, items });
  });
});

it.each([
  ['present', true],
  ['missing', true],
  ['recovered', true],
  ['stolen', false],
  ['disposed', false],
] as const)('may or may not be stolen when it is %s', (what, may) => {
  expect(mayBeStolen({ events: [{ on: '2026-11-01', what }] })).toBe(may);
});

describe('after the declaration', () => {
  const start = declared(both, holdings, NOW);
  const stolen = merged(items, start);

  it('writes a case number that comes later into every object', () => {
    const change = withCaseNumber(start.theft, stolen, 'NA.11.L3.004512/2026');
    expect(change.theft.facts.caseNumber).toBe('NA.11.L3.004512/2026');
    for (const item of change.items) {
      expect(item.events?.filter(({ what }) => what === 'stolen')).toEqual([
        { on: '2026-11-23', what: 'stolen', caseNumber: 'NA.11.L3.004512/2026' },
      ]);
    }
    const cleared = withCaseNumber(change.theft, merged(stolen, change), '');
    expect(cleared.items[0]?.events?.at(-1)).not.toHaveProperty('caseNumber');
  });

  it('finds an object once, and not one that was never stolen', () => {
    const recovery = { itemId: laptop.id, on: '2026-12-01', where: 'dépôt' };
    const change = recovered(start.theft, stolen, recovery);
    expect(change?.items.map(stateOf)).toEqual(['recovered']);
    expect(recovered(change!.theft, stolen, recovery)).toBeUndefined();
    const other = itemIdSchema.parse('0'.repeat(32));
    expect(recovered(start.theft, stolen, { ...recovery, itemId: other })).toBeUndefined();
    expect(recovered(both, items, recovery)).toBeUndefined();
    expect(withdrawn(change!.theft, stolen)).toBeUndefined();
    const back = notRecovered(change!.theft, merged(stolen, change!), laptop.id);
    expect(back.theft).toEqual(start.theft);
    expect(back.items.map(stateOf)).toEqual(['stolen']);
  });

  it('never changes what was declared, whatever happens to the objects and the theft', () => {
    const name = fc.string({ maxLength: 20 });
    const step = fc.oneof(
      fc.record({ do: fc.constant('case' as const), text: name }),
      fc.record({ do: fc.constant('found' as const), which: fc.nat({ max: 1 }) }),
      fc.record({ do: fc.constant('not-found' as const), which: fc.nat({ max: 1 }) }),
      fc.record({ do: fc.constant('edit' as const), which: fc.nat({ max: 1 }), text: name }),
      fc.record({ do: fc.constant('declare' as const), text: name }),
      fc.record({ do: fc.constant('delete' as const), which: fc.nat({ max: 1 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const before = structuredClone(start.theft.declared);
        let theft: Theft = start.theft;
        let now: readonly Item[] = stolen;
        const take = (change: Change | undefined): void => {
          if (change === undefined) return;
          theft = change.theft;
          now = merged(now, change);
        };
        for (const each of steps) {
          const id = 'which' in each ? items[each.which]!.id : laptop.id;
          switch (each.do) {
            case 'case':
              take(withCaseNumber(theft, now, each.text));
              break;
            case 'found':
              take(recovered(theft, now, { itemId: id, on: '2026-12-01', where: '' }));
              break;
            case 'not-found':
              take(notRecovered(theft, now, id));
              break;
            case 'edit':
              now = now.map((item) =>
                item.id === id ? { ...item, name: each.text, serials: [each.text] } : item,
              );
              break;
            case 'declare':
              take(declared(theft, { ...holdings, items: now }, { now: each.text, today: '' }));
              break;
            case 'delete':
              now = now.filter((item) => item.id !== id);
              break;
          }
          expect(theft.declared).toEqual(before);
          expect(itemsOf(theft, { ...holdings, items: now })).toEqual(before?.items);
        }
      }),
    );
  });

  it('shows a draft as the objects are now', () => {
    expect(itemsOf(both, holdings)).toEqual(copiesOf(both.itemIds, holdings));
  });
});
