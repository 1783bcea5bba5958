import { describe, expect, it } from 'vitest';
import { createSightings } from '../../../../renderer/codes/sightings.js';
import type { ReadCode } from '../../../../shared/domain/inventory/read-code.js';

const bars: ReadCode = { text: 'SN-1', symbology: 'code-128' };
const squares: ReadCode = { text: 'SN-2', symbology: 'qr' };

describe('createSightings', () => {
  it('believes squares at once and bars the second time', () => {
    const { see } = createSightings();
    expect(see([bars, squares], 0)).toEqual([squares]);
    expect(see([bars], 125)).toEqual([bars]);
  });

  it('forgets bars that were seen once, too long ago', () => {
    const { see } = createSightings();
    expect(see([bars], 0)).toEqual([]);
    expect(see([bars], 1300)).toEqual([]);
    expect(see([bars], 1400)).toEqual([bars]);
  });

  it('tells a code that stays once, and again after it was gone', () => {
    const { see } = createSightings();
    expect(see([squares], 0)).toEqual([squares]);
    for (let at = 500; at < 9000; at += 500) expect(see([squares], at)).toEqual([]);
    expect(see([squares], 11_000)).toEqual([squares]);
  });
});
