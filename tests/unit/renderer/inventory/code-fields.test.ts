import { describe, expect, it } from 'vitest';
import {
  codeFieldsOf,
  hasFields,
  withFields,
} from '../../../../renderer/features/inventory/code-fields.js';
import { newItemSchema } from '../../../../shared/domain/inventory/item.js';

const bare = newItemSchema.parse({ kind: 'it', name: 'Portable' });

describe('a code read off an object', () => {
  it('names the piece, not the article', () => {
    expect(codeFieldsOf({ text: 'SN 190.06421', symbology: 'code-128' })).toBeDefined();
    expect(codeFieldsOf({ text: '4006381333931', symbology: 'ean-13' })).toBeUndefined();
    expect(codeFieldsOf({ text: '490154203237518', symbology: 'code-128' })).toMatchObject({
      imei: '490154203237518',
    });
  });

  it('fills what is empty, adds a serial number once, and replaces no number', () => {
    const one = { ...bare, ...withFields(bare, { serial: 'A-1', imei: '490154203237518' }) };
    expect(one).toMatchObject({ serials: ['A-1'], imei: '490154203237518' });
    expect(hasFields(one, { serial: 'a 1', imei: '490154203237518' })).toBe(true);
    expect(withFields(one, { serial: 'a1' })).toEqual({});
    const two = { ...one, ...withFields(one, { serial: 'B-2', imei: '356938035643809' }) };
    expect(two).toMatchObject({
      serials: ['A-1', 'B-2', '356938035643809'],
      imei: '490154203237518',
    });
  });
});
