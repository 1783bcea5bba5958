import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTable } from '../../../../../shared/domain/inventory/export-table.js';
import {
  guessColumns,
  guessHeadingRow,
} from '../../../../../shared/domain/inventory/guess-columns.js';
import {
  planImport,
  updated,
  withKind,
} from '../../../../../shared/domain/inventory/import-items.js';
import { centsOf, dayOf } from '../../../../../shared/domain/inventory/import-values.js';
import {
  ITEM_KINDS,
  ITEM_STATES,
  PROTECTIONS,
  withoutEmptyFields,
} from '../../../../../shared/domain/inventory/item.js';
import {
  columnNames,
  columnTitle,
  IMPORT_FIELDS,
  valueOfWord,
  valueWord,
} from '../../../../../shared/domain/inventory/table-words.js';
import { INTERFACE_LANGUAGES } from '../../../../../shared/base/language.js';
import { writeCsv } from '../../../../../shared/table/write-csv.js';
import { writeXlsx } from '../../../../../shared/table/write-xlsx.js';
import { SITE_A } from '../../../../support/assessment-builders.js';
import { anItem, aRoom } from '../../../../support/inventory-builders.js';
import { isBad, listTable } from '../../../../support/tables/inventory-rows.js';
import {
  choicesFor,
  context,
  planOf,
  rowsOf,
  sites,
} from '../../../../support/tables/import-builders.js';

describe('columns', () => {
  it('know each of their names in every language, whatever the case and accents', () => {
    for (const field of IMPORT_FIELDS) {
      for (const language of INTERFACE_LANGUAGES) {
        const title = columnTitle(field, language);
        expect([title, guessColumns([title])]).toEqual([title, [field]]);
        expect(guessColumns([title.toUpperCase().normalize('NFD')])).toEqual([field]);
      }
      expect(columnNames(field).every((name) => name !== '')).toBe(true);
    }
  });

  it('of our own export are all known again, in each language', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const [headings = []] = exportTable({ items: [], rooms: [], sites, language });
      expect(guessColumns(headings.map(String))).toEqual([...IMPORT_FIELDS]);
    }
  });

  it('take each field once but those that may be repeated', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...IMPORT_FIELDS.flatMap(columnNames))), {
          maxLength: 40,
        }),
        (headings) => {
          const mapping = guessColumns(headings);
          expect(mapping.length).toBe(headings.length);
          const once = mapping.filter(
            (field) => field !== undefined && !['serial', 'notes', 'room'].includes(field),
          );
          expect(new Set(once).size).toBe(once.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are found below a title and a date', () => {
    const rows = rowsOf(
      writeCsv([['Inventaire du cabinet'], ['état au 23/11/2026'], ['Nom', 'Marque'], ['A', 'B']]),
    );
    expect(guessHeadingRow(rows)).toBe(2);
  });

  it.each([
    ['Numéro de série de l’appareil', 'serial'],
    ['Aankoopdatum (dd/mm/jjjj)', 'purchasedOn'],
    ['Purchase price EUR', 'price'],
    ['Seriennummer', 'serial'],
    ["PRIX D'ACHAT TVAC", 'price'],
    ['Fabrikant', 'brand'],
    ['Téléphone du fournisseur', 'seller'],
    ['xyz', undefined],
  ])('guess %s as %s', (heading, field) => {
    expect(guessColumns([heading])).toEqual([field]);
  });
});

describe('values', () => {
  it.each([
    ['14/06/2021', '2021-06-14'],
    ['14.6.21', '2021-06-14'],
    ['14-06-1998', '1998-06-14'],
    ['2021-06-14', '2021-06-14'],
    ['2021-06-14T08:30:00Z', '2021-06-14'],
    ['14/06/2021 08:30', '2021-06-14'],
    ['44361', '2021-06-14'],
    [44361.5, '2021-06-14'],
    ['31/02/2021', undefined],
    ['06/14/2021', undefined],
    ['juin', undefined],
    [12, undefined],
    ['', undefined],
  ])('reads the day %s as %s', (cell, day) => {
    expect(dayOf(cell)).toBe(day);
  });

  it.each([
    ['1 234,50 €', 123_450],
    ['EUR 1.234,50', 123_450],
    ['1.234', 123_400],
    [1.234, 123],
    [2640.5, 264_050],
    [-3, undefined],
    ['gratuit', undefined],
  ])('reads the sum %s as %s', (cell, cents) => {
    expect(centsOf(cell)).toBe(cents);
  });

  it('knows every word it writes, in each language', () => {
    for (const language of INTERFACE_LANGUAGES) {
      for (const kind of ITEM_KINDS) {
        expect(valueOfWord('kind', valueWord('kind', kind, language))).toBe(kind);
      }
      for (const state of ITEM_STATES) {
        expect(valueOfWord('state', valueWord('state', state, language))).toBe(state);
      }
      for (const protection of PROTECTIONS) {
        const word = valueWord('protection', protection, language);
        expect(valueOfWord('protection', word)).toBe(protection);
      }
      for (const answer of ['yes', 'no', 'unknown'] as const) {
        expect(valueOfWord('yesNo', valueWord('yesNo', answer, language))).toBe(answer);
      }
    }
  });
});

describe('an import of 2,000 rows with 50 bad ones', () => {
  it.each([
    ['CSV', writeCsv(listTable(2000))],
    ['a workbook', writeXlsx([{ name: 'Liste', rows: listTable(2000) }])],
  ])('takes 1,950 of %s, and names each bad one', (_, bytes) => {
    const rows = rowsOf(bytes);
    const plan = planImport(rows, context(), choicesFor(rows));
    expect(plan.rows.length).toBe(1950);
    expect(plan.badRows).toBe(50);
    const expected = Array.from({ length: 2000 }, (__, index) => index)
      .filter(isBad)
      .map((index) => index + 2);
    expect(plan.problems.map(({ row }) => row)).toEqual(expected);
    expect(new Set(plan.problems.map(({ code }) => code))).toEqual(
      new Set(['no-day', 'no-amount', 'unknown-yes-no', 'no-name']),
    );
    expect(plan.problems[0]).toEqual({
      row: 21,
      column: 'Date d’achat',
      code: 'no-day',
      read: '31/02/2021',
    });
    expect(plan.rows[0]).toEqual({
      row: 2,
      assumed: ['siteId'],
      room: { kind: 'proposed', index: 0 },
      item: {
        kind: 'medical',
        name: 'Objet 1',
        brand: '=Marque',
        model: 'M0',
        serials: ['SN-000000'],
        purchasedOn: '2021-01-01',
        priceCents: 1050,
        siteId: SITE_A,
        holdsPatientData: 'yes',
        notes: 'première ligne\ndeuxième ; ligne',
      },
    });
    expect(plan.proposedRooms).toEqual([
      { siteId: SITE_A, name: 'Accueil' },
      { siteId: SITE_A, name: 'Cabinet 1' },
      { siteId: SITE_A, name: 'armoire', parent: { kind: 'proposed', index: 1 } },
      { siteId: SITE_A, name: 'Cabinet 2' },
      { siteId: SITE_A, name: 'Réserve' },
    ]);
  });

  it('says how far it is', () => {
    const shares: number[] = [];
    const rows = rowsOf(writeCsv(listTable(2000)));
    planImport(rows, context(), choicesFor(rows), (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.at(-1)).toBe(1);
  });
});

describe('rows', () => {
  it('meet the objects that are there by their numbers, and each other', () => {
    const present = anItem({ serials: ['190.06421'] });
    const plan = planOf(
      [
        ['Nom', 'N° de série'],
        ['Électro', '190 06421'],
        ['Autre', 'ZZ-0001'],
        ['Encore', 'zz0001'],
      ],
      { items: [present] },
    );
    expect(plan.rows.map(({ sameAs }) => sameAs)).toEqual([present.id, undefined, undefined]);
    expect(plan.twice).toEqual([{ row: 4, above: 3, number: 'zz0001' }]);
  });

  it('never write over what they did not say', () => {
    const present = anItem();
    const plan = planOf(
      [
        ['Nom', 'N° de série'],
        ['Électro neuf', '190.06421'],
      ],
      {
        items: [present],
      },
    );
    const { id: _id, addedAt: _addedAt, ...before } = present;
    expect(updated(before, plan.rows[0]!)).toEqual({ ...before, name: 'Électro neuf' });
  });

  it('find rooms that are there, also a cupboard by its name alone', () => {
    const cabinet = aRoom();
    const cupboard = aRoom({ id: 'a'.repeat(32) as never, name: 'Armoire', parentId: cabinet.id });
    const plan = planOf(
      [
        ['Nom', 'Pièce'],
        ['A', 'cabinet 1'],
        ['B', 'CABINET 1 » Armoire'],
        ['C', 'armoire'],
        ['D', 'Cave'],
        ['E', 'a › b › c › d › e'],
      ],
      { rooms: [cabinet, cupboard] },
    );
    expect(plan.rows.map(({ room }) => room)).toEqual([
      { kind: 'room', id: cabinet.id },
      { kind: 'room', id: cupboard.id },
      { kind: 'room', id: cupboard.id },
      { kind: 'proposed', index: 0 },
    ]);
    expect(plan.problems.map(({ row, code }) => [row, code])).toEqual([[6, 'room-too-deep']]);
  });

  it('propose no room for a row that is refused', () => {
    const plan = planOf([
      ['Nom', 'Pièce', 'Prix'],
      ['A', 'Cave', 'cher'],
    ]);
    expect([plan.badRows, plan.proposedRooms]).toEqual([1, []]);
  });

  it('ask for kinds nobody knows, and take the answer', () => {
    const table = [
      ['Nom', 'Genre'],
      ['A', 'Otoscopie'],
      ['B', 'otoscopie '],
      ['C', 'Meuble'],
    ];
    const plan = planOf(table);
    expect(plan.unknownKinds).toEqual([{ word: 'Otoscopie', count: 2 }]);
    const answered = planOf(table, {}, { kindWords: { otoscopie: 'medical' } });
    expect(answered.rows.map(({ item }) => item.kind)).toEqual(['medical', 'medical', 'furniture']);
    expect(withKind(plan, 'otoscopie', 'medical').rows).toEqual(answered.rows);
  });

  it('put any cells of chance into rows or problems, and never throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true })), {
            maxLength: IMPORT_FIELDS.length,
          }),
          { maxLength: 12 },
        ),
        (cells) => {
          const headings = IMPORT_FIELDS.map((field) => columnTitle(field, 'nl'));
          const rows = [headings, ...cells].map((each, index) => ({
            number: index + 1,
            cells: each,
          }));
          const plan = planImport(rows, context(), choicesFor(rows));
          expect(plan.rows.length + plan.badRows).toBeLessThanOrEqual(cells.length);
          for (const { item } of plan.rows) expect(withoutEmptyFields(item)).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });
});
