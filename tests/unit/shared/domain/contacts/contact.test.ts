import { expect, test } from 'vitest';
import contacts from '../../../../../shared/content/guide/contacts.json' with { type: 'json' };
import {
  CONTACT_KINDS,
  contactIdSchema,
  emptyContact,
  inSheetOrder,
  newContactSchema,
} from '../../../../../shared/domain/contacts/contact.js';

const id = (letter: string) => contactIdSchema.parse(letter.repeat(32));

test('the sheet goes by kind, then by name', () => {
  const list = [
    { ...emptyContact('other'), name: 'Alarme', id: id('a') },
    { ...emptyContact('locksmith'), name: 'Zoé', id: id('b') },
    { ...emptyContact('locksmith'), name: 'Émile', id: id('c') },
    { ...emptyContact('guard-number'), name: 'Cercle', id: id('d') },
  ];
  expect(inSheetOrder(list).map(({ name }) => name)).toEqual(['Cercle', 'Émile', 'Zoé', 'Alarme']);
});

test('a contact may be empty while it is typed, and holds no field for a patient', () => {
  expect(newContactSchema.parse(emptyContact('insurer'))).toEqual(emptyContact('insurer'));
  expect(newContactSchema.safeParse({ ...emptyContact('other'), patient: 'x' }).success).toBe(
    false,
  );
});

test('each kind has its place in the content, in the same order', () => {
  expect(contacts.kinds.map((kind) => kind.id)).toEqual([...CONTACT_KINDS]);
});
