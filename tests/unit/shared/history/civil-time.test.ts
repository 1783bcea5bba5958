import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, civilText, zoneName } from '../../../../shared/history/civil-time.js';

const at = (iso: string, zoneOffsetMin: number) => ({ atMs: Date.parse(iso), zoneOffsetMin });

describe('civil time of an entry', () => {
  it('is that of the zone it was made in, wherever it is read', () => {
    expect(civilText(at('2026-11-22T23:30:05.999Z', 60))).toBe('2026-11-23 00:30:05 +01:00');
    expect(civilText(at('2026-07-01T08:00:00Z', 120))).toBe('2026-07-01 10:00:00 +02:00');
    expect(civilText(at('2026-01-01T00:10:00Z', -210))).toBe('2025-12-31 20:40:00 -03:30');
    expect(civilDate(at('2026-11-22T10:30:00Z', 60)).getUTCHours()).toBe(11);
  });

  it('names its zone', () => {
    expect(
      [60, 0, -180, 330, 345].map((zoneOffsetMin) => zoneName({ atMs: 0, zoneOffsetMin })),
    ).toEqual(['UTC+1', 'UTC', 'UTC-3', 'UTC+5:30', 'UTC+5:45']);
  });

  it('has a text for any number an entry can hold', () => {
    fc.assert(
      fc.property(
        fc.nat(Number.MAX_SAFE_INTEGER),
        fc.integer({ min: -1440, max: 64095 }),
        (atMs, zoneOffsetMin) => {
          expect(civilText({ atMs, zoneOffsetMin })).toMatch(
            /^[+\d]\d+-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d+:\d\d$/,
          );
        },
      ),
    );
  });
});
