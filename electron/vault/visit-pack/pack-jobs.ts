/** Pack files by token: main alone names a path, the window alone has the passphrase. */
import { dirname } from 'node:path';
import { z } from 'zod';
import type { PackContent } from '../../../shared/domain/visit/visit-pack.js';
import { areEqualBytes, hexOf } from '../bytes.js';
import type { BackupFs } from '../backup/backup-fs.js';
import { randomBytes } from '../crypto/random.js';
import { withPassphrase } from '../passphrase-bytes.js';
import { VaultError } from '../vault-error.js';
import { openPack, sealPack, type Derive } from './pack-file.js';
import { PACK_MAX_BYTES } from './pack-format.js';
import { damagedPack } from './pack-preamble.js';

/** What main tells the vault process; none of it is a channel. */
export const packFileSchema = z.strictObject({
  file: z.string().min(1),
  token: z.string().min(1).max(64),
});
export type PackFile = z.infer<typeof packFileSchema>;

export interface PackJobs {
  readonly choose: (chosen: PackFile) => void;
  /** Throws `not-found`. */
  readonly fileOf: (token: string) => string;
  /** Written beside its place, read back and opened with the same passphrase, then renamed. Returns its size. */
  readonly write: (token: string, content: PackContent, passphrase: Uint8Array) => Promise<number>;
  /** Verified as a whole; remembered until `taken`. */
  readonly open: (token: string, passphrase: Uint8Array) => Promise<PackContent>;
  /** What was opened by this token, once. Throws `not-found`. */
  readonly taken: (token: string) => PackContent;
}

export interface PackJobPorts {
  readonly fs: BackupFs;
  readonly derive?: Derive;
}

export function packJobs({ fs, derive }: PackJobPorts): PackJobs {
  const files = new Map<string, string>();
  let opened: { readonly token: string; readonly content: PackContent } | undefined;
  const options = derive === undefined ? {} : { derive };

  const fileOf = (token: string): string => {
    const file = files.get(token);
    if (file === undefined) throw new VaultError('not-found', 'no file of that token');
    return file;
  };

  return {
    choose: ({ file, token }) => {
      files.set(token, file);
    },
    fileOf,
    write: async (token, content, passphrase) => {
      const file = fileOf(token);
      const sealed = withPassphrase(passphrase, (typed) => sealPack(content, typed, options));
      const part = `${file}.${hexOf(randomBytes(4))}.part`;
      try {
        await writeAll(fs, part, sealed);
        const back = await readAll(fs, part);
        if (!areEqualBytes(back, sealed)) throw damagedPack('not read back as it was written');
        // Opened as the other side will: only then it is said to be saved.
        withPassphrase(passphrase, (typed) => openPack(back, typed, options));
        await fs.rename(part, file);
      } catch (error) {
        await fs.remove(part).catch(() => undefined);
        throw error;
      }
      await fs.syncFolder(dirname(file));
      return sealed.length;
    },
    open: async (token, passphrase) => {
      const bytes = await readAll(fs, fileOf(token));
      const content = withPassphrase(passphrase, (typed) => openPack(bytes, typed, options));
      opened = { token, content };
      return content;
    },
    taken: (token) => {
      if (opened?.token !== token)
        throw new VaultError('not-found', 'nothing opened by that token');
      const { content } = opened;
      opened = undefined;
      return content;
    },
  };
}

async function writeAll(fs: BackupFs, file: string, bytes: Uint8Array): Promise<void> {
  const out = await fs.create(file);
  try {
    await out.write(bytes);
    await out.sync();
  } finally {
    await out.close();
  }
}

async function readAll(fs: BackupFs, file: string): Promise<Uint8Array> {
  const reader = await fs.open(file);
  try {
    // Before any memory is set aside.
    if (reader.sizeBytes > PACK_MAX_BYTES) throw damagedPack('too large for a pack');
    return await reader.read(reader.sizeBytes);
  } finally {
    await reader.close();
  }
}
