import { describe, expect, it } from 'vitest';
import { fillFromCode } from '../../../../../shared/domain/inventory/item-code.js';
import type { NewItem } from '../../../../../shared/domain/inventory/item.js';
import { labelCodeOf } from '../../../../../shared/domain/inventory/label-code.js';

const laptop: NewItem = { kind: 'it', name: 'Portable', serials: ['A1', ''], model: 'X1' };

describe('fillFromCode', () => {
  it('adds a serial number beside those there are, and leaves what stands there', () => {
    expect(fillFromCode(laptop, { serial: 'B2', reference: 'REF' })).toEqual({
      kind: 'filled',
      part: { serials: ['A1', 'B2'] },
    });
    expect(fillFromCode({ ...laptop, model: '' }, { reference: 'REF' })).toEqual({
      kind: 'filled',
      part: { model: 'REF' },
    });
  });

  it('fills each field of its own', () => {
    const label = labelCodeOf('0123456789');
    expect(fillFromCode(laptop, { mac: '00:1A:2B:3C:4D:5E' })).toMatchObject({
      part: { mac: '00:1A:2B:3C:4D:5E' },
    });
    expect(fillFromCode(laptop, { imei: '352099001761481' })).toMatchObject({
      part: { imei: '352099001761481' },
    });
    expect(fillFromCode(laptop, { label })).toEqual({ kind: 'filled', part: { labelCode: label } });
  });

  it('says when there is nothing to fill', () => {
    expect(fillFromCode(laptop, { serial: 'A1' })).toEqual({ kind: 'known' });
    expect(fillFromCode(laptop, { gtin: '5412345678908' })).toEqual({ kind: 'article' });
    expect(fillFromCode(laptop, { web: 'https://m.example/' })).toEqual({ kind: 'nothing' });
    const full = { ...laptop, serials: Array.from({ length: 8 }, (_, n) => `S${String(n)}`) };
    expect(fillFromCode(full, { serial: 'new' })).toEqual({ kind: 'known' });
  });
});
