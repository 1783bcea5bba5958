/** Vectors of what lies in files of its own: streams, attachments and backups. Bytes are hex. */
import { z } from 'zod';
import { attachmentIdSchema } from '../../shared/domain/attachment/attachment.js';
import {
  fileBytesOf,
  openAttachment,
  sealAttachment,
  HEADER_BYTES,
} from '../../electron/vault/attachments/attachment-stream.js';
import { chunkCountOf } from '../../electron/vault/attachments/sealed-attachment.js';
import { SECTIONS, type SectionKind } from '../../electron/vault/backup/backup-format.js';
import {
  decodeSectionHead,
  encodeSectionHead,
  encodeSections,
  madePart,
} from '../../electron/vault/backup/payload.js';
import { decodePreamble, encodePreamble } from '../../electron/vault/backup/preamble.js';
import { chunkPlace } from '../../electron/vault/backup/write-backup.js';
import { ByteWriter } from '../../electron/vault/byte-writer.js';
import { hexOf } from '../../electron/vault/bytes.js';
import { associatedDataOf } from '../../electron/vault/crypto/aead.js';
import { openSealedTo, sealTo } from '../../electron/vault/crypto/box.js';
import { checksum } from '../../electron/vault/crypto/hash.js';
import { publicKeyOf } from '../../electron/vault/crypto/sign.js';
import { openingStream, sealingStream } from '../../electron/vault/crypto/stream.js';
import { computed, drawn, secretOf, type VectorKind } from './vector-kind.js';
import { hexSchema } from './vector-shapes.js';

const chunksSchema = z.array(
  z.object({ label: z.string(), fields: z.array(hexSchema), plaintext: hexSchema }),
);
const STREAM_EXTRA_BYTES = 17;

const attachmentSchema = z.object({
  vaultId: hexSchema,
  id: attachmentIdSchema,
  plaintext: hexSchema,
});

const preambleSchema = z
  .object({
    vaultId: hexSchema,
    backupId: hexSchema,
    makerId: hexSchema,
    seq: z.number(),
    head: hexSchema,
    madeAtMs: z.number(),
    rows: z.number(),
    sealedKey: hexSchema,
    streamHeader: hexSchema,
    keyring: hexSchema,
  })
  .transform(({ madeAtMs, rows, ...rest }) => ({
    ...rest,
    createdAt: new Date(madeAtMs),
    rowCount: rows,
  }));

const kindSchema = z.custom<SectionKind>((code) =>
  Object.values(SECTIONS).some((known) => known === code),
);
const headSchema = z
  .object({ kind: kindSchema, id: z.string(), size: z.number() })
  .transform(({ size, ...head }) => ({ ...head, sizeBytes: size }));
const sectionsSchema = z.array(
  z
    .object({ kind: kindSchema, id: z.string(), size: z.number(), hash: hexSchema })
    .transform(({ size, ...section }) => ({ ...section, sizeBytes: size })),
);

export const FILE_KINDS: Readonly<Record<string, VectorKind>> = {
  stream: drawn(
    {
      input: z.object({ key: hexSchema, chunks: chunksSchema }),
      noted: z.object({ header: hexSchema }),
    },
    ({ key, chunks }) => {
      const { header, seal } = sealingStream(secretOf(key));
      const output = new ByteWriter();
      chunks.forEach(({ label, fields, plaintext }, index) =>
        output.raw(seal(plaintext, associatedDataOf(label, fields), index === chunks.length - 1)),
      );
      return { output: output.bytes(), noted: { header: hexOf(header) } };
    },
    ({ key, header, chunks }, sealed) => {
      const openChunk = openingStream(secretOf(key), header);
      let at = 0;
      return chunks.every(({ label, fields, plaintext }, index) => {
        const end = at + plaintext.length + STREAM_EXTRA_BYTES;
        const opened = openChunk(sealed.slice(at, end), associatedDataOf(label, fields));
        at = end;
        const isLast = index === chunks.length - 1;
        return (
          opened?.isLast === isLast &&
          hexOf(opened.bytes) === hexOf(plaintext) &&
          (!isLast || at === sealed.length)
        );
      });
    },
  ),
  'attachment-size': computed(z.object({ sizeBytes: z.number() }), (facts) =>
    new ByteWriter().u32(fileBytesOf(facts)).bytes(),
  ),
  attachment: drawn(
    { input: attachmentSchema, noted: z.object({ key: z.string(), header: z.string() }) },
    ({ plaintext, ...place }) => {
      const { file, key } = sealAttachment(plaintext, place);
      return { output: file, noted: { key, header: hexOf(file.subarray(0, HEADER_BYTES)) } };
    },
    ({ plaintext, key, header, ...place }, file) => {
      const { length: sizeBytes } = plaintext;
      const hash = hexOf(checksum(plaintext));
      const facts = { key, hash, sizeBytes, chunks: chunkCountOf(sizeBytes) };
      const opened = openAttachment(file, place, facts);
      return (
        opened !== undefined &&
        hexOf(opened) === hexOf(plaintext) &&
        hexOf(file.subarray(0, HEADER_BYTES)) === header
      );
    },
  ),
  'backup-preamble': computed(preambleSchema, (preamble) =>
    encodePreamble(decodePreamble(encodePreamble(preamble))),
  ),
  'backup-key': drawn(
    {
      input: z.object({ ownerSeed: hexSchema, key: hexSchema }),
      noted: z.object({ sealed: hexSchema }),
    },
    ({ ownerSeed, key }) => ({
      output: key,
      noted: { sealed: hexOf(sealTo(publicKeyOf(secretOf(ownerSeed)), key)) },
    }),
    ({ ownerSeed, sealed }, key) =>
      openSealedTo(secretOf(ownerSeed), sealed)?.use(hexOf) === hexOf(key),
  ),
  'backup-chunk-place': computed(z.object({ preamble: hexSchema }), ({ preamble }) =>
    chunkPlace(preamble),
  ),
  'backup-section-head': computed(headSchema, (head) =>
    encodeSectionHead(decodeSectionHead(encodeSectionHead(head))),
  ),
  'backup-sections': computed(z.object({ sections: sectionsSchema }), ({ sections }) =>
    encodeSections(sections),
  ),
  'backup-made-place': computed(
    z.object({ vaultId: hexSchema, preamble: hexSchema, sections: sectionsSchema }),
    ({ vaultId, preamble, sections }) => madePart(vaultId, preamble, sections),
  ),
};
