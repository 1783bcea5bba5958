/** Walks through the page about computers: the empty register, the wizard, the register, levels, steps, sheets. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openPage, pageShown } from './owner.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function openCyber(page: Page, language: InterfaceLanguage = 'fr'): Promise<void> {
  const t = words(language);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('cyber.title.cyber') })
    .click();
  await pageShown(page);
}

export async function tourCyber(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  const choose = (key: string) => page.getByRole('radio', { name: t(key), exact: true }).check();
  const tab = (key: string) => page.getByText(t(key), { exact: true }).first().click();
  await openCyber(page, language);
  await expect(page.getByText(t('cyber.title.empty'))).toBeVisible();
  await stop(page, 'cyber-empty');
  await press('cyber.action.begin');
  await choose('cyber.label.thing-computer');
  await page.getByLabel(t('cyber.label.name')).fill('Laptop');
  await stop(page, 'cyber-wizard');
  await press('cyber.action.next');
  await choose('cyber.label.event-stolen');
  await press('cyber.action.next');
  await stop(page, 'cyber-noticed');
  await press('cyber.action.next');
  await page.getByRole('checkbox', { name: t('cyber.label.content-patient-files') }).check();
  await page.getByRole('checkbox', { name: t('cyber.label.content-prescriptions') }).check();
  await choose('cyber.label.people-thousands');
  await stop(page, 'cyber-contents');
  await press('cyber.action.next');
  await page
    .getByRole('radio', { name: t('cyber.label.known-yes'), exact: true })
    .first()
    .check();
  await stop(page, 'cyber-protection');
  await press('cyber.action.next');
  await stop(page, 'cyber-reach');
  await press('cyber.action.next');
  await expect(page.getByText(t('cyber.title.tasks'))).toBeVisible();
  await stop(page, 'cyber-conclusion');
  await press('cyber.action.finish');
  await expect(page.locator('.file-row')).toHaveCount(1);
  await stop(page, 'cyber-register');
  await openPage(page, 'today', language);
  await expect(page.getByText(t('cyber.title.reminder'))).toBeVisible();
  await stop(page, 'today-cyber');
  await openCyber(page, language);
  await tab('cyber.label.tab-levels');
  await expect(page.getByText(t('cyber.title.topics'))).toBeVisible();
  await stop(page, 'cyber-levels');
  await tab('cyber.label.tab-how-to');
  await expect(page.locator('.cyber-how-step').first()).not.toBeEmpty();
  await stop(page, 'cyber-how-to');
  await tab('cyber.label.tab-sheets');
  await stop(page, 'cyber-sheets');
}
