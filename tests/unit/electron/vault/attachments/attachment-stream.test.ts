import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CHUNK_EXTRA_BYTES,
  fileBytesOf,
  HEADER_BYTES,
  openAttachment,
  sealAttachment,
  type AttachmentPlace,
} from '../../../../../electron/vault/attachments/attachment-stream.js';
import { CHUNK_BYTES } from '../../../../../electron/vault/attachments/sealed-attachment.js';
import { associatedDataOf } from '../../../../../electron/vault/crypto/aead.js';
import { Secret } from '../../../../../electron/vault/crypto/secret.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import { sealingStream } from '../../../../../electron/vault/crypto/stream.js';
import { bytesOfHex } from '../../../../../electron/vault/bytes.js';
import { attachmentIdSchema } from '../../../../../shared/domain/attachment/attachment.js';

beforeAll(async () => {
  await sodiumReady();
});

const place = (id = 'ab'.repeat(16), vault = 7): AttachmentPlace => ({
  id: attachmentIdSchema.parse(id),
  vaultId: new Uint8Array(16).fill(vault),
});
const plain = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 256);
const STEP = CHUNK_BYTES + CHUNK_EXTRA_BYTES;
/** Three chunks, the last one short. */
const THREE = 2 * CHUNK_BYTES + 1000;

describe('an attachment as a file', () => {
  it.each([1, 1000, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, THREE, 3 * CHUNK_BYTES])(
    'of %i bytes comes back as it was',
    (length) => {
      const bytes = plain(length);
      const { file, ...facts } = sealAttachment(bytes, place());
      expect(facts.chunks).toBe(Math.ceil(length / CHUNK_BYTES));
      expect(file.length).toBe(fileBytesOf(facts));
      expect(file.length).toBe(HEADER_BYTES + length + facts.chunks * CHUNK_EXTRA_BYTES);
      expect(openAttachment(file, place(), facts)).toEqual(bytes);
    },
  );

  it('has a key, a header and a ciphertext of its own each time', () => {
    const all = Array.from({ length: 50 }, () => sealAttachment(plain(100), place()));
    const starts = all.map(({ file }) =>
      Buffer.from(file.subarray(0, HEADER_BYTES)).toString('hex'),
    );
    expect(new Set(all.map(({ key }) => key)).size).toBe(50);
    expect(new Set(starts).size).toBe(50);
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(1);
    expect(() => sealAttachment(new Uint8Array(0), place())).toThrow(RangeError);
  });

  it('is refused after any change of any byte of a small file', () => {
    const { file, ...facts } = sealAttachment(plain(40), place());
    for (let at = 0; at < file.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(openAttachment(changed, place(), facts)).toBeUndefined();
      }
    }
  });

  it('is refused when cut, lengthened, reordered, repeated or put together from two', () => {
    const bytes = plain(THREE);
    const { file, ...facts } = sealAttachment(bytes, place());
    const other = sealAttachment(bytes, place()).file;
    const header = file.subarray(0, HEADER_BYTES);
    const chunk = (from: Uint8Array, index: number) =>
      from.subarray(HEADER_BYTES + index * STEP, HEADER_BYTES + (index + 1) * STEP);
    const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
    const [first, second, last] = [chunk(file, 0), chunk(file, 1), chunk(file, 2)];
    expect(openAttachment(joined(header, first, second, last), place(), facts)).toEqual(bytes);
    const wrong = [
      joined(header, second, first, last),
      joined(header, first, first, last),
      joined(header, first, last),
      joined(header, first, second),
      joined(header, first, second, last, last),
      joined(header, first, second, last, new Uint8Array(1)),
      joined(header, first, chunk(other, 1), last),
      joined(other.subarray(0, HEADER_BYTES), first, second, last),
      other,
      header,
      new Uint8Array(0),
    ];
    for (const each of wrong) expect(openAttachment(each, place(), facts)).toBeUndefined();
    for (let end = 0; end < file.length; end += 512) {
      expect(openAttachment(file.subarray(0, end), place(), facts)).toBeUndefined();
    }
  });

  it('is refused when its end is missing, even where record and length agree with that', () => {
    const { file, ...facts } = sealAttachment(plain(3 * CHUNK_BYTES), place());
    const twoThirds = file.subarray(0, HEADER_BYTES + 2 * STEP);
    const claimed = { ...facts, chunks: 2, sizeBytes: 2 * CHUNK_BYTES };
    expect(twoThirds.length).toBe(fileBytesOf(claimed));
    expect(openAttachment(twoThirds, place(), claimed)).toBeUndefined();
  });

  it('is refused under another id, vault, key, size or hash', () => {
    const { file, ...facts } = sealAttachment(plain(THREE), place());
    expect(openAttachment(file, place('cd'.repeat(16)), facts)).toBeUndefined();
    expect(openAttachment(file, place(undefined, 8), facts)).toBeUndefined();
    for (const wrong of [
      { key: '00'.repeat(32) },
      { hash: '00'.repeat(32) },
      { chunks: 2 },
      { sizeBytes: facts.sizeBytes - 1 },
    ]) {
      expect(openAttachment(file, place(), { ...facts, ...wrong })).toBeUndefined();
    }
  });

  it('is never wrong bytes, whatever was done to its file', () => {
    const bytes = plain(THREE);
    const { file, ...facts } = sealAttachment(bytes, place());
    const spot = fc.nat(file.length - 1);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(spot, fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const changed = file.slice();
          for (const [at, value] of changes) changed[at] = value;
          const isSame = Buffer.compare(changed, file) === 0;
          const opened = openAttachment(changed, place(), facts);
          expect(opened === undefined ? 'refused' : 'whole').toBe(isSame ? 'whole' : 'refused');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has the layout FORMAT.md gives', () => {
    const bytes = plain(CHUNK_BYTES + 5);
    const { file, ...facts } = sealAttachment(bytes, place());
    // The places, written out by hand.
    const text = new TextEncoder().encode('vault/1/att');
    const written = (index: number) =>
      Buffer.concat([
        Buffer.from([0, text.length]),
        text,
        Buffer.from([0, 16]),
        Buffer.alloc(16, 7),
        Buffer.from([0, 16]),
        Buffer.alloc(16, 0xab),
        Buffer.from([0, 4, 0, 0, 0, index]),
      ]);
    const byHand = associatedDataOf('vault/1/att', [
      new Uint8Array(16).fill(7),
      new Uint8Array(16).fill(0xab),
      new Uint8Array([0, 0, 0, 1]),
    ]);
    expect(Buffer.from(byHand)).toEqual(written(1));
    // A file made with the stream alone, without the code above, opens.
    const stream = sealingStream(new Secret(bytesOfHex(facts.key, 32)));
    const made = Buffer.concat([
      stream.header,
      stream.seal(bytes.subarray(0, CHUNK_BYTES), new Uint8Array(written(0)) as never, false),
      stream.seal(bytes.subarray(CHUNK_BYTES), new Uint8Array(written(1)) as never, true),
    ]);
    expect(made.length).toBe(file.length);
    expect(openAttachment(new Uint8Array(made), place(), facts)).toEqual(bytes);
  });
});
