import { beforeAll, describe, expect, it } from 'vitest';
import { hexOf } from '../../../../electron/vault/bytes.js';
import { randomBytes } from '../../../../electron/vault/crypto/random.js';
import { Secret } from '../../../../electron/vault/crypto/secret.js';
import { sodiumReady } from '../../../../electron/vault/crypto/sodium-ready.js';
import {
  openRecord,
  sealRecord,
  type RecordContent,
} from '../../../../electron/vault/record-envelope.js';
import { recordKeysOf, type RecordKeys } from '../../../../electron/vault/record-keys.js';
import type { RecordType } from '../../../../electron/vault/records.js';

let vaultId: Uint8Array;
let compartmentKey: Uint8Array;
let keys: RecordKeys;

const keysFor = (compartment: 'owner' | 'survey', epoch = 1, bytes = compartmentKey): RecordKeys =>
  recordKeysOf(compartment, epoch, new Secret(bytes.slice()));
const aRecord = (
  type: RecordType = 'answer',
  value: unknown = { note: 'hall' },
): RecordContent => ({
  type,
  id: hexOf(randomBytes(16)),
  version: 1,
  value,
});

beforeAll(async () => {
  await sodiumReady();
  vaultId = randomBytes(16);
  compartmentKey = randomBytes(64);
  keys = keysFor('survey');
});

describe('record envelope', () => {
  it.each(['assessment', 'answer', 'plan-item', 'draft'] as const)('gives back a %s', (type) => {
    const record = aRecord(type, { b: [1, true, 'é'], a: { nested: 'yes' } });
    const envelope = sealRecord(vaultId, keys, record);
    expect(openRecord(vaultId, keys, { ...record, envelope })).toEqual(record);
  });

  it('gives back a tombstone as a record without a value', () => {
    const record = aRecord('draft', undefined);
    const envelope = sealRecord(vaultId, keys, record);
    expect(openRecord(vaultId, keys, { ...record, envelope })).toEqual(record);
  });

  it('opens at no other id, version, compartment, epoch or vault', () => {
    const records = Array.from({ length: 30 }, () => aRecord());
    for (const record of records) {
      const envelope = sealRecord(vaultId, keys, record);
      for (const other of records) {
        const opened = openRecord(vaultId, keys, { ...other, envelope });
        if (other !== record) expect(opened).toBeUndefined();
      }
      expect(openRecord(vaultId, keys, { ...record, version: 2, envelope })).toBeUndefined();
      expect(openRecord(randomBytes(16), keys, { ...record, envelope })).toBeUndefined();
      expect(openRecord(vaultId, keysFor('owner'), { ...record, envelope })).toBeUndefined();
      expect(openRecord(vaultId, keysFor('survey', 2), { ...record, envelope })).toBeUndefined();
    }
  });

  it('notices every flipped bit', () => {
    const record = aRecord();
    const envelope = sealRecord(vaultId, keys, record);
    for (let at = 0; at < envelope.length; at += 1) {
      const flipped = envelope.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      expect(openRecord(vaultId, keys, { ...record, envelope: flipped })).toBeUndefined();
    }
  });

  it('notices every truncation', () => {
    const record = aRecord();
    const envelope = sealRecord(vaultId, keys, record);
    for (let length = 0; length < envelope.length; length += 1) {
      const short = envelope.slice(0, length);
      expect(openRecord(vaultId, keys, { ...record, envelope: short })).toBeUndefined();
    }
  });

  it('shows a size class, not a length', () => {
    const sizes = Array.from({ length: 60 }, (_, index) =>
      sealRecord(vaultId, keys, aRecord('answer', { note: 'x'.repeat(index * 250) })),
    ).map((envelope) => envelope.length);
    expect(new Set(sizes).size).toBe(6);
  });

  it('does not show which records are of the same type', () => {
    // Bytes 4 to 6 hold type and schema under the mask; 64 records share no visible value.
    const kinds = Array.from({ length: 64 }, () =>
      hexOf(sealRecord(vaultId, keys, aRecord()).slice(4, 7)),
    );
    expect(new Set(kinds).size).toBeGreaterThan(60);
  });

  it('holds none of the content in the clear', () => {
    const envelope = sealRecord(vaultId, keys, aRecord('answer', { note: 'CANARY-7391' }));
    expect(Buffer.from(envelope).includes('CANARY-7391')).toBe(false);
  });

  it('refuses a record above one mebibyte', () => {
    const huge = aRecord('answer', { note: 'x'.repeat(1_100_000) });
    expect(() => sealRecord(vaultId, keys, huge)).toThrow(RangeError);
  });
});
