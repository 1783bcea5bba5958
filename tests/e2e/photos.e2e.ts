import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { jpegFacts } from '../../shared/domain/attachment/jpeg.js';
import { jpegShell, pdf, pngShell } from '../support/pictures.js';
import { answerSaveDialog, launch, windowOf, type Program } from './support/launch.js';
import { createVault, openPage, question, unlockToHome } from './support/owner.js';
import {
  chooseFiles,
  colourAt,
  drawnJpeg,
  keptPhotos,
  phonePhoto,
  tiles,
  waitForTiles,
} from './support/photos.js';
import { words } from './support/words.js';

const t = words('fr');
/** A few are enough each day; the long run takes 200 of each. */
const SAMPLES = Number(process.env['PHOTO_SAMPLES'] ?? 20);
const press = (page: Page, key: string) => page.getByRole('button', { name: t(key) }).click();

async function atFirstQuestion(): Promise<Program> {
  const program = await launch();
  const { page } = program;
  await createVault(page);
  await openPage(page, 'assessment');
  await press(page, 'assessment.action.start-first');
  await expect(question(page)).toBeVisible();
  return program;
}

const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test(`${String(SAMPLES)} photos with a position lose it, and stand upright`, async () => {
  test.setTimeout(120_000);
  const { app, page, dataDir } = await atFirstQuestion();
  const jpeg = await drawnJpeg(page, 160, 120);
  const tagged = Array.from({ length: SAMPLES }, (_, n) => phonePhoto(jpeg, n, n === 0 ? 6 : 1));
  expect(tagged[7]?.buffer.includes('GPSLatitude')).toBe(true);
  await chooseFiles(page, tagged);
  await waitForTiles(page, SAMPLES, 90_000);

  const kept = await keptPhotos(page);
  expect(kept).toHaveLength(SAMPLES);
  for (const { whole, thumbnail } of kept) {
    for (const bytes of [whole, thumbnail]) {
      expect(jpegFacts(bytes)?.hasMetadata).toBe(false);
      for (const trace of ['Exif', 'GPS', 'CANARY', 'ns.adobe.com', 'ICC_PROFILE', 'Photoshop']) {
        expect(bytes.includes(trace)).toBe(false);
      }
    }
  }
  // The first was noted as lying on its side: a quarter turn puts the red half on top.
  const turned = kept[0];
  expect(turned).toMatchObject({ width: 120, height: 160 });
  const [top, bottom] = [
    await colourAt(page, turned!.whole, 60, 20),
    await colourAt(page, turned!.whole, 60, 140),
  ];
  expect(top[0]).toBeGreaterThan(150);
  expect(bottom[2]).toBeGreaterThan(150);

  for (const path of filesIn(dataDir)) {
    expect(path).not.toMatch(/IMG_/);
    expect(readFileSync(path).includes('CANARY-camera'), path).toBe(false);
  }
  await app.close();
});

test('a large photo is made smaller, and one that cannot be kept is told file by file', async () => {
  test.setTimeout(90_000);
  const { app, page } = await atFirstQuestion();
  const large = await drawnJpeg(page, 4000, 3000);
  const file = (name: string, buffer: Uint8Array, mimeType = 'image/jpeg') => ({
    name,
    mimeType,
    buffer: Buffer.from(buffer),
  });
  await chooseFiles(page, [
    file('note.jpg', Buffer.from('une note')),
    file('iphone.heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'image/heic'),
    phonePhoto(large, 1),
    file('bombe.jpg', jpegShell({ width: 60_000, height: 60_000 })),
    file('abimee.png', pngShell({ width: 600, height: 600 })),
    file('film.jpg', Buffer.alloc(25_000_001)),
    file('vide.jpg', Buffer.alloc(0)),
  ]);
  const problems = page.locator('.photos-more').getByRole('alert').getByRole('listitem');
  await expect(problems).toHaveCount(6, { timeout: 20_000 });
  expect(await problems.allTextContents()).toEqual([
    `note.jpg ${t('attachments.error.not-supported')}`,
    `iphone.heic ${t('attachments.error.heic')}`,
    `bombe.jpg ${t('attachments.error.too-many-pixels')}`,
    `abimee.png ${t('attachments.error.damaged')}`,
    `film.jpg ${t('attachments.error.too-large')}`,
    `vide.jpg ${t('attachments.error.empty')}`,
  ]);
  await waitForTiles(page, 1);
  const [kept] = await keptPhotos(page);
  expect(kept).toMatchObject({ width: 2560, height: 1920 });
  expect(jpegFacts(kept!.thumbnail)).toMatchObject({ width: 320, height: 240 });
  await press(page, 'attachments.action.dismiss');
  await expect(problems).toHaveCount(0);

  // Fuzzed pictures reach the decoder in the window, and the program stays.
  const small = await drawnJpeg(page, 80, 60);
  const fuzzed = Array.from({ length: SAMPLES }, (_, n) => {
    const bytes = Buffer.from(small);
    for (let k = 0; k < 6; k += 1) {
      const at = 4 + ((n * 7919 + k * 104_729) % (bytes.length - 4));
      bytes[at] = (n * 31 + k * 17) % 256;
    }
    return file(`f${String(n)}.jpg`, bytes);
  });
  await chooseFiles(page, fuzzed);
  const done = async () => (await problems.count()) + (await tiles(page).count());
  await expect.poll(done, { timeout: 40_000 }).toBe(SAMPLES + 1);
  await press(page, 'assessment.action.skip');
  await expect(question(page)).toBeVisible();
  await app.close();
});

test('photos are dropped, pasted, seen large, removed and taken back, and are there after locking', async () => {
  test.setTimeout(90_000);
  const { app, page, dataDir } = await atFirstQuestion();
  const jpeg = [...(await drawnJpeg(page, 400, 300))];
  const give = (kind: 'drop' | 'paste') =>
    page.evaluate(
      ([bytes, name]) => {
        const transfer = new DataTransfer();
        transfer.items.add(
          new File([new Uint8Array(bytes)], `${name}.jpg`, { type: 'image/jpeg' }),
        );
        const options = { bubbles: true, cancelable: true };
        const target = document.querySelector('.flow-question') ?? document.body;
        if (name === 'paste') {
          target.dispatchEvent(new ClipboardEvent(name, { ...options, clipboardData: transfer }));
          return;
        }
        for (const event of ['dragenter', 'dragover', 'drop']) {
          target.dispatchEvent(new DragEvent(event, { ...options, dataTransfer: transfer }));
        }
      },
      [jpeg, kind] as const,
    );
  await give('drop');
  await waitForTiles(page, 1);
  await give('paste');
  await waitForTiles(page, 2);

  await tiles(page).first().click();
  const dialog = page.getByRole('dialog');
  const title = (index: number) =>
    dialog.getByRole('heading', { name: t('attachments.title.photo', { index, total: 2 }) });
  await expect(title(1)).toBeVisible();
  await expect(dialog.getByRole('img', { name: /Photo 1 sur 2/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(title(2)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(tiles(page).first()).toBeFocused();

  await tiles(page).last().click();
  await dialog.getByRole('button', { name: t('attachments.action.remove') }).click();
  await waitForTiles(page, 1);
  await press(page, 'attachments.action.undo');
  await waitForTiles(page, 2);

  await press(page, 'assessment.action.open-review');
  await page.getByRole('button', { name: t('attachments.label.count', { count: 2 }) }).click();
  await expect(title(1)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: t('app.action.lock') }).click();
  await expect.poll(() => page.isClosed()).toBe(true);
  const again = await windowOf(app);
  await unlockToHome(again);
  await openPage(again, 'assessment');
  await waitForTiles(again, 2);
  expect(await keptPhotos(again)).toHaveLength(2);

  // Damage is told where the photo is, and the survey goes on.
  const files = filesIn(join(dataDir, 'practice.vault', 'att'));
  expect(files).toHaveLength(4);
  for (const path of files) {
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }
  await tiles(again).first().click();
  await expect(again.getByText(t('attachments.error.attachment-damaged'))).toBeVisible();
  await expect(again.getByText(t('attachments.hint.attachment-damaged'))).toBeVisible();
  await again.keyboard.press('Escape');
  await press(again, 'assessment.action.skip');
  await expect(question(again)).toBeVisible();
  await app.close();
});

test('a PDF is kept as it is, and leaves the vault only as a copy one asks for', async () => {
  test.setTimeout(60_000);
  const { app, page, dataDir } = await atFirstQuestion();
  const bytes = pdf('CANARY-devis du serrurier');
  await chooseFiles(page, [
    { name: '../../CON\u202Efdp.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) },
  ]);
  await waitForTiles(page, 1);
  await tiles(page).first().click();
  await expect(page.getByText(t('attachments.prose.document'))).toBeVisible();
  const copy = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), 'devis.pdf');
  await answerSaveDialog(app, copy);
  await press(page, 'attachments.action.save-copy');
  await expect(page.getByText(t('attachments.status.copy-saved'))).toBeVisible();
  expect(Buffer.compare(readFileSync(copy), bytes)).toBe(0);
  for (const path of filesIn(dataDir)) {
    expect(readFileSync(path).includes('CANARY'), path).toBe(false);
  }
  await app.close();
});
