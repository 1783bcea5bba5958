/** The shapes of secrets as calls carry them. */
import { z } from 'zod';

/** A passphrase as UTF-8 of its NFC form. Bytes, not a string: they can be overwritten after use. */
export const passphraseSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length >= 1 && bytes.length <= 1024);
export const newPassphraseSchema = passphraseSchema.refine((bytes) => bytes.length >= 12);

/** Eight groups of four Crockford base32 characters and a check character. */
export const recoveryGroupsSchema = z.array(z.string().regex(/^[0-9A-Z*~$=]{5}$/)).length(8);
