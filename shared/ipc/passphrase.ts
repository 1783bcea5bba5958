/** Passphrases as they cross a boundary: UTF-8 of the NFC form. Bytes, not a string: they can be overwritten. */
import { z } from 'zod';

export const passphraseSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length >= 1 && bytes.length <= 1024);
export const newPassphraseSchema = passphraseSchema.refine((bytes) => bytes.length >= 12);
