/** What a GP does with the plan of the surgery. Through the words on screen. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openListed } from './people.js';
import { words } from './words.js';

export const sheet = (page: Page) => page.locator('.fp-sheet');

/** A part of the drawing whose spoken name begins like this. */
export const drawnPart = (page: Page, name: string) =>
  sheet(page).locator(`[data-part][aria-label^="${name}"]`);

export async function openFloorPlan(page: Page, language: InterfaceLanguage = 'fr'): Promise<void> {
  await openListed(page, words(language)('floor-plan.title.page'));
}

/** By keyboard, from the empty page. */
export async function startFromTemplate(
  page: Page,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  await page.getByRole('button', { name: t('floor-plan.action.start-template') }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('[data-part]').first()).toBeVisible();
}

export const pressTool = (page: Page, tool: string, language: InterfaceLanguage = 'fr') =>
  page
    .getByRole('toolbar')
    .getByRole('button', { name: words(language)(`floor-plan.label.tool-${tool}`), exact: true })
    .click();

/** Takes a tool and puts its thing down in the middle of what is seen, by keyboard. */
export async function addInMiddle(
  page: Page,
  tool: string,
  label: string,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  await pressTool(page, tool, language);
  await page.locator('.fp-palette').getByRole('button', { name: label }).focus();
  await page.keyboard.press('Enter');
}

export const saved = (page: Page, language: InterfaceLanguage = 'fr') =>
  expect(page.getByText(words(language)('floor-plan.status.saved'))).toBeVisible();
