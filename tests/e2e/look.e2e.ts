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
  const { app, page } = await launch({
    language,
    theme,
    size: { width, height: width === 1280 ? 800 : 768 },
  });
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
  await page.getByLabel(t('floor-plan.label.from-left'), { exact: true }).fill('5,00');
  await page.getByLabel(t('floor-plan.label.from-top'), { exact: true }).fill('9,20');
  await shot('4-overspill');
  const press = (key: string) =>
    page
      .getByRole('button', { name: t(key), exact: true })
      .first()
      .click();
  await press('floor-plan.action.print');
  await shot('5-print');
  await page.keyboard.press('Escape');
  // a new plan: draw by mouse
  await page.locator('.fp-picker-button').click();
  await shot('6-menu');
  await press('floor-plan.action.add-plan');
  await shot('7-new');
  await press('floor-plan.action.start-empty');
  await page.waitForTimeout(500);
  const tool = (n: string) =>
    page
      .getByRole('toolbar')
      .getByRole('button', { name: t('floor-plan.label.tool-' + n), exact: true })
      .click();
  await tool('wall');
  const box = (await page.locator('.fp-sheet').boundingBox())!;
  const at = (x: number, y: number) => [box.x + x, box.y + y] as const;
  const click = async (x: number, y: number) => {
    await page.mouse.move(...at(x, y), { steps: 3 });
    await page.mouse.down();
    await page.mouse.up();
  };
  await click(250, 150);
  await click(550, 152);
  await page.mouse.move(...at(552, 300), { steps: 3 });
  await page.keyboard.type('4,5');
  await shot('8-wall');
  await page.keyboard.press('Enter');
  await click(250, 348);
  await click(250, 150);
  await page.keyboard.press('Escape');
  await tool('room');
  await page.mouse.move(...at(400, 250), { steps: 3 });
  await shot('9-room');
  await click(400, 250);
  await tool('opening');
  await page.mouse.move(...at(400, 345), { steps: 3 });
  await shot('a-door');
  await click(400, 340);
  await page.keyboard.press('Escape');
  await shot('b-drawn');
  // pdf
  await page
    .locator('.fp-fold summary')
    .filter({ hasText: t('floor-plan.title.backdrop') })
    .click();
  const chooser = page.waitForEvent('filechooser');
  await page
    .locator('.fp-fold')
    .getByRole('button', { name: t('floor-plan.action.import') })
    .click();
  await (await chooser).setFiles('/tmp/plan-a3.pdf');
  await page.waitForTimeout(3000);
  await shot('c-pdf');
  await press('floor-plan.action.use-page');
  await page.waitForTimeout(2500);
  await shot('d-backdrop');
  await click(250, 150);
  await click(450, 152);
  await shot('e-scale');
  await page.getByLabel(t('floor-plan.label.real-length')).fill('6');
  await page.keyboard.press('Enter');
  await shot('f-scaled');
  await app.close();
});
