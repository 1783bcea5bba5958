/** Reads a backup file and believes nothing of it before every byte has proved itself. */
import { open as openSealed } from '../crypto/aead.js';
import { subkey } from '../crypto/hash.js';
import { Secret } from '../crypto/secret.js';
import { openingStream } from '../crypto/stream.js';
import { KDF_CONTEXT } from '../format.js';
import { BACKUP_SUBKEY, CHUNK_BYTES, CHUNK_EXTRA_BYTES } from './backup-format.js';
import type { BackupFs, BackupReader } from './backup-fs.js';
import { ensureNotCancelled, type BackupRunPorts } from './backup-run.js';
import { decodePayload, type BackupContent } from './payload.js';
import { FRAME_BYTES, damaged, decodePreamble, preambleLength, type Preamble } from './preamble.js';
import { chunkPlace, keyPlace } from './write-backup.js';

export interface OpenBackup {
  readonly preamble: Preamble;
  /** As stored; every chunk is bound to them. */
  readonly preambleBytes: Uint8Array;
  readonly reader: BackupReader;
}

/** Closes the file whatever comes of the work. Throws `backup-damaged`, `format-too-new`, system errors. */
export async function withBackup<T>(
  fs: BackupFs,
  file: string,
  work: (backup: OpenBackup) => Promise<T>,
): Promise<T> {
  const reader = await fs.open(file);
  try {
    const frame = await reader.read(FRAME_BYTES);
    const length = preambleLength(frame);
    const preambleBytes = new Uint8Array(length);
    preambleBytes.set(frame);
    const rest = await reader.read(length - FRAME_BYTES);
    if (rest.length !== length - FRAME_BYTES) throw damaged('the beginning is cut short');
    preambleBytes.set(rest, FRAME_BYTES);
    const preamble = decodePreamble(preambleBytes);
    return await work({ preamble, preambleBytes, reader });
  } finally {
    await reader.close();
  }
}

/** Reads on to the last byte. `personKey`: of the person the preamble names. Throws `backup-damaged`. */
export async function readContent(
  { preamble, preambleBytes, reader }: OpenBackup,
  personKey: Secret,
  ports: BackupRunPorts,
): Promise<BackupContent> {
  const { payloadBytes, streamHeader, keyring } = preamble;
  const chunkCount = Math.ceil(payloadBytes / CHUNK_BYTES);
  const expected = preambleBytes.length + payloadBytes + chunkCount * CHUNK_EXTRA_BYTES;
  // Before any memory is set aside for what the clear beginning claims.
  if (payloadBytes === 0 || reader.sizeBytes !== expected)
    throw damaged('the file has another size');
  const streamKey = unwrapKey(preamble, personKey);
  const openChunk = openingStream(streamKey, streamHeader);
  streamKey.wipe();
  const place = chunkPlace(preambleBytes);
  const payload = new Uint8Array(payloadBytes);
  for (let start = 0; start < payloadBytes; start += CHUNK_BYTES) {
    ensureNotCancelled(ports);
    const length = Math.min(CHUNK_BYTES, payloadBytes - start);
    const opened = openChunk(await reader.read(length + CHUNK_EXTRA_BYTES), place);
    const isEnd = start + length === payloadBytes;
    if (opened?.bytes.length !== length || opened.isLast !== isEnd) {
      throw damaged('a part of the file is not what was written');
    }
    payload.set(opened.bytes, start);
    ports.onProgress?.((start + length) / payloadBytes);
  }
  return decodePayload(payload, keyring);
}

function unwrapKey(preamble: Preamble, personKey: Secret): Secret {
  const wrapKey = subkey(personKey, BACKUP_SUBKEY, KDF_CONTEXT);
  try {
    const bytes = openSealed(wrapKey, preamble.sealedKey, keyPlace(preamble));
    if (bytes === undefined) throw damaged('the key of the copy does not open');
    return new Secret(bytes);
  } finally {
    wrapKey.wipe();
  }
}
