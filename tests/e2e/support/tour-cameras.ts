/** Walks through the camera dossier, stopping at each part: empty, filling in, duties, file, documents, requests. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { fillCamera, fillFile, openCameras, openTab, saveForm } from './cameras.js';
import { openPage } from './owner.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourCameras(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await openCameras(page, 'cameras', language);
  await expect(page.getByText(t('cameras.title.empty'))).toBeVisible();
  await stop(page, 'cameras-empty');
  await press('cameras.action.is-camera');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('cameras.label.device-doorbell') }).check();
  await dialog.getByRole('radio', { name: t('cameras.label.yes'), exact: true }).check();
  await expect(dialog.getByText(t('cameras.title.verdict-surveillance'))).toBeVisible();
  await stop(page, 'cameras-wizard');
  await page.keyboard.press('Escape');
  const entrance = { name: 'Inkom / Entrée', days: '14', inServiceOn: '2026-03-12' };
  await fillCamera(page, { ...entrance, room: 'consulting-room' }, language);
  await stop(page, 'cameras-form-refused');
  await page.getByLabel(t('cameras.label.room'), { exact: true }).selectOption('entrance');
  await page.getByRole('switch', { name: t('cameras.label.declared') }).scrollIntoViewIfNeeded();
  await stop(page, 'cameras-form-end');
  await saveForm(page, language);
  await expect(page.locator('.file-row')).toHaveCount(1);
  await fillCamera(
    page,
    { name: 'Parking', room: 'car-park', days: '28', inServiceOn: '2098-04-01' },
    language,
  );
  await saveForm(page, language);
  await expect(page.locator('.file-row')).toHaveCount(2);
  await stop(page, 'cameras');
  await openTab(page, 'duties', language);
  await stop(page, 'cameras-duties');
  await openPage(page, 'today', language);
  await expect(page.getByText(t('cameras.title.reminder'))).toBeVisible();
  await stop(page, 'today-cameras');
  await openCameras(page, 'file', language);
  await fillFile(page, '2026-02-01', language);
  await page.getByRole('heading', { name: t('cameras.title.controller') }).scrollIntoViewIfNeeded();
  await stop(page, 'cameras-file');
  await openTab(page, 'duties', language);
  await stop(page, 'cameras-duties-later');
  await openTab(page, 'documents', language);
  await stop(page, 'cameras-documents');
  await tourRequests(page, language, stop);
}

async function tourRequests(page: Page, language: InterfaceLanguage, stop: Stop): Promise<void> {
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await openTab(page, 'requests', language);
  await stop(page, 'cameras-requests-empty');
  await press('cameras.title.case-police');
  await stop(page, 'cameras-police');
  await page.keyboard.press('Escape');
  await press('cameras.title.case-filmed-person');
  await stop(page, 'cameras-filmed-person');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('cameras.action.note-request') })
    .click();
  await page.getByLabel(t('cameras.label.file-number'), { exact: true }).fill('2026-011');
  await page.getByRole('checkbox', { name: 'Parking' }).check();
  await page.getByLabel(t('cameras.label.period-from'), { exact: true }).fill('2026-11-02T14:00');
  await page.getByLabel(t('cameras.label.period-to'), { exact: true }).fill('2026-11-02T14:20');
  await stop(page, 'cameras-request');
  await saveForm(page, language);
  await expect(page.locator('.file-row')).toHaveCount(1);
  await stop(page, 'cameras-requests');
}
