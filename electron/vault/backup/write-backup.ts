/** One backup file, from the first byte to the last, synced. FORMAT.md §7. */
import { associatedDataOf, seal } from '../crypto/aead.js';
import { checksum, subkey } from '../crypto/hash.js';
import type { Secret } from '../crypto/secret.js';
import { newStreamKey, sealingStream } from '../crypto/stream.js';
import { KDF_CONTEXT } from '../format.js';
import { BACKUP_LABELS, BACKUP_SUBKEY, CHUNK_BYTES } from './backup-format.js';
import { ensureNotCancelled, type BackupRunPorts } from './backup-run.js';
import { encodePayload, type BackupContent } from './payload.js';
import { encodeFacts, encodePreamble, type BackupFacts } from './preamble.js';

export interface NewBackup {
  readonly facts: Omit<BackupFacts, 'payloadBytes'>;
  readonly content: BackupContent;
  /** The key of the person `facts.personId`. */
  readonly personKey: Secret;
}

/** Creates `file`, which must not exist. Leaves it as it is when it fails. */
export async function writeBackup(
  file: string,
  { facts: known, content, personKey }: NewBackup,
  ports: BackupRunPorts,
): Promise<void> {
  const payload = encodePayload(content);
  const facts = { ...known, payloadBytes: payload.length };
  const streamKey = newStreamKey();
  const wrapKey = subkey(personKey, BACKUP_SUBKEY, KDF_CONTEXT);
  const stream = sealingStream(streamKey);
  const sealedKey = streamKey.use((bytes) => seal(wrapKey, bytes, keyPlace(facts)));
  streamKey.wipe();
  wrapKey.wipe();
  const preamble = encodePreamble({
    ...facts,
    sealedKey,
    streamHeader: stream.header,
    keyring: content.keyring,
  });
  const place = chunkPlace(preamble);
  const out = await ports.fs.create(file);
  try {
    await out.write(preamble);
    for (let start = 0; start < payload.length; start += CHUNK_BYTES) {
      ensureNotCancelled(ports);
      const end = Math.min(start + CHUNK_BYTES, payload.length);
      await out.write(stream.seal(payload.subarray(start, end), place, end === payload.length));
      ports.onProgress?.(end / payload.length);
    }
    await out.sync();
  } finally {
    await out.close();
  }
}

export const keyPlace = (facts: BackupFacts) =>
  associatedDataOf(BACKUP_LABELS.key, [encodeFacts(facts)]);

/** Binds every chunk to the whole clear beginning. */
export const chunkPlace = (preamble: Uint8Array) =>
  associatedDataOf(BACKUP_LABELS.chunk, [checksum(preamble)]);
