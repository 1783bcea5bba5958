/** Ways through the page of pads and stamps as a user takes them. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { words } from './words.js';

export async function openPads(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('pads.title.pads'), exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('pads.title.pads'));
}

export interface TypedPad {
  readonly kind: string;
  readonly from?: string;
  readonly to?: string;
  readonly usedTo?: string;
  readonly holder: string;
  readonly kept: string;
}

/** From the list, and back to it. */
export async function addPad(
  page: Page,
  language: InterfaceLanguage,
  { kind, ...fields }: TypedPad,
): Promise<void> {
  const t = words(language);
  const name = t(`pads.label.kind-${kind}`);
  await page.getByRole('button', { name: t('pads.label.add-kind', { kind: name }) }).click();
  for (const [field, value] of Object.entries(fields)) {
    await page.getByLabel(t(`pads.label.${field}`), { exact: true }).fill(value);
  }
  await expect(page.getByText(t('pads.status.saved'))).toBeVisible();
}

export async function backToList(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await page.getByRole('button', { name: t('pads.action.back-to-list'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('pads.title.pads'));
}
