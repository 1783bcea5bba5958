import { expect, test } from '@playwright/test';
import { launch } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  proveRecovery,
  question,
  PASSPHRASE,
} from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

test('a practice with two places is asked about both, and a second round starts from the first', async () => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await press(t('vault.action.continue'));
  await page.getByLabel(t('vault.label.practice-name')).fill('Cabinet des Tilleuls');
  await page.getByLabel(t('vault.label.owner-name')).fill('Dr Claire Vandenbroeck');
  await page.getByLabel(t('vault.label.site', { number: 1 })).fill('Rue Haute');
  await press(t('vault.action.add-site'));
  await page.getByLabel(t('vault.label.site', { number: 2 })).fill('Place du Marché');
  await press(t('vault.action.continue'));
  await page.getByLabel(t('vault.label.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(t('vault.label.repeat-passphrase'), { exact: true }).fill(PASSPHRASE);
  await press(t('vault.action.create'));
  await proveRecovery(page);

  await openPage(page, 'assessment');
  await press(t('assessment.action.start-first'));
  await expect(question(page)).toBeVisible();
  await press(t('assessment.action.open-review'));
  // The questions of a place stand once for each of the two.
  const rowsAt = (site: string) => page.getByRole('row').filter({ hasText: `(${site})` });
  const perSite = await rowsAt('Rue Haute').count();
  expect(perSite).toBeGreaterThan(5);
  await expect(rowsAt('Place du Marché')).toHaveCount(perSite);
  // An organisational one: legal duties and facts of the surroundings stand outside the score.
  await rowsAt('Place du Marché')
    .filter({ hasText: t('survey.label.layer-organisational') })
    .last()
    .getByRole('button')
    .click();
  const place = page.getByText(t('assessment.label.site', { site: 'Place du Marché' }));
  await expect(place).toBeVisible();
  const secondPlace = await answerByKeyboard(page, ['3']);
  await press(t('assessment.action.open-review'));
  const answered = page.getByRole('row').filter({ hasText: secondPlace[0] ?? '' });
  await expect(answered.filter({ hasText: '(Rue Haute)' })).toContainText(
    t('assessment.status.unanswered'),
  );
  await expect(answered.filter({ hasText: '(Place du Marché)' })).toContainText(
    t('assessment.label.answer-no'),
  );
  await press(t('assessment.action.back-to-questions'));
  await press(t('assessment.action.to-finish'));
  await press(t('assessment.action.show-result'));
  await expect(page.locator('.results-overall b')).toHaveText('0');
  await expect(page.getByRole('rowheader').filter({ hasText: 'Place du Marché' })).toBeVisible();

  await openPage(page, 'assessment');
  await press(t('assessment.action.start-first'));
  await expect(question(page)).toBeVisible();
  await press(t('assessment.action.open-review'));
  await page.getByRole('button', { name: t('assessment.label.filter-to-confirm') }).click();
  await expect(rowsAt('Place du Marché')).toHaveCount(1);
  await rowsAt('Place du Marché').getByRole('button').click();
  await expect(page.getByText(t('assessment.prose.to-confirm'))).toBeVisible();
  // Better than last time: the answer changes, and the result says by how much.
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('assessment.prose.to-confirm'))).toHaveCount(0);
  await openPage(page, 'results');
  await expect(page.locator('.results-overall b')).toHaveText('100');
  await expect(page.locator('.results-change').first()).toContainText('+100');
  await app.close();
});

test('a first survey is widened without asking anything twice, and a discarded one is gone', async () => {
  const { app, page } = await launch();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await createVault(page);
  await openPage(page, 'assessment');
  await press(t('assessment.action.start-first'));
  const asked = await answerByKeyboard(page, ['1', '2', '3']);
  await press(t('assessment.action.to-finish'));
  await press(t('assessment.action.widen'));
  await expect(question(page)).toBeVisible();
  await press(t('assessment.action.open-review'));
  expect(await page.getByRole('row').count()).toBeGreaterThan(100);
  for (const text of asked) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: text, exact: true }) });
    await expect(row).toHaveCount(1);
    await expect(row).not.toContainText(t('assessment.status.unanswered'));
  }
  await press(t('assessment.action.back-to-questions'));
  await press(t('assessment.action.to-finish'));
  await press(t('assessment.action.discard'));
  await press(t('assessment.action.keep'));
  await expect(
    page.getByRole('button', { name: t('assessment.action.show-result') }),
  ).toBeVisible();
  await press(t('assessment.action.discard'));
  await press(t('assessment.action.discard-now'));
  await expect(page.getByRole('heading', { name: t('assessment.title.start') })).toBeVisible();
  await press(t('assessment.action.start-first'));
  await expect(question(page)).toBeVisible();
  await app.close();
});

test('the search comes back to the same question as often as it is asked to', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await expect(question(page)).toBeVisible();
  const searchFor = async (text: string) => {
    await page.getByRole('button', { name: t('app.action.search') }).click();
    await page.getByRole('dialog').getByRole('combobox').fill(text);
    await page.getByRole('dialog').getByRole('option').first().click();
  };
  const [first = ''] = await answerByKeyboard(page, ['1']);
  // In its own words: a single one may lead to a page or to advice sooner.
  for (let time = 0; time < 2; time += 1) {
    await searchFor(first);
    await expect(question(page)).toHaveText(first);
    await answerByKeyboard(page, ['1']);
  }
  await searchFor(first);
  await expect(question(page)).toHaveText(first);
  await app.close();
});
