/** The webcam: photos for a question of the survey, and what ends it. */
import { expect, test, type Page } from '@playwright/test';
import { jpegFacts } from '../../shared/domain/attachment/jpeg.js';
import { untilClosed } from './support/clocks.js';
import { ask, launch, windowOf, type Program } from './support/launch.js';
import { createVault, openPage, question, unlockToHome } from './support/owner.js';
import { keptPhotos, waitForTiles } from './support/photos.js';
import { labelBeforeLens, openMedia, webcamOf } from './support/webcam.js';
import { words } from './support/words.js';

const t = words('fr');
const press = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: t(key, values), exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog', { name: t('codes.title.photo') });
const video = (page: Page) => page.getByLabel(t('codes.label.picture'));
const strip = (page: Page) => page.locator('.cam-strip li');

async function atFirstQuestion(): Promise<Program> {
  const program = await launch({ args: webcamOf(labelBeforeLens('code-128').picture) });
  await createVault(program.page);
  await openPage(program.page, 'assessment');
  await press(program.page, 'assessment.action.start-first');
  await expect(question(program.page)).toBeVisible();
  return program;
}

/** A picture is there, and moves. */
const waitForPicture = (page: Page) =>
  expect
    .poll(() => video(page).evaluate((element) => (element as HTMLVideoElement).videoWidth))
    .toBe(1280);

const shoot = async (page: Page): Promise<void> => {
  await waitForPicture(page);
  await page.keyboard.press('Space');
};

test('photos are taken with the webcam, one or several, and nothing but the picture is kept', async () => {
  test.setTimeout(60_000);
  const { app, page } = await atFirstQuestion();
  await press(page, 'codes.action.webcam');
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByRole('button', { name: t('codes.action.shoot') })).toBeFocused();
  await shoot(page);
  await expect(dialog(page)).toHaveCount(0);
  await waitForTiles(page, 1);
  // The camera went with the dialog, and so did the leave to open it.
  expect(await openMedia(page, { video: true })).toBe('NotAllowedError');

  await press(page, 'codes.action.webcam');
  await page.getByRole('switch', { name: t('codes.label.several') }).click();
  await page.getByRole('button', { name: t('codes.action.shoot') }).focus();
  for (const count of [1, 2, 3]) {
    await shoot(page);
    await expect(strip(page)).toHaveCount(count);
  }
  await press(page, 'codes.action.discard', { number: 2 });
  await expect(strip(page)).toHaveCount(2);
  // Escape does not take what was not added yet.
  await page.keyboard.press('Escape');
  await expect(page.getByText(t('codes.prose.not-added', { count: 2 }))).toBeVisible();
  await press(page, 'codes.action.add', { count: 2 });
  await waitForTiles(page, 3);

  const kept = await keptPhotos(page);
  expect(kept).toHaveLength(3);
  for (const { whole, thumbnail, width, height } of kept) {
    expect([width, height]).toEqual([1280, 720]);
    expect(jpegFacts(whole)?.hasMetadata).toBe(false);
    expect(jpegFacts(thumbnail)?.hasMetadata).toBe(false);
  }
  await app.close();
});

test('the discreet screen and locking end the webcam, and photos taken are kept', async () => {
  test.setTimeout(60_000);
  const { app, page } = await atFirstQuestion();
  await press(page, 'codes.action.webcam');
  await page.getByRole('switch', { name: t('codes.label.several') }).click();
  await page.getByRole('button', { name: t('codes.action.shoot') }).focus();
  await shoot(page);
  await expect(strip(page)).toHaveCount(1);
  const track = await video(page).evaluateHandle(
    (element) => ((element as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()[0],
  );
  const isLive = () => track.evaluate((each) => each?.readyState);
  expect(await isLive()).toBe('live');

  await page.keyboard.press('F9');
  await expect.poll(isLive).toBe('ended');
  await page.keyboard.press('F9');
  await expect(page.getByText(t('codes.status.off'))).toBeVisible();
  await expect(strip(page)).toHaveCount(1);
  await press(page, 'codes.action.restart');
  await waitForPicture(page);

  void ask(page, 'vault.lock').catch(() => undefined);
  await untilClosed(page);
  const again = await windowOf(app);
  await unlockToHome(again);
  expect(await keptPhotos(again)).toHaveLength(1);
  await app.close();
});

test('without a webcam the dialog says so and what to do', async () => {
  const { app, page } = await launch({
    args: ['--use-fake-device-for-media-stream=device-count=0'],
  });
  await createVault(page);
  await openPage(page, 'assessment');
  await press(page, 'assessment.action.start-first');
  await press(page, 'codes.action.webcam');
  await expect(page.getByText(t('codes.error.none'))).toBeVisible();
  await expect(page.getByText(t('codes.hint.none'))).toBeVisible();
  await press(page, 'app.action.retry');
  await expect(page.getByText(t('codes.error.none'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await app.close();
});
