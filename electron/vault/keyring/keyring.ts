/** The keyring: who may open the vault, with what, and what each may do. Pure types; FORMAT.md §2. */
import type { Role } from '../../../shared/domain/people/person.js';
import { hexOf } from '../bytes.js';
import type { Sealed } from '../crypto/aead.js';
import type { KdfParams } from '../crypto/kdf.js';
import type { Compartment } from '../format.js';
import type { CompartmentRights } from '../people/role-rights.js';

/** `passphrase` is opened through Argon2id, `recovery` by the owner's recovery key. */
export const SLOT_KINDS = { passphrase: 1, recovery: 2 } as const;
export type SlotKind = keyof typeof SLOT_KINDS;

/** Removed people stay listed, so that what they signed can be verified for ever. */
export const PERSON_STATUSES = { active: 1, suspended: 2, removed: 3 } as const;
export type PersonStatus = keyof typeof PERSON_STATUSES;

/** A public key and the journal entries it may sign. A person gets a new one with each new secret. */
export interface SigningKey {
  readonly publicKey: Uint8Array;
  /** First entry. */
  readonly sinceSeq: number;
  /** Last entry; 0 while the key is in use. */
  readonly untilSeq: number;
}

export interface KeyringPerson {
  readonly personId: Uint8Array;
  readonly role: Role;
  readonly status: PersonStatus;
  /** Last day of access in days since 1970-01-01 UTC; 0 for no end. Advisers only. */
  readonly expiryDay: number;
  /** In the clear: the closed screen shows it. At most 60 characters, chosen by the owner. */
  readonly label: string;
  readonly signingKeys: readonly SigningKey[];
  readonly rights: readonly CompartmentRights[];
}

/** The number of a compartment's key. `previous` is not 0 while records are re-sealed from that epoch. */
export interface Epoch {
  readonly compartment: Compartment;
  readonly current: number;
  readonly previous: number;
}

/** Everything of a slot but what is sealed in it. All of it is associated data of that. */
export interface SlotHeader {
  readonly slotId: Uint8Array;
  /** The owner's passphrase slot and recovery slot hold the same person's secrets. */
  readonly personId: Uint8Array;
  readonly kind: SlotKind;
  /** Undefined for the recovery slot: 160 random bits need no slow derivation. */
  readonly kdf: KdfParams | undefined;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
}

export interface Slot {
  readonly header: SlotHeader;
  readonly sealed: Sealed;
}

/** A compartment's secret under a person's key. */
export interface Wrap {
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly personId: Uint8Array;
  readonly sealed: Sealed;
}

/** A place in the journal: an entry's number and hash. */
export interface JournalPoint {
  readonly seq: number;
  readonly hash: Uint8Array;
}

export interface Keyring {
  readonly generation: number;
  readonly vaultId: Uint8Array;
  /** Up to here the owner has verified the journal's signatures. */
  readonly checked: JournalPoint;
  readonly people: readonly KeyringPerson[];
  /** One for each compartment, in the order of their codes. */
  readonly epochs: readonly Epoch[];
  readonly slots: readonly Slot[];
  readonly wraps: readonly Wrap[];
}

export const isOf =
  (personId: Uint8Array) =>
  (item: { readonly personId: Uint8Array }): boolean =>
    hexOf(item.personId) === hexOf(personId);

export const ownerOf = (keyring: Keyring): KeyringPerson | undefined =>
  keyring.people.find(({ role }) => role === 'owner');
