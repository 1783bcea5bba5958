/** Walks through pads and stamps: none, one being typed, the list, a theft in four steps. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { addPad, backToList, openPads } from './pads.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourPads(page: Page, language: InterfaceLanguage, stop: Stop): Promise<void> {
  const t = words(language);
  const next = () => page.getByRole('button', { name: t('pads.action.next'), exact: true }).click();
  await openPads(page, language);
  await stop(page, 'pads-empty');
  const pad = { holder: 'Dr Peeters', kept: 'Bureau 1', usedTo: 'A 004520' };
  await addPad(page, language, { kind: 'prescription', from: 'A 004501', to: 'A 004550', ...pad });
  await backToList(page, language);
  await addPad(page, language, { kind: 'stamp', holder: 'Dr Peeters', kept: 'Bureau 1' });
  await backToList(page, language);
  await addPad(page, language, {
    kind: 'prescription',
    from: 'A 004550',
    to: 'A 004500',
    holder: 'Dr Maes',
    kept: '',
  });
  await expect(page.getByRole('alert')).toHaveCount(1);
  await page.getByLabel(t('pads.label.to'), { exact: true }).fill('A 004600');
  await expect(page.locator('.note.warn')).toHaveCount(1);
  await stop(page, 'pads-pad');
  await backToList(page, language);
  await page.getByRole('button', { name: t('pads.action.declare'), exact: true }).click();
  await page.locator('.pads-pick input[type=checkbox]').first().check();
  await page.locator('.pads-pick input[type=checkbox]').nth(2).check();
  await page.getByLabel(t('pads.label.from'), { exact: true }).first().fill('A 004541');
  await stop(page, 'pads-missing');
  await next();
  await page.getByRole('radio', { name: t('pads.label.what-theft'), exact: true }).check();
  await page.getByLabel(t('pads.label.discoveredOn'), { exact: true }).fill('2026-11-20');
  await page.getByLabel(t('pads.label.note'), { exact: true }).fill('patient');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await stop(page, 'pads-facts');
  await page.getByLabel(t('pads.label.note'), { exact: true }).fill('');
  await next();
  await page.getByRole('checkbox', { name: t('pads.prose.step-inami') }).check();
  await expect(page.getByLabel(t('pads.label.doneOn'))).toBeVisible();
  await stop(page, 'pads-warn');
  await next();
  await stop(page, 'pads-after');
  await page.getByRole('button', { name: t('pads.action.finish'), exact: true }).click();
  await expect(page.getByRole('heading', { name: t('pads.title.losses') })).toBeVisible();
  await stop(page, 'pads');
}
