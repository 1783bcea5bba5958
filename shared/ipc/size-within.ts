/** How much memory a received value takes, roughly: two bytes a character, eight for all else that is small. */

const SMALL_BYTES = 8;

/** False as soon as it is certain to be larger: the walk ends even in a value that holds itself. */
export function isSizeWithin(value: unknown, maxBytes: number): boolean {
  let left = maxBytes;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    left -= ownBytes(next);
    if (left < 0) return false;
    // One by one: a spread of a very long list would overflow the stack.
    for (const part of partsOf(next)) open.push(part);
  }
  return true;
}

function ownBytes(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  return Array.isArray(value) ? SMALL_BYTES * (1 + value.length) : SMALL_BYTES;
}

function* partsOf(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return;
  if (value instanceof Map) {
    yield* value.keys();
    yield* value.values();
  } else if (value instanceof Set) {
    yield* value;
  } else if (Array.isArray(value)) {
    yield* value;
  } else {
    for (const key of Object.keys(value)) {
      yield key;
      yield Reflect.get(value, key);
    }
  }
}
