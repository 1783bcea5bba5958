/**
 * How a kind of vector is made and compared. Either our code computes its output, or, where sealing draws a nonce,
 * it was made once with that nonce noted among its inputs.
 */
import type { z } from 'zod';
import { hexOf } from '../../electron/vault/bytes.js';
import { Secret } from '../../electron/vault/crypto/secret.js';
import { hexSchema } from './vector-shapes.js';

export interface VectorKind {
  /** Throws when the input is not of this kind. `noted` is added to the input. */
  readonly make: (input: unknown) => { readonly output: string; readonly noted?: object };
  /** Whether our code agrees with the output. */
  readonly holds: (input: unknown, output: string) => boolean;
}

export const secretOf = (bytes: Uint8Array): Secret => new Secret(bytes.slice());

export function computed<T>(
  schema: z.ZodType<T>,
  compute: (input: T) => Uint8Array | string,
): VectorKind {
  const outputOf = (input: unknown): string => {
    const output = compute(schema.parse(input));
    return typeof output === 'string' ? output : hexOf(output);
  };
  return {
    make: (input) => ({ output: outputOf(input) }),
    holds: (input, output) => outputOf(input) === output,
  };
}

/** `checked` returns what has to be true of the output; the input then also holds what was `noted`. */
export function drawn<T, N>(
  schemas: { readonly input: z.ZodType<T>; readonly noted: z.ZodType<N> },
  make: (input: T) => { readonly output: Uint8Array; readonly noted: object },
  holds: (input: T & N, output: Uint8Array) => boolean,
): VectorKind {
  return {
    make: (input) => {
      const { output, noted } = make(schemas.input.parse(input));
      return { output: hexOf(output), noted };
    },
    holds: (input, output) =>
      holds(
        { ...schemas.input.parse(input), ...schemas.noted.parse(input) },
        hexSchema.parse(output),
      ),
  };
}
