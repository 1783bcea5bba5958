/** Backups inside the vault process: one run at a time, beside the calls that go on being answered. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hexOf } from '../bytes.js';
import type { SlotSecret } from '../keyring/slot.js';
import { passphraseBytes } from '../passphrase-bytes.js';
import { decodeRecoveryKey } from '../recovery-key.js';
import { VaultError } from '../vault-error.js';
import type { OpenVault } from '../open-vault.js';
import type { VaultKeeper } from '../vault-keeper.js';
import type { VaultPorts } from '../vault-ports.js';
import { nodeBackupFs } from './backup-fs.js';
import { targetError, type BackupRunPorts } from './backup-run.js';
import type { AnyBackupAnswer, BackupAnswer, BackupWork } from './backup-work.js';
import { backupsIn } from './folder-backups.js';
import { makeBackup } from './make-backup.js';
import { withBackup } from './read-backup.js';
import { drillBackup, drillFolder, restoreBackup, type RestoredCopy } from './restore-backup.js';
import { removeFolder } from './restored-folder.js';

export interface BackupJobPorts {
  readonly keeper: VaultKeeper;
  readonly vault: VaultPorts;
  readonly onProgress: (share: number) => void;
}

/** What opens a backup. A passphrase is overwritten. */
export type RestoreSecret =
  | { readonly role: 'owner'; readonly passphrase: Uint8Array }
  | { readonly role: 'recovery'; readonly recoveryKey: string };

export interface BackupJobs {
  /** Throws `backup-running` while another run is under way. */
  readonly run: (work: BackupWork) => Promise<AnyBackupAnswer>;
  /** Puts the chosen file in the place of a vault. Throws `not-found` for a token this process does not know. */
  readonly restore: (token: string, secret: RestoreSecret) => Promise<BackupAnswer<'make'>>;
  /** The vault is closing: no unfinished file stays, as far as that can be had at once. */
  readonly abandon: () => void;
}

const fs = nodeBackupFs;

export function backupJobs({ keeper, vault, onProgress }: BackupJobPorts): BackupJobs {
  let running: AbortController | undefined;
  let unfinished: string | undefined;
  /** By token. The window never learns a path. */
  const chosen = new Map<string, string>();
  const { onStep: _, ...vaultPorts } = vault;

  const alone = async <T>(job: (ports: BackupRunPorts) => Promise<T>): Promise<T> => {
    if (running !== undefined) throw new VaultError('backup-running', 'one run at a time');
    const controller = new AbortController();
    running = controller;
    try {
      // Left behind by a crash: a sealed copy, but a large one.
      removeFolder(drillFolder(vault.dir));
      return await job({ fs, onProgress, signal: controller.signal });
    } finally {
      running = undefined;
    }
  };

  const make = (folder: string) =>
    alone(async (ports) => {
      const made = await makeBackup(folder, keeper.vault().backupSource(), {
        ...ports,
        nativeBinding: vault.nativeBinding,
        now: vault.now,
        onPart: (file) => {
          unfinished = file;
        },
      });
      return answerOf(made);
    });

  const drill = (folder: string) =>
    alone(async (ports) => {
      const owner = keeper.vault().backupOwner();
      const newest = (await listed(folder, owner.vaultId)).toSorted((a, b) =>
        b.createdAt.localeCompare(a.createdAt),
      )[0];
      if (newest === undefined) throw new VaultError('backup-absent', 'no backup in the folder');
      const file = join(folder, newest.name);
      return answerOf(
        await onTarget(folder, () => drillBackup(file, owner, { ...ports, ...vaultPorts })),
      );
    });

  const restore = async (token: string, secret: RestoreSecret) => {
    try {
      return await alone(async (ports) => {
        const file = chosen.get(token);
        if (file === undefined) throw new VaultError('not-found', 'no file of that token');
        const typed = slotSecretOf(secret);
        try {
          return answerOf(await restoreBackup(file, typed, { ...ports, ...vaultPorts }));
        } finally {
          (typed.kind === 'passphrase' ? typed.passphrase : typed.recoveryKey).fill(0);
        }
      });
    } finally {
      if (secret.role === 'owner') secret.passphrase.fill(0);
    }
  };

  return {
    run: async (work) => {
      switch (work.kind) {
        case 'identify':
          return identityOf(keeper.vault());
        case 'make':
          return make(work.folder);
        case 'drill':
          return drill(work.folder);
        case 'list':
          return { copies: [...(await listed(work.folder, keeper.vault().vaultId))] };
        case 'choose': {
          const createdAt = await createdAtOf(work.file);
          chosen.set(work.token, work.file);
          return { createdAt };
        }
        case 'cancel':
          running?.abort();
          return undefined;
      }
    },
    restore,
    abandon: () => {
      running?.abort();
      try {
        if (unfinished !== undefined) rmSync(unfinished, { force: true });
        removeFolder(drillFolder(vault.dir));
      } catch {
        // A drive that holds on to the file: the next run takes it away.
      }
    },
  };
}

const identityOf = ({ vaultId, role }: OpenVault) => ({
  vaultId: hexOf(vaultId),
  mayMake: role !== 'adviser',
  mayTryOut: role === 'owner',
});

function answerOf({
  records,
  sealed,
  attachments,
  unreadable,
  createdAt,
}: RestoredCopy): BackupAnswer<'make'> {
  return { records, sealed, attachments, unreadable, createdAt: createdAt.toISOString() };
}

const listed = (folder: string, vaultId: Uint8Array) =>
  onTarget(folder, () => backupsIn(fs, folder, vaultId));

const createdAtOf = (file: string): Promise<string> =>
  withBackup(fs, file, ({ preamble }) => Promise.resolve(preamble.createdAt.toISOString()));

async function onTarget<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await targetError(fs, folder, error);
  }
}

function slotSecretOf(secret: RestoreSecret): SlotSecret {
  if (secret.role === 'owner') {
    return { kind: 'passphrase', passphrase: passphraseBytes(secret.passphrase) };
  }
  const decoded = decodeRecoveryKey(secret.recoveryKey);
  if (!decoded.ok) throw new VaultError('recovery-key-mistyped', 'check characters do not match');
  return { kind: 'recovery', recoveryKey: decoded.bytes };
}
