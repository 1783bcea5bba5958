import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../electron/vault/canonical-json.js';

describe('canonical JSON', () => {
  it('sorts keys, drops undefined members and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: 'é', c: undefined })).toBe('{"a":"é","b":[2,1]}');
  });

  it('says the same as JSON for every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol('x'), new Date(0), new Map()])(
    'refuses what JSON cannot hold: %s',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );
});
