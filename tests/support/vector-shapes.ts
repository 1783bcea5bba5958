/** The parts of vectors that are more than bytes: keyring, slot header and journal entry as plain JSON. */
import { z } from 'zod';
import { COMPARTMENT_NAMES } from '../../electron/vault/format.js';
import type { JournalEntry } from '../../electron/vault/journal/journal-entry.js';
import {
  PERSON_STATUSES,
  SLOT_KINDS,
  type Keyring,
  type SlotHeader,
} from '../../electron/vault/keyring/keyring.js';
import { ROLE_NAMES } from '../../shared/domain/people/person.js';

export const hexSchema = z
  .string()
  .regex(/^(?:[0-9a-f]{2})*$/)
  .transform((hex) => new Uint8Array(Buffer.from(hex, 'hex')));

const compartmentSchema = z.enum(COMPARTMENT_NAMES);
export const placeSchema = z.object({ compartment: compartmentSchema, epoch: z.number() });
const sealedSchema = z.object({ nonce: hexSchema, ciphertext: hexSchema });
const namesOf = <T extends string>(table: Readonly<Record<T, number>>): readonly T[] =>
  Object.keys(table) as T[];

const headerSchema = z.object({
  slotId: hexSchema,
  personId: hexSchema,
  kind: z.enum(namesOf(SLOT_KINDS)),
  /** 0 and 0 without a slow derivation. */
  memoryKiB: z.number(),
  passes: z.number(),
  salt: hexSchema,
  commitment: hexSchema,
});

export function readSlotHeader(json: unknown): SlotHeader {
  const { memoryKiB, passes, ...header } = headerSchema.parse(json);
  return { ...header, kdf: memoryKiB === 0 ? undefined : { memoryKiB, passes } };
}

const keyringSchema = z.object({
  generation: z.number(),
  vaultId: hexSchema,
  checked: z.object({ seq: z.number(), hash: hexSchema }),
  people: z.array(
    z.object({
      personId: hexSchema,
      role: z.enum(ROLE_NAMES),
      status: z.enum(namesOf(PERSON_STATUSES)),
      lastDay: z.number(),
      label: z.string(),
      signingKeys: z.array(z.object({ key: hexSchema, first: z.number(), last: z.number() })),
      rights: z.array(z.tuple([compartmentSchema, z.number()])),
    }),
  ),
  epochs: z.array(
    z.object({ compartment: compartmentSchema, present: z.number(), before: z.number() }),
  ),
  slots: z.array(z.object({ header: z.unknown(), ...sealedSchema.shape })),
  wraps: z.array(placeSchema.extend({ personId: hexSchema, ...sealedSchema.shape })),
});

export function readKeyring(json: unknown): Keyring {
  const { people, epochs, slots, wraps, ...rest } = keyringSchema.parse(json);
  return {
    ...rest,
    people: people.map(({ lastDay, signingKeys, rights, ...person }) => ({
      ...person,
      expiryDay: lastDay,
      signingKeys: signingKeys.map(({ key, first, last }) => ({
        publicKey: key,
        sinceSeq: first,
        untilSeq: last,
      })),
      rights: rights.map(([compartment, bits]) => ({ compartment, bits })),
    })),
    epochs: epochs.map(({ compartment, present, before }) => ({
      compartment,
      current: present,
      previous: before,
    })),
    slots: slots.map(({ header, nonce, ciphertext }) => ({
      header: readSlotHeader(header),
      sealed: { nonce, ciphertext },
    })),
    wraps: wraps.map(({ nonce, ciphertext, ...wrap }) => ({
      ...wrap,
      sealed: { nonce, ciphertext },
    })),
  };
}

const entrySchema = z.object({
  seq: z.number(),
  before: hexSchema,
  actorId: hexSchema,
  generation: z.number(),
  atMs: z.number(),
  zoneOffsetMin: z.number(),
  openMs: z.number(),
  touched: z.array(placeSchema.extend({ root: hexSchema, ...sealedSchema.shape })),
});

export function readEntry(json: unknown): JournalEntry {
  const { before, touched, ...entry } = entrySchema.parse(json);
  return {
    ...entry,
    previousHash: before,
    touched: touched.map(({ nonce, ciphertext, ...each }) => ({
      ...each,
      details: { nonce, ciphertext },
    })),
  };
}
