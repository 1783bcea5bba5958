/** The webcam: photos for a question of the survey, codes for an object of the inventory, and what ends it. */
import { expect, test, type Page } from '@playwright/test';
import { jpegFacts } from '../../shared/domain/attachment/jpeg.js';
import { printedLabel } from '../support/codes/labels.js';
import { seeded } from '../support/codes/seeded.js';
import { untilClosed } from './support/clocks.js';
import { openInventory } from './support/inventory.js';
import { ask, launch, windowOf, type Program } from './support/launch.js';
import { createVault, openPage, question, unlockToHome } from './support/owner.js';
import { drawnJpeg, keptPhotos, waitForTiles } from './support/photos.js';
import {
  jpegOf,
  labelBeforeLens,
  openMedia,
  typePlate,
  waitForPicture,
  webcamOf,
} from './support/webcam.js';
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

test('one of two webcams is chosen, and one that is unplugged is told', async () => {
  const { app, page } = await launch({
    args: ['--use-fake-device-for-media-stream=device-count=2'],
  });
  await createVault(page);
  await openPage(page, 'assessment');
  await press(page, 'assessment.action.start-first');
  await press(page, 'codes.action.webcam');
  const deviceShown = () =>
    video(page).evaluate((element) => {
      const stream = (element as HTMLVideoElement).srcObject as MediaStream | null;
      return stream?.getVideoTracks()[0]?.getSettings().deviceId;
    });
  const choice = page.getByLabel(t('codes.label.webcam'), { exact: true });
  await expect(choice.getByRole('option')).toHaveCount(2);
  const first = await deviceShown();
  await expect(choice).toHaveValue(first ?? '');
  await choice.selectOption({ index: 1 });
  await expect(choice).not.toHaveValue(first ?? '');
  await expect.poll(deviceShown).not.toBe(first);

  await video(page).evaluate((element) => {
    const stream = (element as HTMLVideoElement).srcObject as MediaStream;
    // What the engine does when the plug is pulled.
    stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText(t('codes.error.gone'))).toBeVisible();
  await press(page, 'app.action.retry');
  await expect(video(page)).toBeVisible();
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

const codeDialog = (page: Page) => page.getByRole('dialog', { name: t('codes.title.code') });
const serial = (page: Page) => page.getByLabel(t('inventory.label.serial'), { exact: true });

test('a code is read live into a new object, and the webcam goes off by itself', async () => {
  test.setTimeout(90_000);
  const { label, picture } = labelBeforeLens('code-128');
  const { app, page } = await launch({ args: webcamOf(picture) });
  await createVault(page);
  await openInventory(page, 'fr');
  await page.locator('.inv-empty-act .btn.primary').click();
  await page.getByLabel(t('inventory.label.name'), { exact: true }).fill('Otoscope');

  const started = Date.now();
  await press(page, 'codes.title.code');
  // Said and shown for less than a second: looked for in every frame.
  await page.waitForFunction(
    ([shown, said]) =>
      document.querySelector('.cam-told')?.textContent === shown &&
      document.querySelector('.cam-dialog .sr')?.textContent === said,
    [label.text, t('codes.status.read', { text: label.text })],
    { timeout: 15_000 },
  );
  test.info().annotations.push({
    type: 'webcam on and code read, ms',
    description: String(Date.now() - started),
  });
  // It closes by itself, and the camera with it.
  await expect(codeDialog(page)).toHaveCount(0);
  await expect(serial(page)).toHaveValue(label.text);
  expect(await openMedia(page, { video: true })).toBe('NotAllowedError');
  await app.close();
});

test('without a webcam a code is typed, scanned by a USB scanner or read off a photo', async () => {
  test.setTimeout(90_000);
  const { app, page } = await launch({
    args: ['--use-fake-device-for-media-stream=device-count=0'],
  });
  await createVault(page);
  await openInventory(page, 'fr');
  await page.locator('.inv-empty-act .btn.primary').click();
  await page.getByLabel(t('inventory.label.name'), { exact: true }).fill('Portable');
  const serials = page.locator('.inv-serials input');

  await press(page, 'codes.title.code');
  await expect(codeDialog(page).getByText(t('codes.error.none'))).toBeVisible();
  // The cursor is in the field: what a scanner types arrives there, and so does a person's typing.
  await page.keyboard.type('S/N: 7ABC-99\u202e');
  await page.keyboard.press('Enter');
  await expect(codeDialog(page)).toHaveCount(0);
  await expect(serials).toHaveCount(1);
  await expect(serials.first()).toHaveValue('7ABC-99');

  // Somewhere else than in the field: only the speed tells a scanner.
  await press(page, 'codes.title.code');
  await codeDialog(page)
    .getByRole('button', { name: t('app.action.close') })
    .focus();
  await page.evaluate(() => {
    for (const key of [...Array.from('BURST-77'), 'Enter']) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    }
  });
  await expect(codeDialog(page)).toHaveCount(0);
  await expect(serials.nth(1)).toHaveValue('BURST-77');

  // A plate with two codes: one is chosen.
  const [upper, lower] = [
    printedLabel('code-39', seeded(8)),
    printedLabel('data-matrix', seeded(9)),
  ];
  const choose = (name: string, buffer: Buffer) =>
    codeDialog(page)
      .locator('input[type=file]')
      .setInputFiles([{ name, mimeType: 'image/jpeg', buffer }]);
  await press(page, 'codes.title.code');
  await choose('vide.jpg', Buffer.from('not a picture'));
  await expect(codeDialog(page).getByText(t('attachments.error.not-supported'))).toBeVisible();
  await choose('rien.jpg', await drawnJpeg(page, 640, 480));
  await expect(codeDialog(page).getByText(t('codes.error.no-code'))).toBeVisible({
    timeout: 15_000,
  });
  await choose('plaque.jpg', await jpegOf(page, typePlate(upper.picture, lower.picture)));
  await expect(codeDialog(page).getByRole('region', { name: t('codes.prose.choose') })).toBeVisible(
    {
      timeout: 15_000,
    },
  );
  await expect(codeDialog(page).locator('.cam-choices li button').first()).toBeFocused();
  await codeDialog(page).getByRole('button', { name: upper.text }).click();
  await expect(serials.nth(2)).toHaveValue(upper.text);
  await app.close();
});
