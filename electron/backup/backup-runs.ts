/** Runs backups and drills one at a time, writes down how each ended, and says where things stand. */
import {
  backupConcern,
  isBackupDue,
  isDrillDue,
  type BackupRun,
  type RunCounts,
} from '../../shared/domain/backup/backup-history.js';
import type { Output } from '../../shared/ipc/contract.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { errorCodeOf } from '../error-code-of.js';
import { VaultCallError, type VaultClient } from '../vault-client.js';
import type { BackupStore } from './backup-store.js';
import type { FolderFacts } from './folder-facts.js';

export interface BackupRunsPorts {
  readonly client: Pick<VaultClient, 'backup'>;
  readonly store: BackupStore;
  readonly factsOf: (folder: string) => Promise<FolderFacts>;
  readonly now: () => Date;
  /** A run began or ended. */
  readonly changed: () => void;
}

type Made = Output<'backup.make'>;

export interface BackupRuns {
  readonly status: () => Promise<Output<'backup.status'>>;
  /** Throws the run's code; what was there before is untouched. */
  readonly run: (kind: BackupRun['kind']) => Promise<Made>;
  readonly cancel: () => Promise<void>;
  /** Does what is due, when the folder is there. Never throws: the history tells what went wrong. */
  readonly catchUp: () => Promise<void>;
}

const OUTCOMES: Partial<Record<IpcErrorCode, BackupRun['outcome']>> = {
  'backup-disk-full': 'disk-full',
  'backup-folder-gone': 'folder-gone',
  'backup-folder-read-only': 'folder-read-only',
  'backup-unverified': 'unverified',
  'backup-damaged': 'damaged',
};

/** Ends that say nothing about the copies. */
const UNRECORDED: readonly IpcErrorCode[] = [
  'vault-locked',
  'backup-running',
  'backup-absent',
  'not-permitted',
];

export function createBackupRuns(ports: BackupRunsPorts): BackupRuns {
  const { client, store, factsOf, now, changed } = ports;
  let running: BackupRun['kind'] | undefined;

  const run = async (kind: BackupRun['kind']): Promise<Made> => {
    const folder = store.folder();
    if (folder === undefined) throw new VaultCallError('backup-absent');
    if (running !== undefined) throw new VaultCallError('backup-running');
    running = kind;
    changed();
    try {
      const { vaultId } = await client.backup({ kind: 'identify' });
      const { name, isOwnDrive } = await factsOf(folder);
      const record = (outcome: BackupRun['outcome'], counts: Partial<RunCounts> = {}): void => {
        const at = now().toISOString();
        store.addRun(vaultId, { kind, at, outcome, folderName: name, isOwnDrive, ...counts });
      };
      try {
        const made = await client.backup(
          kind === 'backup' ? { kind: 'make', folder } : { kind: 'drill', folder },
        );
        const { createdAt, ...counts } = made;
        const outcome = counts.unreadable > 0 ? 'incomplete' : 'verified';
        record(outcome, counts);
        return { outcome, createdAt, ...counts };
      } catch (error) {
        const code = errorCodeOf(error);
        if (code === 'backup-cancelled') return { outcome: 'cancelled' };
        if (!UNRECORDED.includes(code)) record(OUTCOMES[code] ?? 'failed');
        throw error;
      }
    } finally {
      running = undefined;
      changed();
    }
  };

  const copiesIn = async (folder: string) => {
    try {
      const { copies } = await client.backup({ kind: 'list', folder });
      return copies.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
    } catch {
      // The drive went away between two questions: it has no copies to show now.
      return [];
    }
  };

  return {
    run,
    status: async () => {
      const { vaultId, mayMake, mayTryOut } = await client.backup({ kind: 'identify' });
      const runs = store.runs(vaultId);
      const path = store.folder();
      const folder = path === undefined ? undefined : await factsOf(path);
      const concern = backupConcern(runs, now());
      return {
        ...(folder === undefined ? {} : { folder }),
        mayMake,
        mayTryOut,
        copies: path === undefined || folder?.isReachable !== true ? [] : await copiesIn(path),
        runs: [...runs],
        ...(concern === undefined ? {} : { concern }),
        ...(running === undefined ? {} : { running }),
      };
    },
    cancel: () => client.backup({ kind: 'cancel' }),
    catchUp: async () => {
      try {
        const folder = store.folder();
        if (running !== undefined || folder === undefined) return;
        if (!(await factsOf(folder)).isReachable) return;
        const { vaultId, mayMake, mayTryOut } = await client.backup({ kind: 'identify' });
        if (mayMake && isBackupDue(store.runs(vaultId), now())) await run('backup');
        if (mayTryOut && isDrillDue(store.runs(vaultId), now())) await run('drill');
      } catch {
        // Written down by `run`; the screen and the home page say it in words.
      }
    },
  };
}
