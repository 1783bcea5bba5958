import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTable } from '../../../../../shared/domain/inventory/export-table.js';
import { planImport } from '../../../../../shared/domain/inventory/import-items.js';
import {
  ITEM_KINDS,
  PROTECTIONS,
  withoutEmptyFields,
  type Item,
} from '../../../../../shared/domain/inventory/item.js';
import { INTERFACE_LANGUAGES } from '../../../../../shared/base/language.js';
import { writeCsv } from '../../../../../shared/table/write-csv.js';
import { writeXlsx } from '../../../../../shared/table/write-xlsx.js';
import { anItem, aRoom } from '../../../../support/inventory-builders.js';
import { choicesFor, context, rowsOf, sites } from '../../../../support/tables/import-builders.js';

describe('our own export', () => {
  const room = aRoom();
  const line = fc.stringMatching(/^[^\s'"][ -~àéîœ€=@+-]{0,20}[^\s]$/);
  const day = fc
    .date({ min: new Date('1901-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const item = fc
    .record({
      kind: fc.constantFrom(...ITEM_KINDS),
      name: line,
      brand: option(line),
      model: option(line),
      serials: option(
        fc.uniqueArray(fc.stringMatching(/^[A-Z=+-][A-Z0-9.-]{3,12}$/), {
          minLength: 1,
          maxLength: 8,
        }),
      ),
      purchasedOn: option(day),
      warrantyUntil: option(day),
      priceCents: option(fc.nat(1_000_000_000)),
      insuredCents: option(fc.nat(1_000_000_000)),
      protection: option(fc.constantFrom(...PROTECTIONS)),
      holdsPatientData: option(fc.constantFrom('yes' as const, 'no' as const)),
      isEncrypted: option(fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)),
      notes: option(fc.stringMatching(/^[^\s'][ -~\n]{0,60}[^\s]$/)),
      roomId: option(fc.constant(room.id)),
    })
    .map((fields): Item => {
      const { id, addedAt } = anItem();
      return { ...withoutEmptyFields({ ...fields, siteId: sites[0]!.id }), id, addedAt };
    });

  it.each(['csv', 'xlsx'] as const)(
    'comes back through %s as it was, in any language',
    (format) => {
      fc.assert(
        fc.property(
          fc.array(item, { minLength: 1, maxLength: 5 }),
          fc.constantFrom(...INTERFACE_LANGUAGES),
          (items, language) => {
            const rows = exportTable({ items, rooms: [room], sites, language });
            const bytes = format === 'csv' ? writeCsv(rows) : writeXlsx([{ name: 'a', rows }]);
            const read = rowsOf(bytes);
            const plan = planImport(read, context({ rooms: [room] }), choicesFor(read));
            expect(plan.problems).toEqual([]);
            expect(
              plan.rows.map(({ item: back, room: place }) => ({
                ...back,
                ...(place?.kind === 'room' ? { roomId: place.id } : {}),
              })),
            ).toEqual(items.map(({ id: _id, addedAt: _addedAt, ...rest }) => rest));
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('keeps a theft and its number', () => {
    const stolen = anItem({
      events: [
        { on: '2026-09-12', what: 'checked' },
        { on: '2026-11-03', what: 'stolen', caseNumber: 'NA.11.L3.012345/2026' },
      ],
      roomId: room.id,
    });
    const rows = rowsOf(
      writeCsv(exportTable({ items: [stolen], rooms: [room], sites, language: 'de' })),
    );
    const plan = planImport(rows, context({ rooms: [room], items: [stolen] }), choicesFor(rows));
    expect(plan.rows[0]?.sameAs).toBe(stolen.id);
    expect(plan.rows[0]?.item.events).toEqual(stolen.events);
  });
});
