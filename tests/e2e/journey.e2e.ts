import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, launch, newDataDir } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  question,
  unlockToHome,
} from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

/** Twenty answers: every verdict, weak ones often enough that the plan has all three layers. */
const TWENTY = '33231323153331234333'.split('');

test('a GP sets up, answers, is cut off, comes back, finishes and hands over a PDF', async () => {
  const first = await launch();
  const { dataDir } = first;
  await createVault(first.page);

  await openPage(first.page, 'assessment');
  await first.page.getByRole('button', { name: t('assessment.action.start-full') }).click();
  await expect(question(first.page)).toBeVisible();
  const asked = await answerByKeyboard(first.page, TWENTY);
  expect(new Set(asked).size).toBe(TWENTY.length);
  const wanted = await question(first.page).textContent();
  await first.page.getByLabel(t('assessment.label.note')).fill('Écrit juste avant la coupure');
  await expect(first.page.getByText(/enregistré à/)).toBeVisible();
  // Longer than the pause after which typing is saved.
  await first.page.waitForTimeout(800);

  first.app.process().kill('SIGKILL');
  await new Promise((resolve) => first.app.process().once('exit', resolve));

  const second = await launch({ dataDir });
  await unlockToHome(second.page);
  await openPage(second.page, 'assessment');
  // Exactly where it was left, with the note that was being typed.
  await expect(question(second.page)).toHaveText(wanted ?? '');
  await expect(second.page.getByLabel(t('assessment.label.note'))).toHaveValue(
    'Écrit juste avant la coupure',
  );
  await second.page.getByRole('button', { name: t('assessment.action.open-review') }).click();
  for (const text of asked) {
    const row = second.page
      .getByRole('row')
      .filter({ has: second.page.getByRole('button', { name: text, exact: true }) });
    await expect(row).toHaveCount(1);
    await expect(row).not.toContainText(t('assessment.status.unanswered'));
  }
  await second.page.getByRole('button', { name: t('assessment.label.filter-unanswered') }).click();
  for (const text of asked) {
    await expect(second.page.getByRole('button', { name: text, exact: true })).toHaveCount(0);
  }
  await second.page.getByRole('button', { name: t('assessment.action.back-to-questions') }).click();
  await second.page.getByRole('button', { name: t('assessment.action.to-finish') }).click();
  await second.page.getByRole('button', { name: t('assessment.action.show-result') }).click();
  await expect(
    second.page.getByRole('heading', { name: t('results.title.page'), level: 1 }),
  ).toBeVisible();

  const file = join(newDataDir(), 'rapport.pdf');
  await answerSaveDialog(second.app, file);
  await second.page.getByRole('button', { name: t('results.action.export-pdf') }).click();
  await expect(second.page.getByText(t('results.status.exported'))).toBeVisible({
    timeout: 30_000,
  });
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain('Cabinet des Tilleuls');
  expect(text).toMatch(/Empreinte [0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}\s/);
  expect(layerOrder(text)).toEqual(['O', 'T', 'E']);
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
  await second.app.close();
});

/** In which order the plan's three parts come. */
function layerOrder(text: string): string[] {
  const layers = ['organisational', 'technical', 'electronic'] as const;
  return layers
    .map((layer) => ({ layer, at: text.indexOf(t(`report.title.plan-${layer}`)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ layer }) => layer.charAt(0).toUpperCase());
}

test('a cancelled save dialog writes nothing and says nothing', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(page, ['3', '1']);
  await openPage(page, 'results');
  await answerSaveDialog(app, undefined);
  await page.getByRole('button', { name: t('results.action.export-pdf') }).click();
  await page.waitForTimeout(3000);
  await expect(page.getByText(t('results.status.exported'))).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.close();
});
