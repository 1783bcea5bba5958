import { expect, test, type Page } from '@playwright/test';
import { launch } from './support/launch.js';
import { createVault, openPage, question } from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

/** YYYY-MM-DD so many days from now, on this computer's calendar. */
function day(offset: number): string {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

async function goTo(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: t('app.action.search') }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.getByRole('dialog').getByRole('option', { name: text }).first().click();
  await expect(question(page)).toContainText(text);
}

test('a number or a date answers where the question asks for one, and a wrong one is said', async () => {
  const { app, page } = await launch();
  // Date fields are drawn by the browser engine: day before month.
  expect(await page.evaluate(() => navigator.language)).toBe('fr');
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-full') }).click();
  await expect(question(page)).toBeVisible();
  const derived = page.locator('.flow-derived');

  const points = 'En combien de points la serrure';
  await goTo(page, points);
  const number = page.getByLabel(t('assessment.label.count'));
  await number.fill('99');
  await expect(page.getByText(t('assessment.error.count-range', { max: 12 }))).toBeVisible();
  await expect(derived).toBeEmpty();
  await number.fill('2');
  await expect(derived).toContainText(t('assessment.label.answer-partly'));
  await number.press('Enter');
  await expect(question(page)).not.toContainText(points);
  await goTo(page, points);
  await expect(number).toHaveValue('2');

  // A question that is only asked once the one before it calls for it.
  await goTo(page, 'une caméra de surveillance');
  await page.keyboard.press('1');
  await expect(page.locator('[role=radio][aria-checked=true]')).toHaveCount(1);
  await goTo(page, 'Quand avez-vous validé');
  const date = page.getByLabel(t('assessment.label.date'));
  await date.fill(day(2));
  await expect(page.getByText(t('assessment.error.date-future'))).toBeVisible();
  // Done, but too long ago.
  await date.fill(day(-400));
  await expect(derived).toContainText(t('assessment.label.answer-partly'));
  await date.fill(day(-30));
  await expect(derived).toContainText(t('assessment.label.answer-yes'));
  await page.getByRole('button', { name: t('assessment.action.next-question') }).click();
  await goTo(page, 'Quand avez-vous validé');
  await expect(date).toHaveValue(day(-30));
  await app.close();
});
