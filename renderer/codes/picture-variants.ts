/**
 * What is tried when a picture as it is gives no code: bars need to lie level, and small ones drown in noise or blur.
 * Pure; plain numbers, so that the tests that count the rate run it too.
 */
import type { Pixels } from './reader-engine.js';

export interface Variant {
  /** Degrees. The reader tries quarter turns by itself. */
  readonly turn: number;
  /**
   * Averages along the bars, against the noise of a dark room, and may sharpen across them, against blur. For upright
   * bars, hence the turns beyond a quarter.
   */
  readonly cleaning: 'none' | 'averaged' | 'sharpened';
}

/** A bar code is read up to some twelve degrees off level: with these turns, at any. The likeliest first. */
export const VARIANTS: readonly Variant[] = [
  { turn: 0, cleaning: 'sharpened' },
  { turn: 0, cleaning: 'averaged' },
  { turn: 45, cleaning: 'none' },
  { turn: 22.5, cleaning: 'none' },
  { turn: 67.5, cleaning: 'none' },
  { turn: 90, cleaning: 'sharpened' },
  { turn: 90, cleaning: 'averaged' },
  { turn: 12, cleaning: 'sharpened' },
  { turn: 168, cleaning: 'sharpened' },
  { turn: 22.5, cleaning: 'sharpened' },
  { turn: 157.5, cleaning: 'sharpened' },
  { turn: 45, cleaning: 'sharpened' },
  { turn: 135, cleaning: 'sharpened' },
  { turn: 67.5, cleaning: 'sharpened' },
  { turn: 112.5, cleaning: 'sharpened' },
];

/** Turned and cleaned pictures are made at this size: fifteen of them have to be read in a second or two. */
const MAX_PIXELS = 900_000;

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array<ArrayBuffer>;
}

export function variantOf(pixels: Pixels, { turn, cleaning }: Variant): Pixels {
  const upright = greyTurned(pixels, (turn * Math.PI) / 180);
  return asPixels(
    cleaning === 'none' ? upright : cleaned(upright, cleaning === 'sharpened' ? STRENGTH : 0),
  );
}

/** Whole picture in view, white around it. */
function greyTurned({ width, height, data }: Pixels, angle: number): Grey {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [wide, high] = [
    Math.abs(width * cos) + Math.abs(height * sin),
    Math.abs(width * sin) + Math.abs(height * cos),
  ];
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (wide * high)));
  const [w, h] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  const grey = new Float32Array(w * h).fill(255);
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const [px, py] = [(x + 0.5 - w / 2) / scale, (y + 0.5 - h / 2) / scale];
      const u = cos * px + sin * py + width / 2 - 0.5;
      const v = cos * py - sin * px + height / 2 - 0.5;
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [fx, fy] = [u - left, v - top];
      const at = (top * width + left) * 4;
      const below = at + width * 4;
      grey[y * w + x] =
        (1 - fy) * ((1 - fx) * brightness(data, at) + fx * brightness(data, at + 4)) +
        fy * ((1 - fx) * brightness(data, below) + fx * brightness(data, below + 4));
    }
  }
  return { width: w, height: h, data: grey };
}

const brightness = (data: Uint8ClampedArray, at: number): number =>
  0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);

/** Rows above and below that go into one. */
const REACH = 5;
/** How far across the bars the surroundings are looked at, and how much their difference counts. */
const ACROSS = 3;
const STRENGTH = 2.2;

function cleaned({ width, height, data }: Grey, strength: number): Grey {
  const even = new Float32Array(data.length);
  for (let x = 0; x < width; x += 1) {
    let sum = 0;
    let count = 0;
    for (let y = -REACH; y < height; y += 1) {
      const coming = y + REACH;
      if (coming < height) {
        sum += data[coming * width + x] ?? 0;
        count += 1;
      }
      const going = y - REACH - 1;
      if (going >= 0) {
        sum -= data[going * width + x] ?? 0;
        count -= 1;
      }
      if (y >= 0) even[y * width + x] = sum / count;
    }
  }
  const sharp = new Float32Array(data.length);
  let [least, most] = [Infinity, -Infinity];
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const here = even[row + x] ?? 0;
      const beside =
        (even[row + Math.max(0, x - ACROSS)] ?? 0) +
        (even[row + Math.min(width - 1, x + ACROSS)] ?? 0);
      const value = here + strength * (here - beside / 2);
      sharp[row + x] = value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  const range = Math.max(1, most - least);
  return { width, height, data: sharp.map((value) => ((value - least) * 255) / range) };
}

function asPixels({ width, height, data: grey }: Grey): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let n = 0; n < grey.length; n += 1) {
    const value = grey[n] ?? 0;
    data[n * 4] = value;
    data[n * 4 + 1] = value;
    data[n * 4 + 2] = value;
    data[n * 4 + 3] = 255;
  }
  return { width, height, data };
}
