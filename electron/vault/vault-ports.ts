/** What the vault needs from outside: its folder, SQLite's binary, clocks, and where to report progress. */
import type { KdfParams } from './crypto/kdf.js';

export type VaultStage = 'deriving' | 'opening' | 'verifying';

export type VaultStep =
  | 'change-planned'
  | 'keyring-first-copy'
  | 'keyring-both-copies'
  | 'change-settled'
  | 'compartment-resealed'
  | 'rotation-verified'
  | 'attachment-written'
  | 'attachment-placed'
  | 'attachment-recorded'
  | 'attachment-removed'
  | 'orphan-deleted';

export interface VaultPorts {
  readonly dir: string;
  /** Path of SQLite's native binary, its hash already checked. Called just before it is loaded. */
  readonly nativeBinding: () => string;
  /** The system's list of mounts, to tell a network folder. Undefined: /proc/mounts. */
  readonly readMounts?: () => string;
  readonly now: () => Date;
  /** Monotonic milliseconds, to calibrate the key derivation. */
  readonly monotonicMs: () => number;
  /** Undefined: measured on this machine at creation. */
  readonly kdfParams?: KdfParams;
  readonly onStage?: (stage: VaultStage) => void;
  /** Called at each boundary of an operation of several steps: where a crash has to be survived. */
  readonly onStep?: (step: VaultStep) => void;
}
