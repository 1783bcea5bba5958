/** Walks through every screen in one language, stopping at each. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../../shared/base/language.js';
import { windowOf, type Program } from './launch.js';
import { answerByKeyboard, openPage, pageShown, proveRecovery, question, unlock } from './owner.js';
import { pdf } from '../../support/pictures.js';
import { chooseFiles, drawnJpeg, waitForTiles } from './photos.js';
import { words } from './words.js';

export type Stop = (page: Page, name: string) => Promise<void>;

/** A mix of verdicts so that the plan, the duties and the list of things to find out are not empty. */
const ANSWERS = '3123153241335123233152314213'.split('');

/** The set-up, from an empty data folder to the recovery sheet and the first home screen. */
export async function tourSetUp(page: Page, language: Language, stop: Stop): Promise<void> {
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
export async function tourSurvey(page: Page, language: Language, stop: Stop): Promise<void> {
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
  await openPage(page, 'settings', language);
  await stop(page, 'settings');
  await page.getByRole('button', { name: t('app.action.search') }).click();
  await stop(page, 'search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await stop(page, 'discreet');
  await page.keyboard.press('F9');
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

async function search(page: Page, language: Language, text: string): Promise<void> {
  const t = words(language);
  await page.getByRole('button', { name: t('app.action.search') }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
}

/** The closed screen, a wrong passphrase, and the way in with the recovery key. */
export async function tourClosed(program: Program, language: Language, stop: Stop): Promise<void> {
  const t = words(language);
  await program.page.getByRole('button', { name: t('app.action.lock') }).click();
  await expect.poll(() => program.page.isClosed()).toBe(true);
  const page = await windowOf(program.app);
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
