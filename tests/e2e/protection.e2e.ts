/** Alarm, safe, neighbours and an absence as a GP fills them in; what is said of an absence leaves in no document. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { addDays } from '../../shared/base/calendar.js';
import { formatFor } from '../../renderer/i18n.js';
import { answerSaveDialog, launch } from './support/launch.js';
import { createVault, openPage, unlockToHome } from './support/owner.js';
import { lock, openListed } from './support/people.js';
import {
  addRecord,
  answer,
  dutyOf,
  fillFields,
  noteTest,
  openPart,
  openProtection,
  untilSaved,
} from './support/protection.js';
import { words } from './support/words.js';

const t = words('fr');
const now = new Date();
const pad = (part: number) => String(part).padStart(2, '0');
/** The calendar day where the computer is. */
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
const FROM = addDays(today, 17);
const TO = addDays(today, 31);
const WHO = 'Marguerite-canari-7731';

/** Everything a file holds: as it lies there, and every compressed stream opened. */
function bytesOf(file: string): string {
  const bytes = readFileSync(file);
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    try {
      parts.push(inflateSync(bytes.subarray(start)).toString('latin1'));
    } catch {
      // Not a compressed one.
    }
  }
  return parts.join('\n');
}

test('an alarm from late to declared, a safe, neighbours, and an absence that leaves no trace outside', async () => {
  test.setTimeout(120_000);
  const program = await launch();
  const { app } = program;
  let { page } = program;
  await createVault(page);

  await openProtection(page, 'alarm');
  await addRecord(page, 'alarm');
  await fillFields(page, {
    'alarm-commissionedOn': addDays(today, -20),
    'alarm-installer': 'Sécurité Martin',
    'alarm-authorisation': '20 1234 56',
  });
  await answer(page, 'alarm-isMonitored', 'protection.label.no');
  await expect(dutyOf(page, 'declaration')).toContainText(t('protection.status.missing'));
  await page.getByLabel(t('protection.label.alarm-holdUp'), { exact: true }).fill('code 4711');
  await expect(page.getByText(t('protection.error.code'))).toBeVisible();
  await page.getByLabel(t('protection.label.alarm-holdUp'), { exact: true }).fill('Accueil');
  await noteTest(page, { on: today, part: 'hold-up', who: 'Nadia' });
  await expect(page.locator('.prot-test')).toHaveCount(1);
  await untilSaved(page);
  await openPage(page, 'today');
  await page.getByRole('button', { name: t('protection.action.open-protection') }).click();
  const declare = t('protection.action.done-today-of', {
    name: t('protection.label.duty-declaration'),
  });
  await page.getByRole('button', { name: declare }).click();
  await expect(dutyOf(page, 'declaration')).toContainText(t('protection.status.done'));
  // Typed a moment before the lock: nothing has been saved by itself yet.
  await fillFields(page, { 'alarm-reference': 'AL-2026-99' });
  page = await lock(program, page);
  await unlockToHome(page);
  await openProtection(page, 'alarm');
  await expect(page.getByLabel(t('protection.label.alarm-reference'), { exact: true })).toHaveValue(
    'AL-2026-99',
  );
  await expect(page.locator('.prot-test')).toHaveCount(1);

  await openPart(page, 'videophone');
  await addRecord(page, 'videophone');
  await answer(page, 'videophone-records', 'protection.label.yes');
  await page.getByRole('button', { name: t('protection.action.open-cameras') }).click();
  await expect(page.getByRole('dialog')).toContainText(t('cameras.title.is-camera'));
  await page.keyboard.press('Escape');

  await openProtection(page, 'safe');
  await addRecord(page, 'safe');
  await answer(page, 'safe-anchoring', 'protection.label.anchoring-none');
  await expect(page.getByText(t('protection.prose.advice-anchor'))).toBeVisible();
  await page.getByRole('button', { name: t('protection.action.remove-safe') }).click();
  await expect(page.getByText(t('protection.title.empty-safe'))).toBeVisible();
  await page.getByRole('button', { name: t('protection.action.undo'), exact: true }).click();
  await expect(page.getByText(t('protection.prose.advice-anchor'))).toBeVisible();

  await openPart(page, 'absence');
  await addRecord(page, 'absence');
  await fillFields(page, {
    'absence-from': FROM,
    'absence-to': TO,
    'absence-told': WHO,
    'absence-keyHolders': WHO,
  });
  await page.getByRole('switch', { name: t('protection.label.wants-surveillance') }).click();
  const lastDay = formatFor('fr').date(addDays(FROM, -7));
  await expect(page.getByText(lastDay)).toBeVisible();
  await fillFields(page, { 'surveillance-contacts': WHO });
  await untilSaved(page);

  const folder = mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-'));
  const files: string[] = [];
  const saved = async (name: string, press: () => Promise<void>) => {
    const file = join(folder, name);
    await answerSaveDialog(app, file);
    await press();
    await expect
      .poll(
        () => {
          try {
            return readFileSync(file).length;
          } catch {
            return 0;
          }
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0);
    files.push(file);
  };
  const pdf = () => page.getByRole('button', { name: t('protection.action.save-pdf') }).click();
  await saved('liste.pdf', pdf);
  await openPart(page, 'alarm');
  await saved('alarme.pdf', pdf);
  await openListed(page, t('history.title.history'));
  await saved('historique.txt', () =>
    page
      .getByRole('button', { name: t('history.action.export') })
      .first()
      .click(),
  );
  const format = formatFor('fr');
  const said = [WHO, ...[FROM, TO, addDays(FROM, -7)].flatMap((day) => [day, format.date(day)])];
  const history = page.locator('#sheet');
  for (const text of said) {
    await expect(history).not.toContainText(text);
    for (const file of files) expect(bytesOf(file)).not.toContain(text);
  }

  await openPage(page, 'today');
  await expect(page.getByText(t('protection.prose.reminder-surveillance'))).toBeVisible();
  await app.close();
});
