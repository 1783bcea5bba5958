import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BACKUP_FORMAT,
  BACKUP_LABELS,
  BACKUP_MIN_READER,
  CHUNK_BYTES,
  SECTIONS,
} from '../../../../../electron/vault/backup/backup-format.js';
import {
  backupName,
  isBackupName,
  isPartName,
  partName,
} from '../../../../../electron/vault/backup/backup-name.js';
import {
  decodePreamble,
  encodePreamble,
  preambleLength,
} from '../../../../../electron/vault/backup/preamble.js';
import { checksum } from '../../../../../electron/vault/crypto/hash.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';

beforeAll(sodiumReady);

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const encodings = fc
  .record({
    vaultId: bytes(16),
    backupId: bytes(16),
    makerId: bytes(16),
    seq: fc.nat(),
    head: bytes(32),
    createdAt: fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }),
    rowCount: fc.nat(),
    sealedKey: bytes(80),
    streamHeader: bytes(24),
    keyring: fc.uint8Array({ maxLength: 500 }),
  })
  .map((preamble) => ({ preamble, encode: () => encodePreamble(preamble) }));

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('the clear beginning of a backup', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(encodings, ({ preamble, encode }) => {
        const encoded = encode();
        expect(preambleLength(encoded.subarray(0, 16))).toBe(encoded.length);
        expect(decodePreamble(encoded)).toEqual(preamble);
      }),
    );
  });

  it('with one byte changed is damaged; intact from a newer program it is too new', () => {
    fc.assert(
      fc.property(encodings, fc.nat(), ({ encode }, place) => {
        const changed = encode();
        const at = place % changed.length;
        changed[at] = (changed[at] ?? 0) ^ 0x80;
        expect(codeOf(() => decodePreamble(changed))).toBe('backup-damaged');
        const newer = encode();
        newer.set([0, 2], place % 2 === 0 ? 8 : 10);
        newer.set(checksum(newer.subarray(0, -32)), newer.length - 32);
        expect(codeOf(() => decodePreamble(newer))).toBe('format-too-new');
      }),
    );
  });

  it('is refused before its claimed length is read when it is not ours or not plausible', () => {
    const huge = new TextEncoder().encode('CSVAULTB\0\x01\0\x01\x7f\x7f\x7f\x7f');
    for (const frame of [new Uint8Array(16), new Uint8Array(3), huge]) {
      expect(codeOf(() => preambleLength(frame))).toBe('backup-damaged');
    }
  });
});

it('names files by vault and moment, and takes no other name for its own', () => {
  const vaultId = new Uint8Array(16).fill(0xab);
  const backupId = new Uint8Array(16).fill(0x12);
  const name = backupName({ vaultId, backupId, createdAt: new Date('2026-11-22T13:05:01.234Z') });
  expect(name).toBe('cabinet-sur-abababab-20261122T130501Z-12121212.vbk');
  expect(isBackupName(name, vaultId)).toBe(true);
  expect(isPartName(partName(name), vaultId)).toBe(true);
  const foreign = [`x${name}`, `${name}x`, 'notes.vbk', `../${name}`, '', partName(name)];
  for (const each of foreign) expect(isBackupName(each, vaultId)).toBe(false);
  expect(isBackupName(name, backupId)).toBe(false);
});

// Written out by hand a second time: a change here makes existing backups unreadable, so it must be meant.
it('keeps the names and numbers inside existing backups', () => {
  expect(BACKUP_LABELS).toEqual({ chunk: 'backup/1/chunk', made: 'backup/1/made' });
  expect(SECTIONS).toEqual({
    keyring: 0,
    database: 1,
    attachment: 2,
    unreadable: 3,
    manifest: 255,
  });
  expect([BACKUP_FORMAT, BACKUP_MIN_READER, CHUNK_BYTES]).toEqual([1, 1, 65_536]);
});
