/** Walks through the guide: cards of each situation, a search, contacts, documents, and secrecy to two conclusions. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openGuide, openSecrecy, walk } from './guide.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourGuide(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await openGuide(page, 'cards', language);
  await expect(page.locator('.guide-fork').first()).toBeVisible();
  await stop(page, 'guide-now');
  await page.locator('.guide-fork').nth(1).scrollIntoViewIfNeeded();
  await page.locator('.guide-branch').nth(3).scrollIntoViewIfNeeded();
  await stop(page, 'guide-now-agitated');
  for (const topic of ['before', 'after'] as const) {
    await page
      .locator('.seg label')
      .getByText(t(`guide.label.topic-${topic}`), { exact: true })
      .click();
    await expect(page.locator('.guide-card').first()).toBeVisible();
    await stop(page, `guide-${topic}`);
  }
  const search = page.getByRole('searchbox', { name: t('guide.label.search') });
  await search.fill('101');
  await stop(page, 'guide-search');
  await search.fill('zzz');
  await stop(page, 'guide-search-none');
  await openGuide(page, 'contacts', language);
  await expect(page.locator('.guide-official').first()).toBeVisible();
  await stop(page, 'guide-contacts-empty');
  await page.locator('.guide-add button').first().click();
  await page.getByLabel(t('guide.label.phone'), { exact: true }).fill('081 00 00 01');
  await expect(page.getByText(t('guide.status.keep-saved'), { exact: true })).toBeVisible();
  await page.locator('.guide-add button').nth(1).click();
  await expect(page.locator('.guide-contact')).toHaveCount(2);
  await stop(page, 'guide-contacts');
  await openGuide(page, 'documents', language);
  await stop(page, 'guide-documents');
  await openSecrecy(page, language);
  await expect(page.locator('.secrecy-question')).toBeVisible();
  await stop(page, 'secrecy');
  await walk(page, [['whom', '1'], ['police-why', '2'], ['danger-who', '2']], language); // prettier-ignore
  await expect(page.locator('.secrecy-path li')).toHaveCount(3);
  await stop(page, 'secrecy-question');
  await walk(page, [['vulnerable-danger', '1'], ['vulnerable-alone', '2']], language); // prettier-ignore
  await expect(page.locator('.secrecy-part').first()).toBeVisible();
  await stop(page, 'secrecy-may');
  await page.getByRole('button', { name: t('secrecy.action.restart') }).click();
  await walk(page, [['whom', '1'], ['police-why', '3']], language); // prettier-ignore
  await expect(page.locator('.secrecy-part').first()).toBeVisible();
  await stop(page, 'secrecy-ask');
}
