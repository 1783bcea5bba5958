/** Pictures for the window: drawn by it, given to it as a user gives files, read back from the vault. */
import { expect, type Page } from '@playwright/test';
import { geotagged } from '../../support/pictures.js';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A real JPEG, its left half red and its right half blue, encoded by the window. */
export async function drawnJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = '#c02020';
      context.fillRect(0, 0, w / 2, h);
      context.fillStyle = '#2040c0';
      context.fillRect(w / 2, 0, w / 2, h);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height] as const,
  );
  return Buffer.from(bytes);
}

/** A photo as a phone makes it, with its position and more in it. */
export const phonePhoto = (jpeg: Buffer, number: number, orientation = 1): GivenFile => ({
  name: `IMG_${String(number)}.jpg`,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(
    geotagged(jpeg, {
      latitude: [50, number % 60, 13],
      longitude: [4, (number * 7) % 60, 21],
      orientation,
      camera: `CANARY-camera-${String(number)}`,
    }),
  ),
});

export async function chooseFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.locator('.photos input[type=file]').setInputFiles([...files]);
}

export interface KeptPhoto {
  readonly id: string;
  readonly whole: Buffer;
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
}

/** All photos of the open vault, through the window's own door. */
export async function keptPhotos(page: Page): Promise<readonly KeptPhoto[]> {
  const kept = await page.evaluate(async () => {
    type Reply<T> = { readonly ok: true; readonly value: T };
    type Listed = { readonly id: string; readonly attachment: { width: number; height: number } };
    interface Bridge {
      readonly invoke: (channel: string, input?: unknown) => Promise<unknown>;
    }
    const { bridge } = window as unknown as { readonly bridge: Bridge };
    const ask = async <T>(channel: string, input?: unknown) =>
      ((await bridge.invoke(channel, input)) as Reply<T>).value;
    const read = async (photoId: string, part: string) => [
      ...(await ask<{ bytes: Uint8Array }>('attachment.read', { photoId, part })).bytes,
    ];
    const photos = await ask<readonly Listed[]>('attachment.list');
    const all = [];
    for (const { id, attachment } of photos) {
      const { width, height } = attachment;
      const [whole, thumbnail] = [await read(id, 'whole'), await read(id, 'thumbnail')];
      all.push({ id, width, height, whole, thumbnail });
    }
    return all;
  });
  return kept.map(({ whole, thumbnail, ...rest }) => ({
    ...rest,
    whole: Buffer.from(whole),
    thumbnail: Buffer.from(thumbnail),
  }));
}

/** The colour of one point of a picture, each part from 0 to 255. */
export const colourAt = (page: Page, jpeg: Buffer, x: number, y: number): Promise<number[]> =>
  page.evaluate(
    async ([bytes, left, top]) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return [...(context?.getImageData(left, top, 1, 1).data.slice(0, 3) ?? [])];
    },
    [[...jpeg], x, y] as const,
  );

export const tiles = (page: Page) => page.locator('.photo-tile');

export async function waitForTiles(page: Page, count: number, timeout = 15_000): Promise<void> {
  await expect(tiles(page)).toHaveCount(count, { timeout });
}
