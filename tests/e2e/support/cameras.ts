/** The camera dossier as a GP fills it in. Through the words on screen. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import type { CamerasTab } from '../../../renderer/route.js';
import { openListed } from './people.js';
import { words } from './words.js';

export async function openCameras(
  page: Page,
  tab: CamerasTab = 'cameras',
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  await openListed(page, t('cameras.title.cameras'));
  await openTab(page, tab, language);
}

export async function openTab(
  page: Page,
  tab: CamerasTab,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const name = words(language)(`cameras.label.tab-${tab}`);
  // The radio itself is off screen: what one presses is its word.
  await page.locator('.seg label').getByText(name, { exact: true }).click();
  await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
}

export interface TypedCamera {
  readonly name: string;
  /** Name of the place, as the catalogue has it. */
  readonly room: string;
  readonly days: string;
  /** YYYY-MM-DD. */
  readonly inServiceOn: string;
}

/** On the list of cameras: opens the form and fills it in, without saving. */
export async function fillCamera(
  page: Page,
  camera: TypedCamera,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  const type = (key: string, text: string) =>
    page.getByLabel(t(`cameras.label.${key}`), { exact: true }).fill(text);
  await page.getByRole('button', { name: t('cameras.action.add'), exact: true }).click();
  await type('name', camera.name);
  await page.getByLabel(t('cameras.label.room'), { exact: true }).selectOption(camera.room);
  await type('device', 'Fixe, 2 Mpx');
  await type('purpose', 'Constater une effraction');
  await type('milder', 'Serrure et éclairage déjà renforcés');
  await type('fieldOfView', 'Porte et sas');
  await page.getByRole('radio', { name: t('cameras.label.outside-none'), exact: true }).check();
  await type('retention', camera.days);
  await type('viewers', 'Dr Vandenbroeck');
  await type('in-service', camera.inServiceOn);
}

export const saveForm = (page: Page, language: InterfaceLanguage = 'fr') =>
  page.getByRole('button', { name: words(language)('cameras.action.save'), exact: true }).click();

export const dutyRow = (page: Page, duty: string, language: InterfaceLanguage = 'fr') =>
  page.locator('.file-duties tbody tr', {
    hasText: words(language)(`cameras.label.duty-${duty}`),
  });

/** The practice's own part, complete, on its tab. */
export async function fillFile(
  page: Page,
  day: string,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  const type = (key: string, text: string) =>
    page.getByLabel(t(`cameras.label.${key}`), { exact: true }).fill(text);
  const choose = (key: string) =>
    page.getByRole('radio', { name: t(`cameras.label.${key}`), exact: true }).check();
  await choose('place-closed-public');
  await type('declaredOn', day);
  await type('signsSeenOn', day);
  await type('address', 'Rue des Tilleuls 14, 5000 Namur');
  await type('email', 'vieprivee@cabinet-tilleuls.example');
  await type('phone', '081 00 00 00');
  await type('legalBasis', 'Intérêt légitime');
  await type('recipients', 'Police et justice');
  await type('processedAt', 'Bureau du Dr Vandenbroeck');
  await type('security', 'Armoire fermée, mot de passe propre');
  await type('discretionOn', day);
  await page
    .getByRole('group', { name: t('cameras.label.has-staff') })
    .getByRole('radio', { name: t('cameras.label.yes'), exact: true })
    .check();
  await page.getByRole('checkbox', { name: t('cameras.label.purpose-goods') }).check();
  await type('operating', 'La nuit et le week-end');
  await type('staffToldOn', day);
  await expect(page.getByText(t('cameras.status.keep-saved'))).toBeVisible();
}
