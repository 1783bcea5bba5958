/** Ways through the inventory as a user takes them. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { pageShown } from './owner.js';
import { words } from './words.js';

export async function openInventory(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await page
    .getByRole('navigation')
    // The row of links under the title has others that name it.
    .getByRole('button', { name: t('inventory.title.inventory'), exact: true })
    .first()
    .click();
  await pageShown(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('inventory.title.inventory'));
}

export interface TypedItem {
  readonly name: string;
  readonly brand?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly value?: string;
}

/** Into the keyboard entry, whose first field has the cursor. Returns how many keys it took. */
export async function typeItem(page: Page, item: TypedItem): Promise<number> {
  const fields = [item.name, item.brand, item.model, item.serial, item.value];
  const last = fields.findLastIndex((field) => field !== undefined);
  let keys = 1;
  for (const [index, field] of fields.slice(0, last + 1).entries()) {
    if (index > 0) {
      await page.keyboard.press('Tab');
      keys += 1;
    }
    await page.keyboard.type(field ?? '');
    keys += (field ?? '').length;
  }
  await page.keyboard.press('Enter');
  return keys;
}

export const rows = (page: Page) => page.locator('.inv-scroll .inv-row');

/** A room made from the form's own list of rooms; it stays chosen. */
export async function makeRoom(
  page: Page,
  language: InterfaceLanguage,
  name: string,
): Promise<void> {
  const t = words(language);
  await page.getByRole('button', { name: t('inventory.action.new-room') }).click();
  await page.getByLabel(t('inventory.label.new-room'), { exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('inventory.label.column-room'), { exact: true })).toContainText(
    name,
  );
}
