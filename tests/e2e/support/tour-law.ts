/** Walks through what the law says: a topic, the wording of a day, a search and one that finds nothing. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { pageShown } from './owner.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourLaw(page: Page, language: InterfaceLanguage, stop: Stop): Promise<void> {
  const t = words(language);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('law.title.law') })
    .click();
  await pageShown(page);
  await expect(page.locator('.law-line').first()).toBeVisible();
  await stop(page, 'law');
  await page.getByRole('button', { name: t('law.label.topic-tax'), exact: true }).click();
  await stop(page, 'law-tax');
  await page.getByLabel(t('law.label.search')).fill('101');
  await expect(page.locator('.law-list > li').first()).toBeVisible();
  await stop(page, 'law-search');
  await page.getByLabel(t('law.label.search')).fill('xyzzy');
  await expect(page.getByText(t('law.prose.nothing-found'))).toBeVisible();
  await stop(page, 'law-nothing');
  await page.getByLabel(t('law.label.search')).fill('');
}
