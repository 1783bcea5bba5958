/** A picture of one channel, and what happens to it between a label and a file: all in plain numbers. */
import type { Pixels } from '../../../renderer/codes/reader-engine.js';
import type { Seeded } from './seeded.js';

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** From 0, black, to 255, row by row. */
  readonly data: Float32Array;
}

export function greyPicture(
  width: number,
  height: number,
  at: (x: number, y: number) => number,
): GreyPicture {
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data[y * width + x] = at(x, y);
  }
  return { width, height, data };
}

const changed = (
  picture: GreyPicture,
  change: (value: number, x: number, y: number) => number,
): GreyPicture =>
  greyPicture(picture.width, picture.height, (x, y) =>
    change(picture.data[y * picture.width + x]!, x, y),
  );

/** Nearest point; the edge goes on outside. */
const pointOf = ({ width, height, data }: GreyPicture, x: number, y: number): number =>
  data[
    Math.min(height - 1, Math.max(0, Math.floor(y))) * width +
      Math.min(width - 1, Math.max(0, Math.floor(x)))
  ]!;

/** Where a point of the new picture lies in the old one. */
type Mapping = (x: number, y: number) => readonly [number, number];

/** Four points inside each pixel are taken, as a lens mixes them. Outside the old picture: `around`. */
export function mapped(
  picture: GreyPicture,
  width: number,
  height: number,
  mapping: Mapping,
  around: number,
): GreyPicture {
  return greyPicture(width, height, (x, y) => {
    let sum = 0;
    for (const [dx, dy] of [
      [0.25, 0.25],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ] as const) {
      const [u, v] = mapping(x + dx, y + dy);
      const isInside = u >= 0 && v >= 0 && u < picture.width && v < picture.height;
      sum += isInside ? pointOf(picture, u, v) : around;
    }
    return sum / 4;
  });
}

export interface Pose {
  /** Radians. */
  readonly turn: number;
  /** How much nearer one side is than the other, across and along: 0 for a label that faces the lens. */
  readonly tiltX: number;
  readonly tiltY: number;
  /** Pixels of the photo for each of the label, in its middle. */
  readonly scale: number;
}

/** The label in the middle of a photo of that size, on a grey desk. */
export function posed(
  label: GreyPicture,
  width: number,
  height: number,
  { turn, tiltX, tiltY, scale }: Pose,
): GreyPicture {
  const reach = Math.max(label.width, label.height) * scale;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return mapped(
    label,
    width,
    height,
    (x, y) => {
      const [px, py] = [x - width / 2, y - height / 2];
      const depth = 1 + (tiltX * px + tiltY * py) / reach;
      const [u, v] = [px / depth / scale, py / depth / scale];
      return [cos * u + sin * v + label.width / 2, -sin * u + cos * v + label.height / 2];
    },
    110,
  );
}

/** Gaussian; `sigma` in pixels. */
export function blurred(picture: GreyPicture, sigma: number): GreyPicture {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, n) =>
    Math.exp(-((n - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const { width, height } = picture;
  const along = (source: Float32Array, step: number, last: (at: number) => number): Float32Array =>
    source.map((_, at) => {
      // How far this point is along its row or column, and how far it may go.
      const here = step === 1 ? at % width : Math.floor(at / width);
      let sum = 0;
      for (let n = -reach; n <= reach; n += 1) {
        const moved = Math.min(last(at), Math.max(0, here + n)) - here;
        sum += shares[n + reach]! * source[at + moved * step]!;
      }
      return sum;
    });
  const across = along(picture.data, 1, () => width - 1);
  return { width, height, data: along(across, width, () => height - 1) };
}

/** Everything between two greys. */
export const flattened = (picture: GreyPicture, dark: number, light: number): GreyPicture =>
  changed(picture, (value) => dark + (value / 255) * (light - dark));

export const noisy = (picture: GreyPicture, deviation: number, random: Seeded): GreyPicture =>
  changed(picture, (value) => value + deviation * random.bell());

/** Light from one side, and a soft shadow across the middle. */
export function unevenlyLit(picture: GreyPicture, strength: number, random: Seeded): GreyPicture {
  const { width, height } = picture;
  const angle = random.between(0, 2 * Math.PI);
  const edge = random.between(-0.15, 0.15);
  return changed(picture, (value, x, y) => {
    const across = (x / width - 0.5) * Math.cos(angle) + (y / height - 0.5) * Math.sin(angle);
    const shadow = 1 / (1 + Math.exp((across - edge) * 30));
    return value * (1 - strength * (0.5 + across) - 0.3 * strength * shadow);
  });
}

const COSINES = Array.from({ length: 8 }, (_, k) =>
  Array.from(
    { length: 8 },
    (_unused, n) => (k === 0 ? Math.sqrt(1 / 8) : 0.5) * Math.cos(((2 * n + 1) * k * Math.PI) / 16),
  ),
);

/** What a JPEG does to eight by eight pixels; `step` is how coarse the finest detail becomes. */
export function blocky(picture: GreyPicture, step: number): GreyPicture {
  const { width, height } = picture;
  const data = new Float32Array(picture.data);
  const line = new Float32Array(8);
  const turned = (block: Float32Array, isBack: boolean): void => {
    for (let pass = 0; pass < 2; pass += 1) {
      for (let row = 0; row < 8; row += 1) {
        const index = (n: number) => (pass === 0 ? row * 8 + n : n * 8 + row);
        for (let k = 0; k < 8; k += 1) {
          let sum = 0;
          for (let n = 0; n < 8; n += 1) {
            sum += block[index(n)]! * (isBack ? COSINES[n]![k]! : COSINES[k]![n]!);
          }
          line[k] = sum;
        }
        for (let k = 0; k < 8; k += 1) block[index(k)] = line[k]!;
      }
    }
  };
  const block = new Float32Array(64);
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      for (let n = 0; n < 64; n += 1) {
        block[n] = data[(top + (n >> 3)) * width + left + (n & 7)]! - 128;
      }
      turned(block, false);
      for (let n = 0; n < 64; n += 1) {
        const coarse = 4 + (step * ((n >> 3) + (n & 7))) / 14;
        block[n] = Math.round(block[n]! / coarse) * coarse;
      }
      turned(block, true);
      for (let n = 0; n < 64; n += 1) {
        data[(top + (n >> 3)) * width + left + (n & 7)] = block[n]! + 128;
      }
    }
  }
  return { width, height, data };
}

export function pixelsOf({ width, height, data }: GreyPicture): Pixels {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let n = 0; n < data.length; n += 1) {
    const value = data[n]!;
    pixels[n * 4] = value;
    pixels[n * 4 + 1] = value;
    pixels[n * 4 + 2] = value;
    pixels[n * 4 + 3] = 255;
  }
  return { width, height, data: pixels };
}
