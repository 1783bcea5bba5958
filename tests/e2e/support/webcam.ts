/** A webcam that shows what a test puts before it: raw video in a file, which the browser engine plays for ever. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { greyPicture, posed, type GreyPicture } from '../../support/codes/grey-picture.js';
import { printedLabel, type Label, type Printed } from '../../support/codes/labels.js';
import { seeded } from '../../support/codes/seeded.js';
import { ask } from './launch.js';
import { words } from './words.js';

const WIDTH = 1280;
const HEIGHT = 720;

/** One label, held a little askew. */
export function labelBeforeLens(symbology: Printed): { label: Label; picture: GreyPicture } {
  const label = printedLabel(symbology, seeded(5));
  const picture = posed(label.picture, WIDTH, HEIGHT, {
    turn: 0.06,
    tiltX: 0.05,
    tiltY: 0.03,
    scale: 1.2,
  });
  return { label, picture };
}

/**
 * Arguments for the program: a camera made of a file, and nothing that answers the permission in our place
 * (`--use-fake-ui-for-media-stream` would).
 */
export function webcamOf({ data }: GreyPicture): readonly string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), 'webcam.y4m');
  const luma = Uint8Array.from(data, (value) => 16 + (value * 219) / 255);
  const chroma = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const frame = [Buffer.from('FRAME\n'), luma, chroma];
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([header, ...frame, ...frame]));
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}

/** What the tours of every screen have before the lens: a plate with two codes, of which one has to be chosen. */
export function tourWebcam(): readonly string[] {
  const plate = typePlate(
    printedLabel('code-128', seeded(5)).picture,
    printedLabel('data-matrix', seeded(6)).picture,
  );
  return webcamOf(
    posed(plate, WIDTH, HEIGHT, { turn: 0.05, tiltX: 0.05, tiltY: 0.03, scale: 1.2 }),
  );
}

/** A picture is there. */
export const waitForPicture = (page: Page, language: InterfaceLanguage = 'fr') =>
  expect
    .poll(() =>
      page
        .getByLabel(words(language)('codes.label.picture'))
        .evaluate((element) => (element as HTMLVideoElement).videoWidth),
    )
    .toBe(WIDTH);

/** Asks the engine for what the page may not simply have; every track is ended at once. */
export const openMedia = (page: Page, wish: MediaStreamConstraints): Promise<string> =>
  page.evaluate(
    (constraints) =>
      navigator.mediaDevices.getUserMedia(constraints).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop();
          return 'granted';
        },
        (error: unknown) => (error as DOMException).name,
      ),
    wish,
  );

export const allowCamera = (page: Page): Promise<unknown> => ask(page, 'camera.allow');

/** The same picture as a JPEG, encoded by the window. */
export async function jpegOf(page: Page, { width, height, data }: GreyPicture): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([greys, w, h]) => {
      const pixels = new ImageData(w, h);
      for (const [n, value] of greys.entries()) {
        pixels.data.fill(value, n * 4, n * 4 + 3);
        pixels.data[n * 4 + 3] = 255;
      }
      const canvas = new OffscreenCanvas(w, h);
      canvas.getContext('2d')?.putImageData(pixels, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [Array.from(data, Math.round), width, height] as const,
  );
  return Buffer.from(bytes);
}

/** Two labels under each other on one picture, as on a type plate. */
export function typePlate(upper: GreyPicture, lower: GreyPicture): GreyPicture {
  const width = Math.max(upper.width, lower.width);
  return greyPicture(width, upper.height + lower.height, (x, y) => {
    const [part, row] = y < upper.height ? [upper, y] : [lower, y - upper.height];
    return x < part.width ? part.data[row * part.width + x]! : 245;
  });
}
