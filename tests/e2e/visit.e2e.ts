/** The adviser's two ways: under a slot on the practice's computer, and by packs from another one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { answerOpenDialog } from './support/backups.js';
import { answerSaveDialog, ask, launch } from './support/launch.js';
import { PASSPHRASE, answerByKeyboard, createVault, openPage } from './support/owner.js';
import { addPerson, lock, openAs, openListed } from './support/people.js';
import {
  giveVerdict,
  goTo,
  openPack,
  openVisits,
  photograph,
  point,
  prepareVisit,
  remark,
  savePack,
  signVisit,
  typePhrase,
} from './support/visit.js';
import { words } from './support/words.js';

const t = words('fr');
const ADVISER = {
  name: 'Inspecteur Maes',
  role: 'adviser',
  passphrase: 'cascade moulin gant hiver',
  lastDay: '2098-12-31',
} as const;
const CANARY = 'CANARY-sous-le-pot-de-fleurs';
const SURROUNDINGS = t('visit.label.zone-surroundings');

/** A survey with a few answers, and one that never leaves. */
async function answeredPractice(page: Page): Promise<void> {
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-full'), exact: true }).click();
  await answerByKeyboard(page, ['1', '1', '2', '3']);
  const listed = (await ask(page, 'assessment.list')) as { value: [{ id: string }] };
  const kept = await ask(page, 'assessment.answer', {
    assessmentId: listed.value[0].id,
    questionId: 'locks.no-key-outside',
    placeId: 'practice',
    verdict: 'no',
    note: CANARY,
  });
  expect(kept).toMatchObject({ ok: true });
}

/** The file's text and every stream of it that can be inflated. */
function allBytes(file: string): string {
  const bytes = readFileSync(file);
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(bytes.subarray(index + head.length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams, execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })].join(
    '\n',
  );
}

async function walkZone(page: Page): Promise<void> {
  await goTo(page, SURROUNDINGS);
  await giveVerdict(point(page, 2), 'no');
  await expect(point(page, 2).getByRole('checkbox')).toBeChecked();
  await remark(point(page, 2), 'Haie trop haute côté cour');
  await giveVerdict(point(page, 3), 'partly');
  await photograph(page, 'Haie', 3);
}

test('under a slot: prepared, walked, signed, merged and taken back', async () => {
  test.setTimeout(120_000);
  const program = await launch();
  const { app } = program;
  let { page } = program;
  await answeredPractice(page);
  await openVisits(page);
  await expect(page.getByText(t('visit.title.empty'))).toBeVisible();
  await prepareVisit(page);
  await page.getByRole('button', { name: t('visit.action.people') }).click();
  await addPerson(page, ADVISER);

  page = await lock(program, page);
  await openAs(page, ADVISER.name, ADVISER.passphrase);
  await page.getByRole('button', { name: t('visit.action.walk') }).click({ timeout: 20_000 });
  await walkZone(page);
  await remark(point(page, 3), 'Tapé juste avant le verrou');

  // What was typed a moment before the lock is there again, and the walk goes on where it stood.
  page = await lock(program, page);
  await openAs(page, ADVISER.name, ADVISER.passphrase);
  await page.getByRole('button', { name: t('visit.action.walk-on') }).click({ timeout: 20_000 });
  await expect(point(page, 3).locator('textarea')).toHaveValue('Tapé juste avant le verrou');
  await page
    .getByRole('button', { name: new RegExp(t('visit.action.next', { name: '' })) })
    .click();
  await expect(page.locator('.walk-door.ok')).toHaveCount(1);
  await goTo(page, t('visit.label.advice'));
  const advice = page.locator('.walk-advice');
  await expect(advice).toHaveCount(2);
  await page.getByLabel(t('visit.label.summary'), { exact: true }).fill('Rue calme, cour ouverte.');
  await page
    .getByRole('button', {
      name: t('visit.action.add-advice-to', { layer: t('survey.label.layer-organisational') }),
    })
    .click();
  await expect(advice).toHaveCount(3);
  await page.keyboard.type('Ranger l’échelle');
  await signVisit(page);
  await expect(page.getByLabel(t('visit.label.summary'), { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: t('visit.action.leave') }).click();
  const report = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), 'rapport.pdf');
  await answerSaveDialog(app, report);
  await page.getByRole('button', { name: t('visit.action.report') }).click();
  await expect(page.getByText(t('visit.status.report-saved'))).toBeVisible({ timeout: 30_000 });
  const bytes = allBytes(report);
  for (const there of ['Haie trop haute', 'Insp. M. Maes', 'Ranger l’échelle', 'Rue calme']) {
    expect(bytes).toContain(there);
  }
  expect(bytes).not.toContain(CANARY);
  expect(bytes).toContain('/Subtype /Image');

  page = await lock(program, page);
  await openAs(page, t('vault.label.owner'), PASSPHRASE);
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await openVisits(page);
  await page.getByRole('button', { name: new RegExp(`^${t('visit.action.merge')}`) }).click();
  await expect(page.locator('.merge-row')).toHaveCount(2);
  await page
    .locator('.merge-row')
    .first()
    .getByText(t('visit.action.take-adviser'), { exact: true })
    .click();
  await page.getByRole('button', { name: t('visit.action.do-merge', { count: 3 }) }).click();
  await expect(page.getByText(t('visit.title.merge-none'))).toBeVisible();
  await openPage(page, 'results');
  await expect(page.getByText('Ranger l’échelle')).toBeVisible();
  await openVisits(page);
  await page.getByRole('button', { name: new RegExp(`^${t('visit.action.merge')}`) }).click();
  await page.getByRole('button', { name: t('visit.action.undo-merge') }).click();
  await expect(page.locator('.merge-row')).toHaveCount(2);
  await openListed(page, t('history.title.history'));
  await expect(
    page.getByText(t('history.label.saved-visit-photo', { count: 2 })).first(),
  ).toBeVisible();
  await app.close();
});

test('by packs: sent with five words, walked elsewhere, sent back and compared', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-'));
  const [out, back] = [join(folder, 'aller.visite'), join(folder, 'retour.visite')];
  const [practice, adviser] = await Promise.all([launch(), launch()]);
  await Promise.all([answeredPractice(practice.page), createVault(adviser.page)]);
  await prepareVisit(practice.page);
  await answerSaveDialog(practice.app, out);
  await practice.page
    .getByRole('dialog')
    .getByRole('button', { name: t('visit.action.pack'), exact: true })
    .click();
  const phrase = await savePack(practice.page);
  expect(readFileSync(out).toString('latin1')).not.toContain('Tilleuls');

  const { page } = adviser;
  await openVisits(page);
  await answerOpenDialog(adviser.app, out);
  const dialog = await openPack(page, 'une tout autre phrase');
  await expect(dialog.getByText(t('visit.error.pack-wrong-secret'))).toBeVisible({
    timeout: 30_000,
  });
  await typePhrase(page, phrase);
  await expect(dialog.getByText(t('visit.prose.effect-new'))).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('button', { name: t('visit.action.keep-pack') }).click();
  await page.getByRole('button', { name: new RegExp(`^${t('visit.action.walk')}`) }).click();
  await walkZone(page);
  await signVisit(page);
  await page.getByRole('button', { name: t('visit.action.leave') }).click();
  await answerSaveDialog(adviser.app, back);
  await page.getByRole('button', { name: new RegExp(`^${t('visit.action.pack-back')}`) }).click();
  await dialog.getByLabel(t('visit.label.phrase-typed'), { exact: true }).fill(phrase);
  await dialog.getByRole('button', { name: t('visit.action.save-pack'), exact: true }).click();
  await expect(dialog.locator('.note.ok')).toBeVisible({ timeout: 30_000 });

  await answerOpenDialog(practice.app, back);
  const returned = await openPack(practice.page, phrase);
  await expect(returned.getByText(t('visit.prose.effect-update'))).toBeVisible({ timeout: 30_000 });
  await returned.getByRole('button', { name: t('visit.action.keep-pack') }).click();
  await practice.page
    .getByRole('button', { name: new RegExp(`^${t('visit.action.merge')}`) })
    .click();
  await expect(practice.page.locator('.merge-row')).toHaveCount(2);
  await expect(practice.page.locator('.merge-row').first()).toContainText('Haie trop haute');
  await Promise.all([practice.app.close(), adviser.app.close()]);
});
