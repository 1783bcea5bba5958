/** What the vault needs from outside: its folder, SQLite's binary, clocks, and where to report progress. */
import type { KdfParams } from './crypto/kdf.js';

export type VaultStage = 'deriving' | 'opening' | 'verifying';

export type VaultStep =
  | 'change-planned'
  | 'keyring-first-copy'
  | 'keyring-both-copies'
  | 'change-settled'
  | 'compartment-resealed'
  | 'rotation-verified';

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
  readonly onStage?: (stage: VaultStage) => void;
  /** Called at each boundary of an operation of several steps: where a crash has to be survived. */
  readonly onStep?: (step: VaultStep) => void;
}
