/** Labels as a webcam or a phone sees them: one kind of trouble at a time, and all of them a little. */
import type { Pixels } from '../../../renderer/codes/reader-engine.js';
import {
  blocky,
  blurred,
  flattened,
  greyPicture,
  noisy,
  pixelsOf,
  posed,
  unevenlyLit,
  type GreyPicture,
  type Pose,
} from './grey-picture.js';
import type { Seeded } from './seeded.js';

export const TROUBLES = [
  'none',
  'rotated',
  'slanted',
  'blurred',
  'low light',
  'low contrast',
  'uneven light',
  'jpeg',
  'all a little',
] as const;
export type Trouble = (typeof TROUBLES)[number];

const WIDTH = 800;
const HEIGHT = 600;

export function photographed(label: GreyPicture, trouble: Trouble, random: Seeded): Pixels {
  return pixelsOf(finished(label, trouble, random));
}

function finished(label: GreyPicture, trouble: Trouble, random: Seeded): GreyPicture {
  const taken = (pose: Partial<Pose> = {}): GreyPicture =>
    posed(label, WIDTH, HEIGHT, { ...steady(label, random), ...pose });
  const sensor = (picture: GreyPicture): GreyPicture => noisy(blurred(picture, 0.6), 2, random);
  switch (trouble) {
    case 'none':
      return sensor(taken());
    case 'rotated':
      return sensor(taken({ turn: random.between(0, 2 * Math.PI) }));
    case 'slanted':
      return sensor(
        taken({
          tiltX: random.between(0.15, 0.45) * random.pick([-1, 1]),
          tiltY: random.between(0.1, 0.4) * random.pick([-1, 1]),
        }),
      );
    case 'blurred':
      return noisy(blurred(taken(), random.between(1.2, 2.6)), 2, random);
    case 'low light':
      return noisy(blurred(flattened(taken(), 6, 70), 0.8), random.between(5, 9), random);
    case 'low contrast':
      return noisy(blurred(flattened(taken(), 118, 158), 0.7), 2, random);
    case 'uneven light':
      return sensor(unevenlyLit(taken(), random.between(0.5, 0.8), random));
    case 'jpeg':
      return blocky(sensor(taken()), random.between(60, 140));
    case 'all a little': {
      const pose = taken({
        turn: random.between(-0.35, 0.35),
        tiltX: random.between(-0.25, 0.25),
        tiltY: random.between(-0.2, 0.2),
      });
      const lit = unevenlyLit(
        flattened(blurred(pose, random.between(0.8, 1.4)), 20, 190),
        0.4,
        random,
      );
      return blocky(noisy(lit, 4, random), 50);
    }
  }
}

/** Held by hand before the lens: nearly straight, filling a good part of the picture. */
const steady = (label: GreyPicture, random: Seeded): Pose => ({
  turn: random.between(-0.06, 0.06),
  tiltX: random.between(-0.05, 0.05),
  tiltY: random.between(-0.05, 0.05),
  scale:
    random.between(0.8, 0.95) * Math.min(WIDTH / label.width, (HEIGHT * 0.72) / label.height, 2.2),
});

export const DECOYS = ['stripes', 'squares', 'noise', 'print'] as const;
export type Decoy = (typeof DECOYS)[number];

/** A picture that looks like a code and is none. */
export function decoyPicture(decoy: Decoy, random: Seeded): Pixels {
  const step = random.between(5, 14);
  const turn = random.between(0, Math.PI);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const widths = Array.from({ length: 400 }, () => random.pick([1, 1, 1, 2, 2, 3, 4]) * 4);
  const bars = widths.flatMap((width, n) => Array.from({ length: width }, () => n % 2 === 0));
  const squares = Array.from({ length: 10_000 }, () => random.next() < 0.5);
  const at = (x: number, y: number): number => {
    const [u, v] = [cos * x + sin * y + 700, cos * y - sin * x + 700];
    switch (decoy) {
      case 'stripes':
        return bars[Math.floor(u) % bars.length] === true ? 30 : 230;
      case 'squares':
        return squares[(Math.floor(u / step) % 100) * 100 + (Math.floor(v / step) % 100)] === true
          ? 25
          : 235;
      case 'noise':
        return random.between(0, 255);
      case 'print':
        return v % 26 < 13 && squares[Math.floor(u / 5) + 97 * Math.floor(v / 26)] === true
          ? 40
          : 240;
    }
  };
  return pixelsOf(noisy(blurred(greyPicture(WIDTH, HEIGHT, at), 0.8), 3, random));
}
