/** Finds secrets in whatever an error shows: its text, its stack, its causes, and what a log would print. */
import { inspect } from 'node:util';

/** How the same bytes look in a text. */
export function spellingsOf(secret: Uint8Array): readonly string[] {
  const bytes = Buffer.from(secret);
  const text = bytes.toString('utf8');
  const wide = Buffer.from(text, 'utf16le');
  return [
    ...(Buffer.from(text, 'utf8').equals(bytes) ? [text] : []),
    bytes.toString('latin1'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64').replaceAll('=', ''),
    bytes.toString('base64url'),
    wide.toString('hex'),
    [...bytes].join(', '),
    [...bytes].join(','),
    // As Buffer prints itself.
    [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
  ];
}

/** Everything of a value that could end up in a log or a message. */
export function shownBy(value: unknown): string {
  const printed = inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    showHidden: true,
    maxArrayLength: null,
    maxStringLength: null,
    breakLength: Number.POSITIVE_INFINITY,
  });
  const causes: string[] = [];
  for (let error = value; error instanceof Error; error = error.cause) {
    causes.push(error.message, error.stack ?? '', JSON.stringify(error));
  }
  return [printed, JSON.stringify(value), String(value), ...causes].join('\n');
}

/** Shorter pieces of a secret turn up by chance. */
const SHORTEST_PIECE = 8;

/** Names of the secrets of which the value shows the whole or the first half. */
export function leaksIn(value: unknown, secrets: ReadonlyMap<string, Uint8Array>): string[] {
  const text = shownBy(value);
  return [...secrets]
    .filter(([, secret]) => {
      const half = secret.subarray(0, Math.max(SHORTEST_PIECE, Math.ceil(secret.length / 2)));
      return [secret, half].some((piece) =>
        spellingsOf(piece).some((spelling) => text.includes(spelling)),
      );
    })
    .map(([name]) => name);
}
