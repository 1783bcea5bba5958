/** What the vault needs from outside: its folder, SQLite's binary, clocks, and where to report progress. */
import type { KdfParams } from './crypto/kdf.js';
import type { Migration } from './store/migrate.js';

export type VaultStage = 'deriving' | 'opening' | 'verifying';

export type VaultStep =
  | 'change-planned'
  | 'keyring-first-copy'
  | 'keyring-both-copies'
  | 'change-settled'
  | 'compartment-resealed'
  | 'rotation-verified'
  | 'migration-copied'
  | 'migration-verified'
  | 'migration-keyring-first-copy'
  | 'migration-keyring-both-copies'
  | 'migration-done'
  | 'rebuilt-written'
  | 'rebuilt-ready'
  | 'damaged-aside'
  | 'rebuilt-in-place'
  | 'attachment-written'
  | 'attachment-placed'
  | 'attachment-recorded'
  | 'attachment-removed'
  | 'orphan-deleted';

/** How many compartments of how many are sealed under their new keys. */
export interface RenewalProgress {
  readonly done: number;
  readonly total: number;
}

export interface VaultPorts {
  readonly dir: string;
  /**
   * Folder of this computer's anchors, outside every vault's folder. Undefined: none is kept, so that a whole
   * folder put back is not noticed. A vault opened in passing, as to try a backup out, must leave it undefined.
   */
  readonly machineAnchorDir?: string | undefined;
  /** The last commit is on disk but its anchor could not be written, or is written again. Called at each change. */
  readonly onAnchorStale?: (isStale: boolean) => void;
  /** Path of SQLite's native binary, its hash already checked. Called just before it is loaded. */
  readonly nativeBinding: () => string;
  /** The system's list of mounts, to tell a network folder. Undefined: /proc/mounts. */
  readonly readMounts?: () => string;
  readonly now: () => Date;
  /** Monotonic milliseconds, to calibrate the key derivation. */
  readonly monotonicMs: () => number;
  /** Undefined: measured on this machine at creation. */
  readonly kdfParams?: KdfParams;
  /** Undefined: those of this program. The last one's number is the format it knows. */
  readonly migrations?: readonly Migration[];
  readonly onStage?: (stage: VaultStage) => void;
  readonly onRenewing?: (progress: RenewalProgress) => void;
  /** Called at each boundary of an operation of several steps: where a crash has to be survived. */
  readonly onStep?: (step: VaultStep) => void;
}
