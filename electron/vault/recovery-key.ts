/**
 * Recovery key as people copy it: eight groups of four Crockford base32 characters and a check character.
 * The check depends on the group's place, so swapped groups are found as surely as a wrong character.
 */

export const RECOVERY_KEY_BYTES = 20;
export const GROUP_COUNT = 8;
const DATA_LENGTH = 4;
const GROUP_LENGTH = DATA_LENGTH + 1;

/** Crockford's 32 symbols: no I, L, O or U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Crockford's check symbols: 37, a prime, so every single slip and every swapped pair changes the check. */
const CHECK_SYMBOLS = `${SYMBOLS}*~$=U`;
/** Any step that keeps eight offsets apart modulo 37. */
const PLACE_STEP = 5;

export type DecodedRecoveryKey =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** Indexes (0–7) of the groups that were mistyped, or that are missing. */
  | { readonly ok: false; readonly wrongGroups: readonly number[] };

/** 20 bytes to eight groups of five characters. */
export function encodeRecoveryKey(bytes: Uint8Array): readonly string[] {
  if (bytes.length !== RECOVERY_KEY_BYTES) {
    throw new RangeError(`expected ${RECOVERY_KEY_BYTES} bytes, got ${bytes.length}`);
  }
  return Array.from({ length: GROUP_COUNT }, (_, index) =>
    groupOf(bytesToGroup(bytes, index), index),
  );
}

/**
 * 20 random bytes whose eight check characters are letters or digits: the signs `*~$=U` are valid, but a
 * keyboard may hide them (a dead key on Belgian AZERTY). About one key in three passes, which leaves 158
 * of the 160 bits to guess.
 */
export function drawRecoveryKey(randomBytes: (size: number) => Uint8Array): Uint8Array {
  for (;;) {
    const bytes = randomBytes(RECOVERY_KEY_BYTES);
    const groups = encodeRecoveryKey(bytes);
    if (groups.every((group) => SYMBOLS.includes(group.charAt(DATA_LENGTH)))) return bytes;
    bytes.fill(0);
  }
}

/** Takes any case, O for 0, I and L for 1, and spaces or hyphens anywhere. */
export function decodeRecoveryKey(text: string): DecodedRecoveryKey {
  const groups = splitGroups(text);
  const values = groups.map((group, index) => groupValue(group, index));
  const wrongGroups = values.flatMap((value, index) => (value === undefined ? [index] : []));
  if (wrongGroups.length > 0) return { ok: false, wrongGroups };
  return { ok: true, bytes: groupsToBytes(values.map((value) => value ?? 0)) };
}

/** Undefined when the group does not carry the check character of this place (0–7). */
export function normalGroup(text: string, index: number): string | undefined {
  const value = groupValue(withoutSeparators(text), index);
  return value === undefined ? undefined : groupOf(value, index);
}

const SEPARATORS = /[\s\u00ad\u2010-\u2015\u2212_.,-]+/u;

const withoutSeparators = (text: string): string => text.split(SEPARATORS).join('').toUpperCase();

/** Always eight. Groups typed apart are judged apart, so one missing character spoils one group only. */
function splitGroups(text: string): readonly string[] {
  const parts = text
    .toUpperCase()
    .split(SEPARATORS)
    .filter((part) => part !== '');
  const joined = parts.join('');
  if (parts.length === GROUP_COUNT && joined.length !== GROUP_COUNT * GROUP_LENGTH) return parts;
  const groups = Array.from({ length: GROUP_COUNT }, (_, index) =>
    joined.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH),
  );
  // Too long: everything fits eight groups but the tail does not belong anywhere.
  const tail = joined.slice(GROUP_COUNT * GROUP_LENGTH);
  return tail === '' ? groups : groups.map((group, index) => (index === 7 ? group + tail : group));
}

function groupValue(group: string, index: number): number | undefined {
  if (group.length !== GROUP_LENGTH) return undefined;
  const symbols = Array.from(group.replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
  const digits = symbols.slice(0, DATA_LENGTH).map((symbol) => SYMBOLS.indexOf(symbol));
  if (digits.some((digit) => digit < 0)) return undefined;
  const value = digits.reduce((sum, digit) => sum * 32 + digit, 0);
  return symbols[DATA_LENGTH] === checkOf(value, index) ? value : undefined;
}

function groupOf(value: number, index: number): string {
  const symbols = [15, 10, 5, 0].map((shift) => SYMBOLS.charAt((value >> shift) & 31));
  return symbols.join('') + checkOf(value, index);
}

const checkOf = (value: number, index: number): string =>
  CHECK_SYMBOLS.charAt((value + PLACE_STEP * (index + 1)) % CHECK_SYMBOLS.length);

/** Two groups of 20 bits share five bytes. */
function bytesToGroup(bytes: Uint8Array, index: number): number {
  const start = Math.floor(index / 2) * 5 + (index % 2 === 0 ? 0 : 2);
  const [a = 0, b = 0, c = 0] = bytes.subarray(start, start + 3);
  return index % 2 === 0 ? (a << 12) | (b << 4) | (c >> 4) : ((a & 15) << 16) | (b << 8) | c;
}

function groupsToBytes(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(RECOVERY_KEY_BYTES);
  for (let pair = 0; pair < GROUP_COUNT / 2; pair += 1) {
    const [first = 0, second = 0] = values.slice(2 * pair, 2 * pair + 2);
    const five = [first >> 12, first >> 4, (first << 4) | (second >> 16), second >> 8, second];
    bytes.set(
      five.map((byte) => byte & 255),
      5 * pair,
    );
  }
  return bytes;
}
