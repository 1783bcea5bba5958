/** The one error the vault throws. Messages are for developers and free of keys, passphrases and content. */
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import type { VaultHolder } from '../../shared/ipc/vault-holder.js';

/** One record that is damaged, missing or out of date, or whose attachment is: named by its opaque id (hex). */
export interface RecordFinding {
  readonly recordId: string;
  readonly code:
    | 'record-damaged'
    | 'record-missing'
    | 'rollback-suspected'
    | 'attachment-missing'
    | 'attachment-damaged';
}

export interface VaultErrorOptions extends ErrorOptions {
  readonly findings?: readonly RecordFinding[];
  readonly seq?: number;
  readonly holder?: VaultHolder;
  readonly neededFormat?: number;
}

export class VaultError extends Error {
  readonly code: IpcErrorCode;
  /** Records concerned, when the failure is about records. */
  readonly findings: readonly RecordFinding[];
  /** The journal entry concerned, when the failure is about the journal. */
  readonly seq: number | undefined;
  /** Who has the vault open, when the failure is `vault-in-use` and it can be told. */
  readonly holder: VaultHolder | undefined;

  /** The format a program must know, when the failure is `format-too-new` and it can be told. */
  readonly neededFormat: number | undefined;

  constructor(code: IpcErrorCode, message: string, options: VaultErrorOptions = {}) {
    super(`${code}: ${message}`, options);
    this.name = 'VaultError';
    this.code = code;
    this.findings = options.findings ?? [];
    this.seq = options.seq;
    this.holder = options.holder;
    this.neededFormat = options.neededFormat;
  }
}
