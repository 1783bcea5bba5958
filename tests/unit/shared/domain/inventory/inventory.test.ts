import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsked, likeIt, nextNumber } from '../../../../../shared/domain/inventory/item-fields.js';
import { gapsOf } from '../../../../../shared/domain/inventory/item-gaps.js';
import {
  ITEM_KINDS,
  isHeld,
  itemIdSchema,
  lastSeenOn,
  newItemSchema,
  roomIdSchema,
  stateOf,
  withEvent,
  withoutEmptyFields,
  type Item,
  type NewItem,
  type RoomId,
} from '../../../../../shared/domain/inventory/item.js';
import {
  roomName,
  roomPath,
  roomTree,
  roomsWithin,
  type Room,
} from '../../../../../shared/domain/inventory/room.js';
import {
  itemsByNumber,
  itemsWith,
  orderedItems,
  type Inventory,
} from '../../../../../shared/domain/inventory/search-items.js';
import { GAPS, WHOLE_VIEW } from '../../../../../shared/domain/inventory/view.js';
import { SITE_B } from '../../../../support/assessment-builders.js';
import { anItem, aRoom } from '../../../../support/inventory-builders.js';

const id = (digit: string) => itemIdSchema.parse(digit.repeat(32));
const room = (digit: string): RoomId => roomIdSchema.parse(digit.repeat(32));
const bare = (name: string, more: Partial<NewItem> = {}): NewItem =>
  newItemSchema.parse({ kind: 'medical', name, ...more });
const context = {
  today: '2026-11-23',
  wordsOf: () => '',
  compare: (a: string, b: string) => a.localeCompare(b),
};

describe('an object', () => {
  it('is present until something else is known, and each event that names a state changes it', () => {
    expect(stateOf({})).toBe('present');
    let item = bare('Otoscope');
    for (const what of ['stolen', 'recovered', 'missing', 'present', 'disposed'] as const) {
      item = withEvent(item, { on: '2026-11-01', what });
      item = withEvent(item, { on: '2026-11-02', what: 'moved' });
      expect(stateOf(item)).toBe(what);
      expect(isHeld(item)).toBe(what === 'recovered' || what === 'present');
    }
    expect(lastSeenOn(withEvent(item, { on: '2026-11-09', what: 'checked' }))).toBe('2026-11-09');
  });

  it('forgets the oldest checks first once its list is full, and never that it was stolen', () => {
    let item = withEvent(bare('Otoscope'), { on: '2020-01-01', what: 'stolen' });
    for (let n = 0; n < 150; n += 1) item = withEvent(item, { on: '2026-01-01', what: 'checked' });
    expect(item.events).toHaveLength(100);
    expect(stateOf(item)).toBe('stolen');
    newItemSchema.parse(item);
  });

  it('is kept without its empty fields', () => {
    expect(withoutEmptyFields(bare('', { brand: '', serials: [], notes: 'x' }))).toEqual({
      kind: 'medical',
      name: '',
      notes: 'x',
    });
  });

  it('shows a filled field whatever its kind', () => {
    for (const kind of ITEM_KINDS) {
      const { id: _id, addedAt: _at, ...full } = anItem({ kind });
      expect(
        (['imei', 'mac', 'plate', 'warrantyUntil', 'holdsPatientData'] as const).every((f) =>
          isAsked(full, f),
        ),
      ).toBe(true);
    }
    expect(isAsked(bare('x', { kind: 'furniture' }), 'imei')).toBe(false);
  });

  it('gives everything to another of the same but what belongs to one piece', () => {
    const { id: _id, addedAt: _at, ...full } = anItem();
    expect(
      Object.keys(likeIt(full)).filter((key) =>
        [
          'serials',
          'assetTag',
          'labelCode',
          'imei',
          'mac',
          'plate',
          'events',
          'features',
          'forensicMark',
        ].includes(key),
      ),
    ).toEqual([]);
    expect(likeIt(full)).toMatchObject({
      brand: 'Schiller',
      roomId: full.roomId,
      priceCents: 264_000,
    });
  });
});

describe('the next number', () => {
  it.each([
    ['HN-0099', 'HN-0100'],
    ['190.06421', '190.06422'],
    ['9', '10'],
    ['A12B', 'A13B'],
    ['SANS', undefined],
    ['', undefined],
  ])('of %s is %s', (serial, next) => {
    expect(nextNumber(serial)).toBe(next);
  });
  it('differs from the one before and keeps at least its length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), fc.nat(1e9), (before, n) => {
        const serial = `${before}${String(n).padStart(6, '0')}`;
        const next = nextNumber(serial);
        return next !== undefined && next !== serial && next.length >= serial.length;
      }),
    );
  });
});

describe('rooms', () => {
  const office = aRoom();
  const cupboard = aRoom({ id: room('a'), parentId: office.id, name: 'Armoire' });
  const drawer = aRoom({ id: room('b'), parentId: cupboard.id, name: 'Tiroir 10' });
  const second = aRoom({ id: room('c'), parentId: cupboard.id, name: 'Tiroir 2' });
  const rooms = [drawer, office, second, cupboard];
  const byId = new Map<RoomId, Room>(rooms.map((each) => [each.id, each]));
  it('are named by their way, and drawn as a tree by name and number', () => {
    expect(roomName(byId, drawer.id)).toBe('Cabinet 1 › Armoire › Tiroir 10');
    expect(roomName(byId, undefined)).toBe('');
    expect(
      roomTree(rooms, office.siteId).map(({ room: each, depth }) => [each.name, depth]),
    ).toEqual([
      ['Cabinet 1', 0],
      ['Armoire', 1],
      ['Tiroir 2', 2],
      ['Tiroir 10', 2],
    ]);
    expect([...roomsWithin(rooms, cupboard.id)].sort()).toEqual(
      [cupboard.id, drawer.id, second.id].sort(),
    );
  });
  it('end even where a damaged vault put them in a circle, and no room is lost from the tree', () => {
    const one = aRoom({ id: room('a'), parentId: room('b') });
    const other = aRoom({ id: room('b'), parentId: room('a') });
    const circle = new Map<RoomId, Room>([
      [one.id, one],
      [other.id, other],
    ]);
    expect(roomPath(circle, one.id)).toHaveLength(2);
    expect(roomTree([aRoom({ id: room('a'), parentId: room('f') })], office.siteId)).toHaveLength(
      1,
    );
  });
});

describe('what an object lacks', () => {
  const at = (item: NewItem, hasPhoto = false) => gapsOf(item, { today: '2026-11-23', hasPhoto });
  it('is nothing when all is filled and locked away', () => {
    expect(at(anItem({ isEncrypted: 'yes' }), true)).toEqual([]);
  });
  it('names each of them', () => {
    const all = new Set([
      ...at(bare('')),
      ...at(bare('x', { warrantyUntil: '2026-12-31', holdsPatientData: 'yes' })),
    ]);
    expect([...all].sort()).toEqual([...GAPS].sort());
  });
  it('is not asked of what is gone', () => {
    for (const what of ['stolen', 'missing', 'disposed'] as const) {
      expect(at(bare('', { events: [{ on: '2026-01-01', what }] }))).toEqual([]);
    }
  });
  it('tells a warranty in its last two months only', () => {
    const warranty = (warrantyUntil: string) =>
      at(bare('x', { warrantyUntil })).includes('warranty-ending');
    expect(['2026-11-22', '2026-11-23', '2027-01-23', '2027-01-24'].map(warranty)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('finding', () => {
  const ecg = anItem();
  const otoscope: Item = {
    ...bare('Otoscope mural', { brand: 'Heine', serials: ['2021-77B04'] }),
    id: id('1'),
    addedAt: ecg.addedAt,
  };
  const gone: Item = {
    ...bare('Vieux poste', { events: [{ on: '2026-01-01', what: 'disposed' }] }),
    id: id('2'),
    addedAt: ecg.addedAt,
  };
  const inventory: Inventory = {
    items: [otoscope, gone, ecg],
    rooms: [aRoom()],
    pictured: new Set([ecg.id]),
  };
  const rooms = new Map<RoomId, Room>([[aRoom().id, aRoom()]]);
  const find = (typed: string) =>
    itemsWith([otoscope, gone, ecg], typed, rooms, () => 'Médical').map(({ name }) => name);
  it.each([
    ['electro', ['Électrocardiographe']],
    ['19006421', ['Électrocardiographe']],
    ['190 06421', ['Électrocardiographe']],
    ['001b44113ab7', ['Électrocardiographe']],
    ['heine OTO', ['Otoscope mural']],
    ['cabinet 1', ['Électrocardiographe']],
    ['medical heine', ['Otoscope mural']],
    ['tilleuls', ['Électrocardiographe']],
    ['introuvable', []],
  ])('by %s', (typed, expected) => {
    expect(find(typed)).toEqual(expected);
  });
  it('finds every object by any piece of any of its fields', () => {
    const fields = Object.entries(anItem())
      .filter(
        ([key]) =>
          ![
            'id',
            'kind',
            'addedAt',
            'siteId',
            'roomId',
            'purchasedOn',
            'warrantyUntil',
            'protection',
            'holdsPatientData',
            'isEncrypted',
          ].includes(key),
      )
      .flatMap(([, value]) =>
        typeof value === 'string'
          ? [value]
          : Array.isArray(value)
            ? value.filter((v) => typeof v === 'string')
            : [],
      );
    expect(fields.length).toBeGreaterThan(14);
    for (const field of fields) expect(find(field)).toContain('Électrocardiographe');
  });
  it('by the number the police read: the very one first', () => {
    const longer: Item = { ...otoscope, id: id('3'), serials: ['X2021-77B04-9'] };
    expect(itemsByNumber([longer, otoscope], '2021 77b04').map((each) => each.id)).toEqual([
      otoscope.id,
      longer.id,
    ]);
    expect(itemsByNumber([longer, otoscope], '77')).toEqual([]);
  });
  it('orders by any column, with what has no value last both ways, and leaves out what was disposed of', () => {
    const names = (by: 'value' | 'name' | 'seen', isDescending: boolean) =>
      orderedItems(inventory, { ...WHOLE_VIEW, sort: { by, isDescending } }, context).map(
        ({ name }) => name,
      );
    expect(names('value', false)).toEqual(['Électrocardiographe', 'Otoscope mural']);
    expect(names('value', true)).toEqual(['Électrocardiographe', 'Otoscope mural']);
    expect(names('name', true)).toEqual(['Otoscope mural', 'Électrocardiographe']);
  });
  it('keeps to a room, a site, a state, a gap', () => {
    const shown = (part: object) =>
      orderedItems(inventory, { ...WHOLE_VIEW, ...part }, context).map(({ name }) => name);
    expect(shown({ roomId: aRoom().id })).toEqual(['Électrocardiographe']);
    expect(shown({ siteId: SITE_B })).toEqual([]);
    expect(shown({ state: 'disposed' })).toEqual(['Vieux poste']);
    expect(shown({ gap: 'no-photo' })).toEqual(['Otoscope mural']);
  });
});
