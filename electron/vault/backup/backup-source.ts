/** What a backup is made from: keyring, records and list of attachments of one moment. */
import { attachmentFile, attachmentsIn } from '../attachments/attachment-files.js';
import { nodeBackupFs, systemCodeOf, type BackupReader } from './backup-fs.js';
import { isSignedByOwner } from '../keyring/keyring-file.js';
import { goodCopies, readKeyringCopies } from '../keyring/keyring-files.js';
import type { Keyring } from '../keyring/keyring.js';
import type { PersonSecrets } from '../keyring/slot.js';
import type { RecordStore } from '../store/record-store.js';
import { VaultError } from '../vault-error.js';

export interface StoredAttachment {
  /** 32 hex digits: the file's name. */
  readonly id: string;
  readonly sizeBytes: number;
}

export interface BackupSource {
  /** Who makes it; lent until the vault closes. */
  readonly maker: PersonSecrets;
  /** A whole keyring file. */
  readonly keyring: Uint8Array;
  /** A whole database file. */
  readonly database: Uint8Array;
  /** In the order of their ids. */
  readonly attachments: readonly StoredAttachment[];
  readonly openAttachment: (id: string) => Promise<BackupReader | 'deleted' | 'unreadable'>;
}

export interface BackupSourceParts {
  readonly dir: string;
  readonly maker: PersonSecrets;
  /** The one in force. */
  readonly keyring: Keyring;
  readonly store: RecordStore;
}

/** Throws `keyring-damaged` when no copy on disk is the keyring in force. */
export function backupSourceOf({ dir, maker, keyring, store }: BackupSourceParts): BackupSource {
  return {
    maker,
    keyring: keyringFile(dir, keyring, maker.ownerPublicKey),
    database: store.snapshot(),
    // In the same moment as the records: what is deleted later is still among both.
    attachments: attachmentsIn(dir),
    openAttachment: async (id) => {
      try {
        return await nodeBackupFs.open(attachmentFile(dir, id));
      } catch (error) {
        return systemCodeOf(error) === 'ENOENT' ? 'deleted' : 'unreadable';
      }
    },
  };
}

/** The file as the owner signed it: nobody else can make one. */
function keyringFile(dir: string, { generation }: Keyring, ownerPublicKey: Uint8Array): Uint8Array {
  const copy = goodCopies(readKeyringCopies(dir)).find(
    ({ keyring, signature }) =>
      keyring.generation === generation && isSignedByOwner(keyring, signature, ownerPublicKey),
  );
  if (copy === undefined) throw new VaultError('keyring-damaged', 'not the keyring in force');
  return copy.bytes;
}
