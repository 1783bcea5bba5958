/** Walks through the budget of the plan and the invoices: none yet, the form with what is missing, one kept. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { pageShown } from './owner.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function openMoney(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('money.title.money') })
    .click();
  await pageShown(page);
}

export async function noteInvoice(
  page: Page,
  language: InterfaceLanguage,
  title: string,
  amount: string,
) {
  const t = words(language);
  await page.getByRole('button', { name: t('money.action.add') }).click();
  await page.getByLabel(t('money.label.what'), { exact: true }).fill(title);
  await page.getByLabel(t('money.label.amount'), { exact: true }).fill(amount);
  await page.getByRole('button', { name: t('money.action.save'), exact: true }).click();
}

export async function tourMoney(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await openMoney(page, language);
  await expect(page.getByText(t('money.title.no-invoices'))).toBeVisible();
  await stop(page, 'money-empty');
  await page.getByRole('button', { name: t('money.action.add') }).click();
  await page.getByRole('button', { name: t('money.action.save'), exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await stop(page, 'money-form');
  await page.getByRole('button', { name: t('money.action.cancel'), exact: true }).click();
  await noteInvoice(page, language, 'Serrure', '480,00');
  await expect(page.locator('.money-row')).toHaveCount(1);
  await stop(page, 'money');
  await page.getByRole('button', { name: t('money.action.open-budget') }).click();
  await expect(page.locator('.results .budget, .results-head')).not.toHaveCount(0);
  await stop(page, 'budget');
}
