/**
 * What may be tried on backups ten thousand times: one flipped bit in a large one, and one whole life of a
 * random vault. Knows no test runner. `undefined` means that the try held.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attachmentFile,
  attachmentFolder,
} from '../../electron/vault/attachments/attachment-files.js';
import { nodeBackupFs, type BackupFs } from '../../electron/vault/backup/backup-fs.js';
import { makeBackup } from '../../electron/vault/backup/make-backup.js';
import {
  ownersStreamKey,
  readContent,
  withBackup,
} from '../../electron/vault/backup/read-backup.js';
import { restoreBackup } from '../../electron/vault/backup/restore-backup.js';
import {
  unlockCopy,
  verifyDatabase,
  wipeSecrets,
} from '../../electron/vault/backup/verify-copy.js';
import { hexOf } from '../../electron/vault/bytes.js';
import { KDF_FLOOR } from '../../electron/vault/crypto/kdf.js';
import { wipePerson, type SlotSecret } from '../../electron/vault/keyring/slot.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { decodeRecoveryKey } from '../../electron/vault/recovery-key.js';
import { RECORD_TYPES } from '../../electron/vault/records.js';
import { findNativeBinding } from '../../electron/vault/store/native-binding.js';
import { VaultError } from '../../electron/vault/vault-error.js';
import type { VaultPorts } from '../../electron/vault/vault-ports.js';
import { createVault, openVault } from '../../electron/vault/vault.js';

/** Chance that can be repeated. */
export interface Chance {
  /** An integer from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  readonly bytes: (length: number) => Uint8Array;
}

const NOW = new Date('2026-11-22T13:05:01.000Z');
const PASSPHRASE = 'quatre chats gris dorment';
const phrase = (): Uint8Array => new TextEncoder().encode(PASSPHRASE);

const portsFor = (dir: string): VaultPorts => ({
  dir,
  nativeBinding: findNativeBinding,
  now: () => NOW,
  monotonicMs: () => performance.now(),
  kdfParams: KDF_FLOOR,
});
const runPorts = { fs: nodeBackupFs, nativeBinding: findNativeBinding, now: () => NOW };

/** A file as the attachments slice leaves it: to a backup it is bytes nobody reads. */
export function putAttachment(dir: string, id: string, bytes: Uint8Array): void {
  mkdirSync(attachmentFolder(dir, id), { recursive: true });
  writeFileSync(attachmentFile(dir, id), bytes);
}

/** Everything a vault says, in one order. */
export const dumpOf = (vault: OpenVault): string =>
  JSON.stringify(
    RECORD_TYPES.map((type) => [
      type,
      [...vault.records.list(type)].sort((a, b) => a.id.localeCompare(b.id)),
    ]),
  );

/** Every attachment of a folder, by path. */
export const attachmentsOf = (dir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.enc'))
      .sort()
      .map((name) => [name, hexOf(readFileSync(join(dir, name)))]),
  );

const recoverySecretOf = (vault: OpenVault): SlotSecret & { readonly kind: 'recovery' } => {
  const decoded = decodeRecoveryKey((vault.pendingRecovery() ?? []).join('-'));
  if (!decoded.ok) throw new Error('the recovery key does not decode');
  return { kind: 'recovery', recoveryKey: decoded.bytes };
};

/** One file in memory, as a backup reader sees it. */
export const memoryFs = (bytes: () => Uint8Array): BackupFs => ({
  ...nodeBackupFs,
  open: () => {
    let offset = 0;
    const file = bytes();
    return Promise.resolve({
      sizeBytes: file.length,
      read: (length) => {
        const part = file.slice(offset, offset + length);
        offset += part.length;
        return Promise.resolve(part);
      },
      close: () => Promise.resolve(),
    });
  },
});

/** A backup, and the recovery key it opens with. */
export interface BackupUnderTest {
  readonly bytes: Uint8Array;
  readonly secret: SlotSecret;
}

/** `folder`: empty, of one's own, and empty again afterwards. */
export async function bigBackup(
  folder: string,
  chance: Chance,
  { records = 1000, attachments = 20, attachmentBytes = 300_000 } = {},
): Promise<BackupUnderTest> {
  const dir = join(folder, 'practice.vault');
  const vault = await createVault(portsFor(dir), phrase(), () => []);
  try {
    vault.records.putMany(
      Array.from({ length: records }, (_, n) => ({
        type: 'answer' as const,
        id: vault.records.idFor('answer', `q${n}`),
        value: { n, note: hexOf(chance.bytes(chance.below(300))) },
      })),
    );
    for (let n = 0; n < attachments; n += 1) {
      putAttachment(dir, hexOf(chance.bytes(16)), chance.bytes(chance.below(attachmentBytes)));
    }
    const target = join(folder, 'target');
    mkdirSync(target);
    const { name } = await makeBackup(target, vault.backupSource(), runPorts);
    const bytes = new Uint8Array(readFileSync(join(target, name)));
    return { bytes, secret: recoverySecretOf(vault) };
  } finally {
    vault.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  }
}

/** What a restore would say of these bytes, short of writing the files: a code, or `whole`. */
export async function verdictOn({ bytes, secret }: BackupUnderTest): Promise<string> {
  const fs = memoryFs(() => bytes);
  try {
    return await withBackup(fs, 'in memory', async (backup) => {
      const opened = unlockCopy(backup.preamble, secret, NOW);
      try {
        const streamKey = ownersStreamKey(backup, opened.person.signingSeed);
        const { database } = await readContent(backup, { ...opened, streamKey }, { fs });
        verifyDatabase(opened, backup.preamble, { database, nativeBinding: findNativeBinding() });
        return 'whole';
      } finally {
        wipeSecrets(opened);
        wipePerson(opened.person);
      }
    });
  } catch (error) {
    return error instanceof VaultError ? error.code : String(error);
  }
}

/** R5, one try: one bit anywhere in the file; put right again afterwards. */
export async function flipTrial(
  backup: BackupUnderTest,
  chance: Chance,
): Promise<string | undefined> {
  const { bytes } = backup;
  const at = chance.below(bytes.length);
  const bit = 1 << chance.below(8);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  const verdict = await verdictOn(backup);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  return verdict === 'backup-damaged' ? undefined : `bit ${bit} of byte ${at}: ${verdict}`;
}

/**
 * R15, one try: a random vault is backed up, wiped, and restored on a clean profile with the passphrase and
 * then with the recovery key alone. `folder`: as for `bigBackup`.
 */
export async function restoreDrillTrial(
  folder: string,
  chance: Chance,
): Promise<string | undefined> {
  const dir = join(folder, 'practice.vault');
  const target = join(folder, 'target');
  mkdirSync(target);
  try {
    const vault = await createVault(portsFor(dir), phrase(), () => []);
    fillByChance(vault, dir, chance);
    const truth = { records: dumpOf(vault), attachments: attachmentsOf(dir) };
    const recovery = recoverySecretOf(vault);
    const { name } = await makeBackup(target, vault.backupSource(), runPorts);
    vault.close();
    const secrets: readonly SlotSecret[] = [{ kind: 'passphrase', passphrase: phrase() }, recovery];
    for (const secret of secrets) {
      rmSync(dir, { recursive: true });
      await restoreBackup(join(target, name), secret, { ...runPorts, dir });
      const restored = await openVault(portsFor(dir), phrase());
      const found = { records: dumpOf(restored), attachments: attachmentsOf(dir) };
      restored.close();
      if (JSON.stringify(found) !== JSON.stringify(truth)) {
        return `restored by ${secret.kind}, it says something else`;
      }
    }
    return undefined;
  } finally {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  }
}

const TYPES = ['answer', 'plan-item', 'draft'] as const;

function fillByChance(vault: OpenVault, dir: string, chance: Chance): void {
  const count = chance.below(40);
  for (let n = 0; n < count; n += 1) {
    const type = TYPES[chance.below(TYPES.length)] ?? 'answer';
    const value = { n, note: hexOf(chance.bytes(chance.below(1500))) };
    const id = vault.records.put(type, undefined, value);
    if (chance.below(5) === 0) vault.records.remove(type, id);
    else if (chance.below(3) === 0) vault.records.put(type, id, { ...value, again: true });
  }
  for (let left = chance.below(6); left > 0; left -= 1) {
    // Empty, within one chunk, exactly on its edge and over several.
    const size = [0, 1, chance.below(65_536), 65_536, chance.below(200_000)][chance.below(5)] ?? 0;
    putAttachment(dir, hexOf(chance.bytes(16)), chance.bytes(size));
  }
}
