import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  addInMiddle,
  drawnPart,
  openFloorPlan,
  saved,
  sheet,
  startFromTemplate,
} from './support/floor-plan.js';
import { answerSaveDialog, launch } from './support/launch.js';
import { createVault, openPage, unlockToHome } from './support/owner.js';
import { lock } from './support/people.js';
import { pageSize } from './support/pdf-sizes.js';
import { words } from './support/words.js';

const t = words('fr');

test('a plan drawn by keyboard, checked, printed, and found again after a lock', async () => {
  test.setTimeout(90_000);
  const program = await launch();
  const { app } = program;
  let { page } = program;
  const finding = (text: string) => page.locator('.fp-finding', { hasText: text });
  const firstSentence = (key: string) => (t(key).split('. ')[0] ?? '').replace(/[.]$/, '');
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-full'), exact: true }).click();
  await openFloorPlan(page);
  await startFromTemplate(page);
  const wayOut = firstSentence('floor-plan.prose.rule-doctor-exit-ok');
  await expect(finding(wayOut)).toHaveCount(2);

  // The desk goes up against the doctor's way out, and back.
  const desk = drawnPart(page, t('floor-plan.label.object-desk')).first();
  await desk.focus();
  await expect(desk).toHaveAttribute('aria-pressed', 'true');
  const blocked = firstSentence('floor-plan.prose.rule-patient-between-blocked');
  await expect(finding(blocked)).toHaveCount(0);
  for (let step = 0; step < 18; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page.locator('.fp-findings li[data-severity="urgent"]')).not.toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.fp-findings li[data-severity="urgent"]')).toHaveCount(0);
  await expect(finding(wayOut)).toHaveCount(2);

  // A camera that looks over the pavement onto the road.
  await addInMiddle(page, 'camera', t('floor-plan.action.add-camera'));
  const camera = drawnPart(page, t('floor-plan.label.camera-number', { number: 1 }));
  await expect(camera).toBeFocused();
  await page.getByLabel(t('floor-plan.label.note'), { exact: true }).fill('Façade');
  await page.getByLabel(t('floor-plan.label.from-left'), { exact: true }).fill('5,00');
  await page.getByLabel(t('floor-plan.label.from-top'), { exact: true }).fill('9,20');
  await expect(page.locator('.fp-area')).toHaveCount(1);
  await expect(page.locator('.fp-properties .note')).toBeVisible();
  await saved(page);

  // Removed with the key, and taken back.
  await camera.focus();
  await page.keyboard.press('Delete');
  await expect(camera).toHaveCount(0);
  await page
    .locator('.toast')
    .getByRole('button', { name: t('floor-plan.action.undo') })
    .click();
  await expect(camera).toHaveCount(1);

  // What the plan knows goes into the survey, once it is accepted.
  const offers = page.locator('.fp-offers');
  await offers.locator('summary').click();
  const count = await offers.locator('li').count();
  expect(count).toBeGreaterThan(0);
  await offers
    .getByRole('button', { name: t('floor-plan.action.accept') })
    .first()
    .click();
  await expect(offers.locator('li')).toHaveCount(count - 1);

  const file = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), 'plan.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: t('floor-plan.action.print'), exact: true }).click();
  await page.getByRole('button', { name: t('floor-plan.action.save-pdf'), exact: true }).click();
  await expect.poll(() => pageSize(file), { timeout: 30_000 }).toBeDefined();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Turned a moment before the lock: nothing has been saved by itself yet.
  const parts = await sheet(page).locator('[data-part]').count();
  await camera.focus();
  await page.keyboard.press('Shift+ArrowRight');
  page = await lock(program, page);
  await unlockToHome(page);
  await openFloorPlan(page);
  await expect(sheet(page).locator('[data-part]')).toHaveCount(parts);
  const again = drawnPart(page, t('floor-plan.label.camera-number', { number: 1 }));
  await again.focus();
  await expect(page.getByLabel(t('floor-plan.label.orientation'))).toHaveValue('105');
  await expect(page.getByLabel(t('floor-plan.label.note'), { exact: true })).toHaveValue('Façade');
  await app.close();
});
