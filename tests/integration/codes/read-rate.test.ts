/** The reader on photographed-looking labels: a small part of `npm run -s codes:rate`. */
import { expect, it } from 'vitest';
import { rateTable, readRate } from '../../support/codes/read-rate.js';

it('reads nearly all codes, and none of them wrong', { timeout: 240_000 }, async () => {
  const rate = await readRate({ each: 1, seed: 40_000 });
  console.log(rateTable(rate));
  expect(rate.pictures).toBe(81);
  expect(rate.total.wrong).toBe(0);
  expect(rate.decoys.inventedCodes).toBe(0);
  expect(rate.total.read / rate.pictures).toBeGreaterThan(0.92);
  for (const symbology of ['qr', 'data-matrix', 'gs1-data-matrix'] as const) {
    const cells = [...rate.table.get(symbology)!.values()];
    expect(cells.filter(({ read }) => read === 1).length, symbology).toBeGreaterThanOrEqual(8);
  }
});
