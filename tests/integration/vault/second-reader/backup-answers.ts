/** A backup restored by our program, as the second reader prints it. */
import { nodeBackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import {
  ownersStreamKey,
  readContent,
  withBackup,
} from '../../../../electron/vault/backup/read-backup.js';
import { unlockCopy } from '../../../../electron/vault/backup/verify-copy.js';
import { hexOf } from '../../../../electron/vault/bytes.js';
import { canonicalJson } from '../../../../electron/vault/canonical-json.js';
import type { SlotSecret } from '../../../../electron/vault/keyring/slot.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';
import { openVault, recoverVault } from '../../../../electron/vault/vault.js';
import { NOW, restore } from '../backup/backup-fixture.js';
import { slotSecretOf } from '../golden-vault.js';
import { logicalDump } from '../logical-dump.js';
import { TODAY, copyOf, newVaultDir, phrase, portsFor } from '../vault-fixture.js';
import { attachmentDump } from './attachment-answers.js';
import type { ReaderSecret } from './second-reader.js';

/** Canonical JSON; of a refusal its code alone. */
export async function ownBackupAnswer(file: string, secret: ReaderSecret): Promise<string> {
  const dir = newVaultDir();
  try {
    await restore(file, dir, slotSecretOf(secret));
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return canonicalJson({ refused: error.code });
  }
  return canonicalJson({
    ...(await beginningOf(file, slotSecretOf(secret))),
    vault: JSON.parse(logicalDump(copyOf(dir), slotSecretOf(secret), TODAY)) as unknown,
    attachments: JSON.parse(await attachmentsIn(dir, secret)) as unknown,
  });
}

const beginningOf = (file: string, secret: SlotSecret): Promise<object> =>
  withBackup(nodeBackupFs, file, async (backup) => {
    const { keyring, person } = unlockCopy(backup.preamble, secret, NOW);
    const streamKey = ownersStreamKey(backup, person.signingSeed);
    const { sections } = await readContent(backup, { streamKey, keyring }, { fs: nodeBackupFs });
    const { vaultId, backupId, makerId, seq, head, createdAt, rowCount } = backup.preamble;
    return {
      preamble: {
        vaultId: hexOf(vaultId),
        backupId: hexOf(backupId),
        makerId: hexOf(makerId),
        seq,
        head: hexOf(head),
        madeAtMs: createdAt.getTime(),
        rows: rowCount,
      },
      sections: sections.map(({ kind, id, sizeBytes, hash }) => ({
        kind,
        id,
        size: sizeBytes,
        hash: hexOf(hash),
      })),
    };
  });

async function attachmentsIn(dir: string, secret: ReaderSecret): Promise<string> {
  const vault = await ('recoveryKey' in secret
    ? recoverVault(portsFor(dir), secret.recoveryKey, phrase('niemals gebraucht'))
    : openVault(portsFor(dir), phrase(secret.passphrase), secret.personId));
  try {
    return attachmentDump(vault);
  } finally {
    vault.close();
  }
}
