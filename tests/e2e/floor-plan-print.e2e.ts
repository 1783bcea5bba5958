import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { aSurgeryPlan } from '../support/floor-plan-samples.js';
import { answerSaveDialog, ask, launch } from './support/launch.js';
import { createVault } from './support/owner.js';
import { drawnBoxes, pageSize } from './support/pdf-sizes.js';

/** Of a point of the PDF, far below what a ruler shows. */
const DIGITS = 1;

test('a plan is saved as PDF in which a metre is a metre at scale', async () => {
  const { app, page } = await launch();
  await createVault(page);
  const practice = (await ask(page, 'practice.get')) as {
    value: { sites: readonly { id: string }[] };
  };
  const { id: _, changedAt: __, ...plan } = aSurgeryPlan();
  const saved = (await ask(page, 'floorPlan.save', {
    plan: { ...plan, siteId: practice.value.sites[0]?.id },
  })) as { value: { id: string } };

  const folder = mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-'));
  for (const { paper, scale, sheet, room } of [
    { paper: 'A4', scale: 100, sheet: { width: 210, height: 297 }, room: [42, 38] },
    { paper: 'A3', scale: 50, sheet: { width: 420, height: 297 }, room: [84, 76] },
  ] as const) {
    const file = join(folder, `plan-${paper}.pdf`);
    await answerSaveDialog(app, file);
    const given = { id: saved.value.id, language: 'fr', paper, scale, withValuables: true };
    expect(await ask(page, 'floorPlan.exportPdf', given)).toMatchObject({
      value: { outcome: 'saved' },
    });
    const size = pageSize(file);
    expect([size?.width, size?.height].sort()).toEqual([sheet.width, sheet.height].sort());
    const boxes = drawnBoxes(file);
    const has = (width: number, height: number): boolean =>
      boxes.some(
        (box) =>
          Math.abs(box.width - width) < 10 ** -DIGITS / 2 &&
          Math.abs(box.height - height) < 10 ** -DIGITS / 2,
      );
    // The first consulting room is 4.2 by 3.8 m; the bar shows 5 m at 1:100 and 2 m at 1:50.
    expect(has(room[0], room[1]), `a room of ${String(room)} mm`).toBe(true);
    expect(has(scale === 100 ? 50 : 40, 3), 'the scale bar').toBe(true);
  }
});
