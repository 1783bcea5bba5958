import { test } from '@playwright/test';
import { launch } from './support/launch.js';
import { createVault } from './support/owner.js';
import { openFloorPlan, startFromTemplate, addInMiddle } from './support/floor-plan.js';
import { words } from './support/words.js';

const language = (process.env['LOOK_LANG'] ?? 'fr') as 'fr' | 'nl';
const theme = (process.env['LOOK_THEME'] ?? 'light') as 'light' | 'dark';
const width = Number(process.env['LOOK_WIDTH'] ?? 1280);
test('look', async () => {
  test.setTimeout(120_000);
  const t = words(language);
  const { app, page } = await launch({ language, theme, size: { width, height: width === 1280 ? 800 : 768 } });
  page.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 400)));
  page.on('pageerror', (e) => console.log('pageerror', e.message, e.stack?.slice(0, 600)));
  await createVault(page, language);
  const shot = async (name: string) => {
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/look/${name}-${theme}-${width}.png` });
  };
  await openFloorPlan(page, language);
  await shot('1-empty');
  await startFromTemplate(page, language);
  await shot('2-template');
  await addInMiddle(page, 'camera', t('floor-plan.action.add-camera'), language);
  await shot('3-camera');
  await page.getByRole('toolbar').getByRole('button', { name: t('floor-plan.label.tool-object'), exact: true }).click();
  await shot('4-palette');
  await page.keyboard.press('Escape');
  const row = page.locator('.fp-finding').first();
  await row.click();
  await shot('5-finding');
  await app.close();
});
