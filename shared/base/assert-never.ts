/** Proves at compile time that every case is handled; throws if bad data got past the types. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
