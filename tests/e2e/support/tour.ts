/** Walks through every screen in one language, stopping at each. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { answerOpenDialog, firstBackup, newBackupFolder } from './backups.js';
import { damageOneAnswer } from './damage.js';
import { windowOf, type Program } from './launch.js';
import { answerByKeyboard, openPage, pageShown, proveRecovery, question, unlock } from './owner.js';
import {
  addPerson,
  choose,
  lock,
  openAs,
  openListed,
  personRow,
  type NewPerson,
} from './people.js';
import { pdf } from '../../support/pictures.js';
import { chooseFiles, drawnJpeg, waitForTiles } from './photos.js';
import { tourReturnCode, tourWrongCodes } from './tour-return-code.js';
import { tourWalk } from './tour-visit.js';
import { words } from './words.js';

export type Stop = (page: Page, name: string) => Promise<void>;

/** A mix of verdicts so that the plan, the duties and the list of things to find out are not empty. */
const ANSWERS = '3123153241335123233152314213'.split('');

const TOUR_PEOPLE: readonly NewPerson[] = [
  { name: 'Dr Samir Haddad', role: 'associate', passphrase: 'girafe poutre mercredi toile' },
  { name: 'Nadia', role: 'staff', passphrase: 'brouette lampe citron vapeur' },
  {
    name: 'Inspecteur Maes',
    role: 'adviser',
    passphrase: 'cascade moulin gant hiver',
    lastDay: '2098-12-31',
  },
];

/** The set-up, from an empty data folder to the recovery sheet and the first home screen. */
export async function tourSetUp(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await stop(page, 'setup-language');
  await press('vault.action.continue');
  await stop(page, 'setup-practice');
  await press('vault.action.continue');
  await stop(page, 'setup-practice-errors');
  await page.getByLabel(t('vault.label.practice-name')).fill('Cabinet des Tilleuls');
  await page.getByLabel(t('vault.label.owner-name')).fill('Dr Claire Vandenbroeck');
  await press('vault.action.continue');
  const passphrase = page.getByLabel(t('vault.label.passphrase'), { exact: true });
  await passphrase.fill('tilleul gaufre');
  await stop(page, 'setup-vault');
  await press('vault.action.propose');
  await stop(page, 'setup-vault-proposal');
  await press('vault.action.drop-proposal');
  await passphrase.fill('tilleul gaufre mardi voilier');
  await page
    .getByLabel(t('vault.label.repeat-passphrase'), { exact: true })
    .fill('tilleul gaufre mardi voilier');
  await press('vault.action.create');
  await expect(page.locator('.recovery-groups b')).toHaveCount(8, { timeout: 20_000 });
  await stop(page, 'setup-recovery');
  await proveRecovery(page, language);
  await pageShown(page);
  await stop(page, 'today-empty');
}

/** The survey, the result, the plan, the settings and what lies over them. */
export async function tourSurvey(
  program: Program,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const { page } = program;
  const t = words(language);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await openPage(page, 'results', language);
  await stop(page, 'results-empty');
  await openPage(page, 'assessment', language);
  await stop(page, 'survey-start');
  await press('assessment.action.start-full');
  await expect(question(page)).toBeVisible();
  await answerByKeyboard(page, ANSWERS.slice(0, 5));
  await page.getByLabel(t('assessment.label.note')).fill('Porte arrière : un seul point.');
  await addPhotos(page);
  await stop(page, 'survey-question');
  await page.locator('.photo-tile').first().click();
  await expect(page.locator('.photo-large img')).toBeVisible();
  await stop(page, 'survey-photo');
  await page.keyboard.press('Escape');
  await page.locator('.photo-tile').last().click();
  await stop(page, 'survey-document');
  await page.keyboard.press('Escape');
  await page.getByLabel(t('assessment.label.note')).focus();
  // Out of the note: digits are text in there.
  await page.keyboard.press('Control+Enter');
  await answerByKeyboard(page, ANSWERS.slice(5));
  await search(page, language, t('survey.label.domain-locks'));
  await stop(page, 'survey-question-locks');
  await press('assessment.action.open-review');
  await stop(page, 'survey-review');
  await press('assessment.action.back-to-questions');
  await openPage(page, 'today', language);
  await stop(page, 'today');
  await openPage(page, 'results', language);
  await stop(page, 'results');
  await page.locator('.plan-state-button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await stop(page, 'plan-state');
  await page.keyboard.press('Escape');
  await tourBackups(program, language, stop);
  await openPage(page, 'settings', language);
  await stop(page, 'settings');
  await press('people.action.change-passphrase');
  await stop(page, 'settings-passphrase');
  await page.keyboard.press('Escape');
  await tourReturnCode(page, language, stop);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('health.label.health') })
    .click();
  await expect(page.getByText(t('health.status.well'))).toBeVisible();
  await stop(page, 'health');
  await page.getByRole('button', { name: t('app.action.search') }).click();
  await stop(page, 'search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await stop(page, 'discreet');
  await page.keyboard.press('F9');
}

/** Before the first copy, after it, after a try-out, and with the stick pulled out. */
async function tourBackups(
  program: Program,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const { page } = program;
  const t = words(language);
  await openPage(page, 'backups', language);
  await stop(page, 'backups-empty');
  const folder = newBackupFolder();
  await firstBackup(program, folder, language);
  await page.getByRole('button', { name: t('backup.action.drill') }).click();
  await expect(page.locator('.runs tbody tr')).toHaveCount(2);
  await stop(page, 'backups');
  rmSync(folder, { recursive: true });
  await page.getByRole('button', { name: t('backup.action.make') }).click();
  await expect(page.locator('.note.bad')).toBeVisible();
  await stop(page, 'backups-unplugged');
}

/** On a profile without a vault: the way in with a backup. */
export async function tourRestore(
  program: Program,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const { page } = program;
  const t = words(language);
  await page.getByRole('button', { name: t('backup.action.have-backup') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await stop(page, 'restore');
  const file = join(newBackupFolder(), 'cabinet-sur.vbk');
  writeFileSync(file, 'not a backup');
  await answerOpenDialog(program.app, file);
  await page.getByRole('button', { name: t('backup.action.choose-file') }).click();
  await expect(page.getByText(t('backup.error.backup-damaged'))).toBeVisible();
  await stop(page, 'restore-damaged');
  await page.getByRole('button', { name: t('vault.action.back') }).click();
}

/** People added by the owner, what can be done to them, and the history. */
export async function tourPeople(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string) =>
    page
      .getByRole('button', { name: t(key), exact: true })
      .first()
      .click();
  await openListed(page, t('people.title.people'));
  await stop(page, 'people-alone');
  await press('people.action.add');
  await page.getByRole('radio', { name: t('people.label.role-adviser') }).check();
  await press('people.action.add-now');
  await stop(page, 'people-add-errors');
  await page.keyboard.press('Escape');
  for (const person of TOUR_PEOPLE) await addPerson(page, person, language);
  await personRow(page, 'Dr Samir Haddad')
    .getByRole('button', { name: t('people.action.suspend') })
    .click();
  await expect(page.getByText(t('people.label.status-suspended'), { exact: true })).toBeVisible();
  await stop(page, 'people');
  await press('people.action.reissue');
  await stop(page, 'people-reissue');
  await page.keyboard.press('Escape');
  await press('people.action.remove');
  await stop(page, 'people-remove');
  await page.keyboard.press('Escape');
  await press('people.action.rotate');
  await stop(page, 'people-rotate');
  await page.keyboard.press('Escape');
  await openListed(page, t('history.title.history'));
  await expect(page.locator('.history-entry').first()).toBeVisible();
  await stop(page, 'history');
  await page.getByLabel(t('history.label.who')).selectOption('Dr Samir Haddad');
  await expect(page.getByText(t('history.title.none-found'))).toBeVisible();
  await stop(page, 'history-none');
}

/** Staff and the adviser in their own windows. Leaves the window closed. */
export async function tourRoles(
  program: Program,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<Page> {
  let page = await tourWrongCodes(program, language, stop);
  await choose(page, 'Nadia');
  await stop(page, 'closed-people');
  await unlock(page, 'une autre phrase de passe');
  await expect(page.getByText(words(language)('people.hint.wrong-secret'))).toBeVisible({
    timeout: 20_000,
  });
  await stop(page, 'closed-people-wrong');
  for (const { name, passphrase, role } of TOUR_PEOPLE) {
    if (role === 'associate') continue;
    await openAs(page, name, passphrase);
    await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
    await pageShown(page);
    await stop(page, `home-${role}`);
    if (role === 'staff') {
      await openPage(page, 'settings', language);
      await stop(page, 'settings-staff');
    }
    if (role === 'adviser') await tourWalk(page, language, stop);
    page = await lock(program, page, language);
  }
  return page;
}

/** Two pictures, a document, and a file that is none of these. */
async function addPhotos(page: Page): Promise<void> {
  const jpeg = await drawnJpeg(page, 1600, 1200);
  await chooseFiles(page, [
    { name: 'porte.jpg', mimeType: 'image/jpeg', buffer: jpeg },
    { name: 'serrure.jpg', mimeType: 'image/jpeg', buffer: await drawnJpeg(page, 900, 1400) },
    { name: 'devis-serrurier.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') },
  ]);
  await waitForTiles(page, 3);
  await expect(page.locator('.photos-more').getByRole('listitem')).toHaveCount(1);
}

async function search(page: Page, language: InterfaceLanguage, text: string): Promise<void> {
  const t = words(language);
  await page.getByRole('button', { name: t('app.action.search') }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
}

/** The closed screen, a wrong passphrase, and the way in with the recovery key. */
export async function tourClosed(
  program: Program,
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  await choose(page, t('vault.label.owner'));
  await expect(page.locator('input[autocomplete=current-password]')).toBeVisible();
  await stop(page, 'closed');
  await unlock(page, 'une autre phrase de passe');
  await expect(page.getByText(t('vault.error.wrong-secret'))).toBeVisible({ timeout: 20_000 });
  await stop(page, 'closed-wrong');
  await page.getByRole('button', { name: t('vault.action.use-recovery-key') }).click();
  await expect(page.getByLabel(t('vault.label.recovery-key'))).toBeVisible();
  await stop(page, 'closed-recover');
  writeFileSync(join(program.dataDir, 'practice.vault', 'keyring (1).a'), '');
  await page.getByRole('button', { name: t('vault.action.back') }).click();
  await expect(page.getByText('keyring (1).a')).toBeVisible();
  await stop(page, 'closed-conflict-copy');
}

/** After `tourClosed`: the vault is damaged, and what is left of it is shown. */
export async function tourSalvage(
  program: Program,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const page = await windowOf(program.app);
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  damageOneAnswer(program.dataDir);
  await unlock(page);
  await expect(page.getByText(t('vault.error.record-damaged'))).toBeVisible({ timeout: 20_000 });
  await stop(page, 'closed-damaged');
  await press('health.action.salvage');
  await stop(page, 'salvage-open');
  await unlock(page);
  await expect(page.getByRole('heading', { name: t('health.title.what-to-do') })).toBeVisible({
    timeout: 20_000,
  });
  await stop(page, 'salvage');
  for (const fold of await page.locator('.salvage-fold > summary').all()) await fold.click();
  await page.getByText(t('health.label.reference')).scrollIntoViewIfNeeded();
  await stop(page, 'salvage-details');
  await press('health.action.export-html');
  await expect(page.getByRole('dialog')).toBeVisible();
  await stop(page, 'salvage-export');
  await press('health.action.cancel');
  await press('health.action.rebuild');
  await stop(page, 'salvage-rebuild');
}
