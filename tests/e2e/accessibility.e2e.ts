import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { tourWebcam } from './support/webcam.js';
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
import { tourOverTime } from './support/tour-over-time.js';
import { tourFeatures } from './support/feature-tours.js';
import { tourLoss } from './support/tour-loss.js';
import { tourMerge, tourVisit } from './support/tour-visit.js';

type Theme = 'light' | 'dark';

test('no screen has an accessibility fault in either theme', async () => {
  test.setTimeout(900_000);
  const program = await launch({ theme: 'light', args: tourWebcam() });
  const faults: string[] = [];
  let theme: Theme = 'light';
  const showIn = async (page: Page, next: Theme): Promise<void> => {
    theme = next;
    // The way main tells the engine what the user chose.
    await program.app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, next);
    await expect(page.locator('html')).toHaveAttribute('data-theme', next);
  };
  const checkAsShown = async (page: Page, name: string): Promise<void> => {
    // Contrast is measured on what stands still.
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, nodes } of violations) {
      const places = nodes.map((node) => node.target.join(' ')).join(', ');
      faults.push(`${name}, ${theme}: ${id} at ${places}`);
    }
  };
  const check = async (page: Page, name: string): Promise<void> => {
    await checkAsShown(page, name);
    await showIn(page, theme === 'light' ? 'dark' : 'light');
    await checkAsShown(page, name);
  };
  await tourRestore(program, 'fr', check);
  await tourSetUp(program.page, 'fr', check);
  await tourSurvey(program, 'fr', check);
  await tourFeatures(program.page, 'fr', check);
  await tourVisit(program.page, 'fr', check);
  await tourPeople(program.page, 'fr', check);
  let closed = await tourRoles(program, 'fr', check);
  closed = await tourMerge(program, closed, 'fr', check);
  await tourClosed(program, closed, 'fr', check);
  await tourLoss(program, 'fr', check);
  await tourSalvage(program, 'fr', check);
  await program.app.close();
  for (theme of ['light', 'dark'] as const) await tourOverTime('fr', { theme }, checkAsShown);
  expect(faults).toEqual([]);
});
