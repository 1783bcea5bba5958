/** Ways through the page of stolen objects as a user takes them. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { EMPTY_FACTS } from '../../../shared/domain/theft/theft.js';
import { withoutJpegMetadata } from '../../../shared/domain/attachment/jpeg.js';
import { drawnJpeg } from './photos.js';
import { makeRoom, openInventory, typeItem } from './inventory.js';
import { words } from './words.js';

export const ROOM = 'Cabinet 1';

/** Six objects in one room, by keyboard. */
export const SIX = [
  {
    name: 'Électrocardiographe',
    brand: 'Schiller',
    model: 'AT-102',
    serial: '190.06421',
    value: '2890',
  },
  {
    name: 'Échographe portable',
    brand: 'GE',
    model: 'Vscan Air',
    serial: 'VA1-504977',
    value: '4350',
  },
  {
    name: 'Portable de consultation',
    brand: 'Lenovo',
    model: 'T14',
    serial: 'PF-3X9KQ2',
    value: '1240',
  },
  {
    name: 'Terminal de paiement',
    brand: 'Worldline',
    model: 'Yomova',
    serial: 'YM-4410982',
    value: '220',
  },
  { name: 'Otoscope mural', brand: 'Heine', model: 'EN 200', serial: '2021-77B04', value: '640' },
  { name: 'Chaise' },
] as const;

export async function fillInventory(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await openInventory(page, language);
  await page.getByRole('button', { name: t('inventory.action.quick'), exact: true }).click();
  await makeRoom(page, language, ROOM);
  await page.getByLabel(t('inventory.label.name'), { exact: true }).focus();
  for (const [index, item] of SIX.entries()) {
    await typeItem(page, item);
    await expect(page.locator('.inv-added li')).toHaveCount(index + 1);
  }
}

export async function openThefts(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await page
    .locator('.sidebar')
    .getByRole('button', { name: t('thefts.title.thefts') })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('thefts.title.thefts'));
}

type Bridged = {
  readonly bridge: {
    invoke: (channel: string, input: unknown) => Promise<{ ok: boolean; value: unknown }>;
  };
};

/** Straight into the vault, as the window itself would ask. Bytes go as lists of numbers. */
const ask = <T>(page: Page, channel: string, input: object): Promise<T> =>
  page.evaluate(
    async ([name, given]) => {
      const { bridge } = globalThis as unknown as Bridged;
      const made = Object.entries(given).map(([key, value]) =>
        key === 'bytes' || key === 'thumbnail'
          ? [key, new Uint8Array(value as number[])]
          : [key, value as unknown],
      );
      const answer = await bridge.invoke(name, Object.fromEntries(made));
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer.value as T;
    },
    [channel, input] as const,
  );

const NAMES = ['Électrocardiographe', 'Portable de consultation', 'Terminal de paiement', 'Clés'];
const KINDS = ['medical', 'it', 'cash-box', 'keys'] as const;

/** As many objects, most with a photo, and a declared theft of all of them. */
export async function seedTheft(page: Page, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, n) => ({
    item: {
      kind: KINDS[n % KINDS.length],
      name: NAMES[n % NAMES.length],
      brand: 'Schiller',
      model: `AT-${String(100 + n)}`,
      serials: n % 7 === 6 ? [] : [`190.${String(6421 + n)}`, ...(n % 5 === 0 ? ['B-77104'] : [])],
      engraving: 'TILLEULS 5000',
      features: n % 3 === 0 ? 'éclat au coin gauche, étui noir brodé' : '',
      insuredCents: 100 * (120 + 37 * n),
      priceCents: 100 * (100 + 31 * n),
      purchasedOn: '2021-06-14',
      seller: 'Médical Namur',
      invoice: `2021-${String(600 + n)}`,
      policy: '44.218.7',
      protection: 'anchored',
      protectedHow: 'câble acier',
      holdsPatientData: n === 1 ? 'yes' : 'no',
    },
  }));
  const items = await ask<{ id: string }[]>(page, 'inventory.save', { entries });
  const whole = await drawnJpeg(page, 800, 600);
  const small = await drawnJpeg(page, 320, 240);
  const bytes = [...withoutJpegMetadata(whole)];
  const thumbnail = [...withoutJpegMetadata(small)];
  for (const [n, { id: itemId }] of items.entries()) {
    if (n % 6 === 5) continue;
    const photo = { itemId, bytes, thumbnail, mediaType: 'image/jpeg', name: 'face.jpg' };
    await ask(page, 'inventory.addPhoto', photo);
  }
  const facts = {
    ...EMPTY_FACTS,
    kind: 'burglary',
    fromOn: '2026-11-20',
    fromTime: '19:10',
    toOn: '2026-11-21',
    toTime: '07:40',
    entry: 'back-door',
    zone: 'Namur Capitale',
  };
  const draft = { facts, itemIds: items.map(({ id }) => id) };
  const { id: theftId } = await ask<{ id: string }>(page, 'thefts.save', { draft });
  await ask(page, 'thefts.declare', { theftId, draft });
}
