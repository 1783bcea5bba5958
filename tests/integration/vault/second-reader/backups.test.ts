import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentFile } from '../../../../electron/vault/attachments/attachment-files.js';
import { decodePreamble, preambleLength } from '../../../../electron/vault/backup/preamble.js';
import { checksum } from '../../../../electron/vault/crypto/hash.js';
import { encodeRecoveryKey } from '../../../../electron/vault/recovery-key.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { openVault } from '../../../../electron/vault/vault.js';
import { pdf } from '../../../support/pictures.js';
import { add, vaultWithSurvey } from '../attachments/photo-fixture.js';
import { backUp } from '../backup/backup-fixture.js';
import {
  PASSPHRASE,
  TODAY,
  phrase,
  portsFor,
  removeFolders,
  temporaryFolder,
} from '../vault-fixture.js';
import { ownBackupAnswer } from './backup-answers.js';
import { isSecondReaderHere, readBackups, type ReaderSecret } from './second-reader.js';

const ASSOCIATE = 'la pluie tombe sur le marché';
const LATER = 'une autre phrase, plus tard';
const owner: ReaderSecret = { passphrase: PASSPHRASE };
const CHUNK_IN_FILE = 65_536 + 17;
/** Fields of the beginning: FORMAT.md §9.1. */
const [FORMAT_AT, MADE_AT, KEY_AT, KEYRING_AT] = [8, 104, 116, 224];

let recovery: ReaderSecret;
let file = '';
let associatesFile = '';
/** Of `file`. */
let bytes = Buffer.alloc(0);
let streamAt = 0;
/** Another backup of the same moment. */
let twin = Buffer.alloc(0);

async function backedUp(vault: OpenVault): Promise<string> {
  // A folder of its own: nothing is pruned.
  const folder = temporaryFolder();
  return join(folder, (await backUp(vault, folder)).name);
}

beforeAll(async () => {
  const { vault, dir } = await vaultWithSurvey();
  recovery = { recoveryKey: (vault.pendingRecovery() ?? []).join('-') };
  const id = vault.people.add({
    ...{ label: 'Dr Anne', role: 'associate', passphrase: phrase(ASSOCIATE), expiryDay: 0 },
  });
  const spoilt = await add(vault);
  await add(vault, { name: 'é.jpg' });
  await add(vault, { bytes: pdf(), mediaType: 'application/pdf', name: 'devis.pdf' });
  vault.people.rotate(['survey', 'contacts']);
  // A backup takes files as they are.
  const path = attachmentFile(dir, spoilt.attachment.id);
  writeFileSync(path, readFileSync(path).subarray(0, -40));
  file = await backedUp(vault);
  bytes = readFileSync(file);
  twin = readFileSync(await backedUp(vault));
  streamAt = preambleLength(bytes);
  vault.changePassphrase(phrase(PASSPHRASE), phrase(LATER));
  vault.close();
  const associate = await openVault(portsFor(dir), phrase(ASSOCIATE), id);
  associatesFile = await backedUp(associate);
  associate.close();
});
afterAll(removeFolders);

const written = (content: Uint8Array): string => {
  const path = join(temporaryFolder(), 'copy.vbk');
  writeFileSync(path, content);
  return path;
};
const changed = (change: (copy: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};
const flip = (at: number) => (): Uint8Array =>
  changed((copy) => {
    copy[at < 0 ? copy.length + at : at]! ^= 1;
  });

/** With a pen: the beginning's checksum is made to hold, the keyring's too. */
const forged = (change: (copy: Buffer, keyring: Buffer) => void) => (): Uint8Array =>
  changed((copy) => {
    const keyring = copy.subarray(KEYRING_AT, streamAt - 32);
    change(copy, keyring);
    keyring.set(checksum(keyring.subarray(0, -32)), keyring.length - 32);
    copy.set(checksum(copy.subarray(0, streamAt - 32)), streamAt - 32);
  });
const chunk = (n: number): Buffer =>
  bytes.subarray(streamAt + n * CHUNK_IN_FILE, streamAt + (n + 1) * CHUNK_IN_FILE);

const damage: Readonly<Record<string, () => Uint8Array>> = {
  'an empty file': () => new Uint8Array(0),
  'another magic': flip(0),
  'another format, by accident': flip(FORMAT_AT + 1),
  'a length of its beginning that is not plausible': flip(12),
  'a changed keyring': flip(KEYRING_AT + 200),
  'a changed checksum': () => flip(streamAt - 1)(),
  'a changed first chunk': () => flip(streamAt + 9)(),
  'a changed last byte': flip(-1),
  'a file cut inside its beginning': () => bytes.subarray(0, 300),
  'a file without a stream': () => bytes.subarray(0, streamAt),
  'a file cut between two chunks': () => bytes.subarray(0, streamAt + CHUNK_IN_FILE),
  'a file with a byte more': () => Buffer.concat([bytes, Buffer.alloc(1)]),
  'two chunks in each other’s place': () =>
    Buffer.concat([
      bytes.subarray(0, streamAt),
      chunk(1),
      chunk(0),
      bytes.subarray(streamAt + 2 * CHUNK_IN_FILE),
    ]),
  'the beginning of another backup': () =>
    Buffer.concat([twin.subarray(0, streamAt), bytes.subarray(streamAt)]),
  'another key, with a pen': forged((copy) => (copy[KEY_AT]! ^= 1)),
  'another moment, with a pen': forged((copy) => (copy[MADE_AT + 7]! ^= 1)),
  'another label, with a pen': forged((_, keyring) => (keyring[keyring.indexOf('Anne')]! ^= 1)),
};

/** What is told by another name than damage. */
const others: Readonly<Record<string, readonly [code: string, make: () => Uint8Array]>> = {
  'a later format': ['format-too-new', forged((copy) => copy.writeUInt16BE(2, FORMAT_AT))],
  'a later format to be read with': [
    'format-too-new',
    forged((copy) => copy.writeUInt16BE(2, FORMAT_AT + 2)),
  ],
  'a keyring of a later format': [
    'format-too-new',
    forged((_, keyring) => keyring.writeUInt16BE(2, 8)),
  ],
  'a derivation below the floor': [
    'kdf-params-refused',
    forged((_, keyring) => {
      const params = keyring.indexOf(Buffer.from([1, 1, 0, 1, 0, 0, 0, 0, 0, 3, 1]));
      keyring.writeUInt32BE(1024, params + 2);
    }),
  ],
};

const read = (path: string, secret: ReaderSecret): string =>
  readBackups([{ file: path, today: TODAY, ...secret }])[0] ?? '';

describe.skipIf(!isSecondReaderHere)('a backup for the second reader', () => {
  it('holds what it holds for us, by passphrase and by recovery key, whoever made it', async () => {
    const openings = [
      [file, owner],
      [file, recovery],
      [associatesFile, { passphrase: LATER }],
      [associatesFile, recovery],
    ] as const;
    for (const [path, secret] of openings) {
      const own = await ownBackupAnswer(path, secret);
      expect(read(path, secret)).toBe(own);
      const { attachments, sections } = JSON.parse(own) as Record<string, unknown[]>;
      expect(sections).toHaveLength(2 + 5);
      expect(attachments?.map((each) => (each as { refused?: string }).refused).sort()).toEqual([
        'attachment-damaged',
        ...Array.from({ length: 4 }, () => undefined),
      ]);
    }
    const { makerId } = decodePreamble(bytes.subarray(0, streamAt));
    expect(read(associatesFile, recovery)).not.toContain(
      `"makerId":"${Buffer.from(makerId).toString('hex')}"`,
    );
  });

  it('opens with the secrets of its day alone', async () => {
    const wrong: readonly (readonly [string, string, ReaderSecret])[] = [
      ['wrong-secret', file, { passphrase: LATER }],
      ['wrong-secret', associatesFile, owner],
      ['wrong-secret', associatesFile, { passphrase: ASSOCIATE }],
      [
        'wrong-recovery-key',
        file,
        { recoveryKey: encodeRecoveryKey(new Uint8Array(20).fill(7)).join('-') },
      ],
    ];
    for (const [code, path, secret] of wrong) {
      expect(read(path, secret)).toBe(`{"refused":"${code}"}`);
      expect(await ownBackupAnswer(path, secret)).toBe(`{"refused":"${code}"}`);
    }
  });

  it('is damaged, or of a later format, under the same name', async () => {
    const cases = [
      ...Object.entries(damage).map(([name, make]) => [name, 'backup-damaged', make] as const),
      ...Object.entries(others).map(([name, [code, make]]) => [name, code, make] as const),
    ];
    const files = cases.map(([, , make]) => written(make()));
    const answers = readBackups(files.map((path) => ({ file: path, today: TODAY, ...owner })));
    for (const [index, [name, code]] of cases.entries()) {
      expect(answers[index], name).toContain(`"refused":"${code}"`);
      expect(await ownBackupAnswer(files[index]!, owner), name).toContain(`"refused":"${code}"`);
      rmSync(files[index]!);
    }
  }, 240_000);
});
