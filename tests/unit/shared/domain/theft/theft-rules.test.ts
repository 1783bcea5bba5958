import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newItemSchema, type NewItem } from '../../../../../shared/domain/inventory/item.js';
import { policeGaps } from '../../../../../shared/domain/theft/declared-gaps.js';
import {
  tellsOfPatients,
  withoutPatients,
} from '../../../../../shared/domain/theft/police-wording.js';
import { theftTasks } from '../../../../../shared/domain/theft/theft-tasks.js';
import { THEFT_TASKS } from '../../../../../shared/domain/theft/theft.js';
import { anItem } from '../../../../support/inventory-builders.js';

const item = (kind: NewItem['kind'], name: string, more: Partial<NewItem> = {}): NewItem =>
  newItemSchema.parse({ kind, name, ...more });

describe('what is to be done on the day', () => {
  it.each([
    ['nothing', [], []],
    ['a chair', [item('furniture', 'Chaise')], ['complaint', 'insurer']],
    [
      'a payment terminal',
      [item('cash-box', 'Terminal de paiement')],
      ['complaint', 'terminal', 'insurer'],
    ],
    [
      'a laptop with data',
      [item('it', 'Portable', { holdsPatientData: 'yes' })],
      ['complaint', 'accounts', 'data', 'insurer'],
    ],
    ['a phone', [item('it', 'GSM de garde')], ['complaint', 'sim', 'accounts', 'insurer']],
    ['keys', [item('keys', 'Trousseau')], ['complaint', 'locks', 'insurer']],
    ['a pad', [item('pads', 'Carnet')], ['complaint', 'pads', 'insurer']],
  ])('names it for %s', (_name, taken, tasks) => {
    expect(theftTasks(taken)).toEqual(tasks);
  });

  it('is in the order that helps most, whatever was taken', () => {
    const kinds = fc.constantFrom('it', 'keys', 'pads', 'cash-box', 'medical' as const);
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 6 }), (taken) => {
        const tasks = theftTasks(taken.map((kind) => item(kind, 'bancontact', { imei: '1' })));
        expect(THEFT_TASKS.filter((task) => tasks.includes(task))).toEqual(tasks);
      }),
    );
  });
});

describe('words for the police', () => {
  it.each(['dossiers patients', 'PATIËNTEN', 'patiënt', 'Patientendossier', 'patie\u0308nt'])(
    'has no place for %s',
    (text) => {
      expect(tellsOfPatients(text)).toBe(true);
      expect(tellsOfPatients(withoutPatients(`Armoire ${text} bleue`))).toBe(false);
    },
  );

  it('leaves every other word as it is', () => {
    expect(withoutPatients('Gravé « TILLEULS », patience')).toBe('Gravé « TILLEULS », patience');
  });

  it('never lets one through, wherever it stands', () => {
    const around = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(around, fc.constantFrom('patient', 'Patiënten'), around, (a, word, b) => {
        expect(withoutPatients(`${a}${word}${b}`)).not.toMatch(/pati[eë]nt/iu);
      }),
    );
  });
});

describe('what a list lacks', () => {
  const context = { today: '2026-11-23', hasPhoto: true };
  it('is nothing for an object that is written down whole, stolen or not', () => {
    expect(policeGaps(anItem(), context)).toEqual([]);
    expect(policeGaps(anItem({ events: [{ on: '2026-11-23', what: 'stolen' }] }), context)).toEqual(
      [],
    );
  });
  it('names what is missing, and counts no price for a value', () => {
    const bare = item('medical', 'ECG', { priceCents: 100 });
    expect(policeGaps(bare, { ...context, hasPhoto: false })).toEqual([
      'no-serial',
      'no-photo',
      'no-mark',
      'no-value',
    ]);
  });
});
