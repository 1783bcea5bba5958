/**
 * The program's own label codes: `CS1-` + eight signs drawn at random + one check sign. They say nothing of the practice
 * or the object: which object one belongs to stands in the vault only.
 */
import { z } from 'zod';
import type { Ids } from '../assessment/ports.js';

/** Crockford's 32 signs: no I, L, O or U. All fit the compact mode of a QR code. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'CS1-';
const DRAWN = 8;
/** Forty bits are eight signs, without a rest. */
const DRAWN_BYTES = 5;

export const labelCodeSchema = z
  .string()
  .regex(/^CS1-[0-9A-HJKMNP-TV-Z]{9}$/)
  .refine((code) => isWhole(code.slice(PREFIX.length)))
  .brand('LabelCode');
export type LabelCode = z.infer<typeof labelCodeSchema>;

/** The code as it is kept, of anything typed or read: small letters, blanks, hyphens and I, L, O for 1, 1, 0. */
export function parseLabelCode(text: string): LabelCode | undefined {
  const compact = text.toUpperCase().replace(/[\s-]/g, '');
  if (!compact.startsWith('CS') || compact.length !== 12) return undefined;
  const signs = compact.slice(2).replace(/[IL]/g, '1').replaceAll('O', '0');
  if (!signs.startsWith('1')) return undefined;
  const parsed = labelCodeSchema.safeParse(`${PREFIX}${signs.slice(1)}`);
  return parsed.success ? parsed.data : undefined;
}

/** In groups that an eye can follow: `CS1-7K3M-9QPT-4`. */
export const formatLabelCode = (code: LabelCode): string =>
  `${code.slice(0, 8)}-${code.slice(8, 12)}-${code.slice(12)}`;

/** New codes, each of them once, and none of those `taken`. */
export function drawLabelCodes(
  ids: Ids,
  count: number,
  taken: ReadonlySet<string> = new Set(),
): readonly LabelCode[] {
  const drawn = new Set<LabelCode>();
  while (drawn.size < count) {
    const code = labelCodeOf(ids.hex(DRAWN_BYTES));
    if (!taken.has(code)) drawn.add(code);
  }
  return [...drawn];
}

/** `hex`: ten hexadecimal digits. */
export function labelCodeOf(hex: string): LabelCode {
  const bits = BigInt(`0x${hex}`);
  const values = Array.from({ length: DRAWN }, (_, place) =>
    Number((bits >> BigInt(5 * (DRAWN - 1 - place))) & 31n),
  );
  const signs = [...values, checkOf(values)].map((value) => SIGNS.charAt(value));
  return labelCodeSchema.parse(`${PREFIX}${signs.join('')}`);
}

function isWhole(signs: string): boolean {
  const values = Array.from(signs, (sign) => SIGNS.indexOf(sign));
  return values.at(-1) === checkOf(values.slice(0, -1));
}

/**
 * A sum in the field of 32 elements, each sign by a weight of its own: every single wrong sign shows, and so does every
 * pair of signs that changed places, neighbours or not.
 */
function checkOf(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    weight = times(weight, 2);
    sum ^= times(weight, value);
  }
  return sum;
}

/** Product in GF(32), modulo x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let left = a, right = b; right > 0; right >>= 1) {
    if ((right & 1) === 1) product ^= left;
    left <<= 1;
    if ((left & 32) !== 0) left ^= 0b100101;
  }
  return product;
}
