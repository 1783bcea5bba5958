/**
 * Everything that follows from one slot and the files, with no rule of the product in the way: every key
 * that opens anything, tried on everything sealed.
 */
import { ByteWriter } from '../../../electron/vault/byte-writer.js';
import { bytesOfHex, hexOf, utf8 } from '../../../electron/vault/bytes.js';
import {
  associatedDataOf,
  open,
  type AssociatedData,
  type Sealed,
} from '../../../electron/vault/crypto/aead.js';
import { subkey } from '../../../electron/vault/crypto/hash.js';
import { deriveKey } from '../../../electron/vault/crypto/kdf.js';
import { Secret } from '../../../electron/vault/crypto/secret.js';
import {
  COMPARTMENTS,
  KDF_CONTEXT,
  LABELS,
  RECORD_KINDS,
  compartmentOfCode,
  type Compartment,
} from '../../../electron/vault/format.js';
import { decodeEntry } from '../../../electron/vault/journal/journal-entry.js';
import { encodeSlotHeader } from '../../../electron/vault/keyring/keyring-body.js';
import type { Keyring } from '../../../electron/vault/keyring/keyring.js';
import { RECORD_TYPES } from '../../../electron/vault/records.js';
import type { StoredState } from '../../../electron/vault/store/record-store.js';

interface SealedThing {
  readonly sealed: Sealed;
  /** Every place it could have been sealed for. */
  readonly places: readonly AssociatedData[];
}

const u8 = (value: number): Uint8Array => new ByteWriter().u8(value).bytes();
const u16 = (value: number): Uint8Array => new ByteWriter().u16(value).bytes();
const u64 = (value: number): Uint8Array => new ByteWriter().u64(value).bytes();

/** Hex of every 32-byte key reachable with this passphrase, tried on every slot. */
export function keyClosure(keyring: Keyring, passphrase: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  const queue: string[] = [];
  const add = (bytes: Uint8Array): void => {
    for (let at = 0; at + 32 <= bytes.length; at += 32) {
      const key = hexOf(bytes.slice(at, at + 32));
      if (!found.has(key)) {
        found.add(key);
        queue.push(key);
      }
    }
  };
  for (const { header } of keyring.slots) {
    if (header.kdf === undefined) continue;
    deriveKey(passphrase, header.salt, header.kdf).kek.use(add);
  }
  const things = sealedInKeyring(keyring);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const thing of things) {
      const opened = tryOpen(key, thing);
      if (opened !== undefined) add(opened);
    }
  }
  for (const key of [...found]) {
    const secret = new Secret(bytesOfHex(key, 32));
    for (let id = 1; id <= 16; id += 1) subkey(secret, id, KDF_CONTEXT).use(add);
  }
  return found;
}

export interface Opened {
  readonly opened: number;
  readonly sealed: number;
}

/** By compartment: how many records and journal details there are, and how many these keys open. */
export function openedWith(
  keys: ReadonlySet<string>,
  vaultId: Uint8Array,
  stored: Pick<StoredState, 'records' | 'journal'>,
): ReadonlyMap<Compartment, Opened> {
  const result = new Map<Compartment, Opened>();
  for (const { compartment, thing } of [
    ...recordThings(vaultId, stored),
    ...detailsThings(vaultId, stored),
  ]) {
    const before = result.get(compartment) ?? { opened: 0, sealed: 0 };
    const isOpen = [...keys].some((key) => tryOpen(key, thing) !== undefined);
    result.set(compartment, {
      opened: before.opened + (isOpen ? 1 : 0),
      sealed: before.sealed + 1,
    });
  }
  return result;
}

function tryOpen(key: string, { sealed, places }: SealedThing): Uint8Array | undefined {
  const secret = new Secret(bytesOfHex(key, 32));
  for (const place of places) {
    const opened = open(secret, sealed, place);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

function sealedInKeyring(keyring: Keyring): readonly SealedThing[] {
  const { vaultId } = keyring;
  const slots = keyring.slots.map(({ header, sealed }) => ({
    sealed,
    places: [associatedDataOf(LABELS.slot, [vaultId, encodeSlotHeader(header)])],
  }));
  const wraps = keyring.wraps.map(({ compartment, epoch, personId, sealed }) => {
    const place = new ByteWriter().u8(COMPARTMENTS[compartment]).u16(epoch).bytes();
    return {
      sealed,
      places: [associatedDataOf(LABELS.wrap, [vaultId, utf8(compartment), place, personId])],
    };
  });
  return [...slots, ...wraps];
}

interface Placed {
  readonly compartment: Compartment;
  readonly thing: SealedThing;
}

function recordThings(
  vaultId: Uint8Array,
  { records }: Pick<StoredState, 'records'>,
): readonly Placed[] {
  return records.map(({ id, version, compartmentCode, envelope }) => {
    const compartment = compartmentOfCode(compartmentCode);
    if (compartment === undefined) throw new Error('expected a known compartment');
    const epoch = envelope.slice(2, 4);
    const places = RECORD_TYPES.map((type) =>
      associatedDataOf(LABELS.record, [
        vaultId,
        u8(compartmentCode),
        epoch,
        utf8(type),
        bytesOfHex(id, 16),
        u64(version),
        u16(RECORD_KINDS[type].schema),
      ]),
    );
    const sealed = { nonce: envelope.slice(7, 31), ciphertext: envelope.slice(31) };
    return { compartment, thing: { sealed, places } };
  });
}

function detailsThings(
  vaultId: Uint8Array,
  { journal }: Pick<StoredState, 'journal'>,
): readonly Placed[] {
  return journal.flatMap((row) =>
    decodeEntry(row.entry).touched.map(({ compartment, epoch, details }) => {
      const where = new ByteWriter().u8(COMPARTMENTS[compartment]).u16(epoch).bytes();
      const places = [associatedDataOf(LABELS.details, [vaultId, u64(row.seq), where])];
      return { compartment, thing: { sealed: details, places } };
    }),
  );
}
