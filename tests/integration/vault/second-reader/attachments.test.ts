import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentFile } from '../../../../electron/vault/attachments/attachment-files.js';
import {
  ownedAttachments,
  type OwnedAttachment,
} from '../../../../electron/vault/attachments/owned-attachments.js';
import { ByteWriter } from '../../../../electron/vault/byte-writer.js';
import { bytesOfHex, hexOf } from '../../../../electron/vault/bytes.js';
import { associatedDataOf } from '../../../../electron/vault/crypto/aead.js';
import { sodiumReady } from '../../../../electron/vault/crypto/sodium-ready.js';
import { LABELS } from '../../../../electron/vault/format.js';
import { jpegShell, pdf } from '../../../support/pictures.js';
import { add, picture, thumbnail, vaultWithSurvey } from '../attachments/photo-fixture.js';
import { PASSPHRASE, TODAY, copyOf, removeFolders, reopen } from '../vault-fixture.js';
import { attachmentDump, type AttachmentAnswer } from './attachment-answers.js';
import { isSecondReaderHere, readAttachments } from './second-reader.js';

const CHUNK = 65_536;
const CHUNK_IN_FILE = CHUNK + 17;
const HEADER = 24;

/** A picture of exactly so many bytes. */
const pictureOf = (size: number) => {
  const shell = jpegShell({ width: 640, height: 480 }, new Uint8Array(0)).length;
  return jpegShell({ width: 640, height: 480 }, new Uint8Array(size - shell).fill(7));
};

let dir = '';
let vaultId: Uint8Array = new Uint8Array(0);
let all: readonly OwnedAttachment[] = [];
/** Of three chunks, of two, of two, and of one. */
let photo: OwnedAttachment;
let twin: OwnedAttachment;
let other: OwnedAttachment;
let document: OwnedAttachment;

const owned = (text: string): OwnedAttachment =>
  all.find(({ sealed }) => sealed.name === text && sealed.sizeBytes !== thumbnail.length)!;

beforeAll(async () => {
  await sodiumReady();
  const made = await vaultWithSurvey();
  ({ dir } = made);
  const { vault } = made;
  await add(vault);
  await add(vault, { bytes: pictureOf(CHUNK + 1), name: 'juste après.jpg' });
  await add(vault, { bytes: pictureOf(2 * CHUNK), name: 'deux morceaux.jpg' });
  await add(vault, { bytes: pdf(), mediaType: 'application/pdf', name: 'devis № 7.pdf' });
  const gone = await add(vault, { name: 'removed.jpg' });
  vault.records.remove('photo', gone.id);
  all = ownedAttachments(vault.records);
  ({ vaultId } = vault.backupOwner());
  vault.close();
  photo = owned('porte.jpg');
  twin = owned('juste après.jpg');
  other = owned('deux morceaux.jpg');
  document = owned('devis № 7.pdf');
});
afterAll(removeFolders);

const read = (folder: string): string =>
  readAttachments([{ folder, today: TODAY, passphrase: PASSPHRASE }])[0] ?? '';

async function ownDump(folder: string): Promise<string> {
  const vault = await reopen(folder);
  try {
    return attachmentDump(vault);
  } finally {
    vault.close();
  }
}

const fileOf = (folder: string, { sealed }: OwnedAttachment): string =>
  attachmentFile(folder, sealed.id);
const bytesIn = (folder: string, one: OwnedAttachment): Buffer => readFileSync(fileOf(folder, one));

/** Gives the photo's file other bytes. */
const edit =
  (change: (bytes: Buffer) => Uint8Array, one = () => photo) =>
  (folder: string): void => {
    writeFileSync(fileOf(folder, one()), change(bytesIn(folder, one())));
  };
const flip = (at: number) =>
  edit((bytes) => {
    bytes[at] = bytes[at]! ^ 1;
    return bytes;
  });
const chunkAt = (bytes: Buffer, index: number): Buffer =>
  bytes.subarray(HEADER + index * CHUNK_IN_FILE, HEADER + (index + 1) * CHUNK_IN_FILE);

/** By somebody who has the photo's key: its bytes under these tags and these places. */
const forged =
  (tags: readonly number[], placeOf = (index: number) => index) =>
  async (folder: string): Promise<void> => {
    const sodium = await sodiumReady();
    const { key, id } = photo.sealed;
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(
      bytesOfHex(key, 32),
    );
    const chunks = tags.map((tag, index) =>
      sodium.crypto_secretstream_xchacha20poly1305_push(
        state,
        picture.subarray(index * CHUNK, (index + 1) * CHUNK),
        associatedDataOf(LABELS.attachment, [
          vaultId,
          bytesOfHex(id, 16),
          new ByteWriter().u32(placeOf(index)).bytes(),
        ]),
        tag,
      ),
    );
    writeFileSync(fileOf(folder, photo), Buffer.concat([header, ...chunks]));
  };

const damage: Readonly<Record<string, (folder: string) => void | Promise<void>>> = {
  'a changed header': flip(3),
  'a changed first chunk': flip(HEADER + 40),
  'a changed last byte': flip(HEADER + 2 * CHUNK_IN_FILE + 1000),
  'a file cut between two chunks': edit((bytes) => bytes.subarray(0, HEADER + 2 * CHUNK_IN_FILE)),
  'a file cut inside a chunk': edit((bytes) => bytes.subarray(0, -1)),
  'an empty file': edit(() => new Uint8Array(0)),
  'a file with a byte more': edit((bytes) => Buffer.concat([bytes, Buffer.alloc(1)])),
  'two chunks in each other’s place': edit((bytes) =>
    Buffer.concat([
      bytes.subarray(0, HEADER),
      chunkAt(bytes, 1),
      chunkAt(bytes, 0),
      bytes.subarray(HEADER + 2 * CHUNK_IN_FILE),
    ]),
  ),
  'two files in each other’s place': (folder) => {
    const [one, two] = [bytesIn(folder, twin), bytesIn(folder, other)];
    writeFileSync(fileOf(folder, twin), two);
    writeFileSync(fileOf(folder, other), one);
  },
  'a folder instead of a file': (folder) => {
    rmSync(fileOf(folder, photo));
    mkdirSync(fileOf(folder, photo));
  },
  'a last chunk that is not sealed as the last': forged([0, 0, 0]),
  'a first chunk that is sealed as the last': forged([3, 0, 3]),
  'a tag that is never given': forged([1, 0, 3]),
  'chunks sealed for other places': forged([0, 0, 3], (index) => index + 1),
};

describe.skipIf(!isSecondReaderHere)('photos and documents for the second reader', () => {
  it('are the bytes that were added, whatever they are near a chunk’s edge', async () => {
    const dump = read(dir);
    expect(dump).toBe(await ownDump(copyOf(dir)));
    const answers = JSON.parse(dump) as AttachmentAnswer[];
    const bytesOf = ({ sealed }: OwnedAttachment) =>
      answers.find(({ id }) => id === sealed.id)?.bytes;
    // Three pictures with their thumbnails and a document; nothing of the record that was removed.
    expect(answers).toHaveLength(7);
    expect(bytesOf(photo)).toBe(hexOf(picture));
    expect(bytesOf(twin)).toBe(hexOf(pictureOf(CHUNK + 1)));
    expect(bytesOf(other)).toBe(hexOf(pictureOf(2 * CHUNK)));
    expect(bytesOf(document)).toBe(hexOf(pdf()));
  });

  it('are as they were after new keys for the records', async () => {
    const folder = copyOf(dir);
    const vault = await reopen(folder);
    vault.people.rotate(['survey']);
    const own = attachmentDump(vault);
    vault.close();
    expect(read(folder)).toBe(own);
    expect(JSON.parse(own)).toHaveLength(7);
  });

  it('are damaged or missing under the same name, and the others come all the same', async () => {
    const made: string[] = [];
    for (const spoil of Object.values(damage)) {
      const folder = copyOf(dir);
      await spoil(folder);
      made.push(folder);
    }
    const none = copyOf(dir);
    rmSync(fileOf(none, photo));
    const answers = readAttachments(
      [...made, none].map((folder) => ({ folder, today: TODAY, passphrase: PASSPHRASE })),
    );
    for (const [index, name] of Object.keys(damage).entries()) {
      expect(answers[index], name).toContain('"refused":"attachment-damaged"');
      expect(answers[index], name).toContain(hexOf(pdf()));
      expect(await ownDump(made[index]!), name).toBe(answers[index]);
    }
    expect(answers.at(-1)).toContain('"refused":"attachment-missing"');
    expect(await ownDump(none)).toBe(answers.at(-1));
  }, 240_000);

  it('are as right when somebody with the key seals them anew', async () => {
    const folder = copyOf(dir);
    await forged([0, 0, 3])(folder);
    const dump = await ownDump(folder);
    expect(dump).toContain(hexOf(picture));
    expect(read(folder)).toBe(dump);
  });
});
