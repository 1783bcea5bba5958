/** Pixels from anywhere: the reader answers, soon, and goes on reading afterwards. */
import { expect, it } from 'vitest';
import type { Pixels } from '../../../renderer/codes/reader-engine.js';
import { CODE_MAX_LENGTH } from '../../../shared/domain/inventory/read-code.js';
import { printedLabel, PRINTED } from '../../support/codes/labels.js';
import { photographed } from '../../support/codes/photographed.js';
import { nodeEngine } from '../../support/codes/read-rate.js';
import { seeded, type Seeded } from '../../support/codes/seeded.js';

const SIZES = [1, 2, 3, 7, 16, 33, 64, 120, 250] as const;

/** Noise, or a real label with stretches of it overwritten, moved or repeated. */
function broken(random: Seeded): Pixels {
  const [width, height] = [random.pick(SIZES), random.pick(SIZES)];
  const data = new Uint8ClampedArray(width * height * 4);
  if (random.next() < 0.5) {
    for (let n = 0; n < data.length; n += 1) data[n] = random.next() * 256;
    return { width, height, data };
  }
  const { picture } = printedLabel(random.pick(PRINTED), random);
  const shift = Math.floor(random.between(0, picture.data.length));
  for (let n = 0; n < width * height; n += 1) {
    const value = picture.data[(n * 3 + shift) % picture.data.length]!;
    data.fill(random.next() < 0.05 ? random.next() * 256 : value, n * 4, n * 4 + 3);
    data[n * 4 + 3] = random.next() * 256;
  }
  return { width, height, data };
}

it(
  'answers 300 broken pictures within 3 s each, and reads the next good one',
  { timeout: 240_000 },
  async () => {
    const engine = await nodeEngine();
    const random = seeded(300);
    let slowestMs = 0;
    for (let n = 0; n < 300; n += 1) {
      const pixels = broken(random);
      const started = performance.now();
      const codes = await engine.read(pixels);
      slowestMs = Math.max(slowestMs, performance.now() - started);
      for (const { text } of codes) expect(text.length).toBeLessThanOrEqual(CODE_MAX_LENGTH);
    }
    expect(slowestMs).toBeLessThan(3000);
    const label = printedLabel('qr', random);
    const codes = await engine.read(photographed(label.picture, 'none', random));
    expect(codes.map(({ text }) => text)).toEqual([label.text]);
  },
);

it('holds its time on two million pixels of noise', { timeout: 60_000 }, async () => {
  const engine = await nodeEngine(1500);
  const random = seeded(1);
  const [width, height] = [1600, 1250];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let n = 0; n < data.length; n += 1) data[n] = random.next() * 256;
  const started = performance.now();
  expect(await engine.read({ width, height, data })).toEqual([]);
  // With room for a slow machine under load: the window gives up after 3 s and takes a new worker.
  expect(performance.now() - started).toBeLessThan(9000);
});
