/** A webcam that shows what a test puts before it: raw video in a file, which the browser engine plays for ever. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { posed, type GreyPicture } from '../../support/codes/grey-picture.js';
import { printedLabel, type Label, type Printed } from '../../support/codes/labels.js';
import { seeded } from '../../support/codes/seeded.js';
import { ask } from './launch.js';

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

/** What the tours of every screen have before the lens. */
export const tourWebcam = (): readonly string[] => webcamOf(labelBeforeLens('code-128').picture);

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
