import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { launch } from './support/launch.js';
import {
  tourClosed,
  tourPeople,
  tourRestore,
  tourRoles,
  tourSalvage,
  tourSetUp,
  tourSurvey,
} from './support/tour.js';
import { tourLoss } from './support/tour-loss.js';

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility fault, ${theme} theme`, async () => {
    test.setTimeout(360_000);
    const program = await launch({ theme });
    const faults: string[] = [];
    const check = async (page: Page, name: string): Promise<void> => {
      // Contrast is measured on what stands still.
      await page.waitForTimeout(400);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of violations) {
        faults.push(`${name}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
      }
    };
    await tourRestore(program, 'fr', check);
    await tourSetUp(program.page, 'fr', check);
    await tourSurvey(program, 'fr', check);
    await tourPeople(program.page, 'fr', check);
    const closed = await tourRoles(program, 'fr', check);
    await tourClosed(program, closed, 'fr', check);
    await tourLoss(program, 'fr', check);
    await tourSalvage(program, 'fr', check);
    expect(faults).toEqual([]);
    await program.app.close();
  });
}
