/** Main's side of the vault process: starts it, gives the window its line to it, ends it. Holds no key. */
import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { z } from 'zod';
import { accessSchema, type Access } from '../shared/domain/people/access.js';
import {
  returnCodeStateSchema,
  type ReturnCodeState,
} from '../shared/domain/return-code/return-code.js';
import type { VaultChannel } from '../shared/ipc/contract.js';
import { IPC_ERROR_CODES, type IpcErrorCode, type IpcResult } from '../shared/ipc/error-codes.js';
import type { EventPayload } from '../shared/ipc/events.js';
import {
  backupAnswers,
  backupProgressSchema,
  type BackupAnswer,
  type BackupWork,
} from './vault/backup/backup-work.js';
import type { PackFile } from './vault/visit-pack/pack-jobs.js';
import { vaultHolderSchema, type VaultHolder } from '../shared/ipc/vault-holder.js';

/** A failure the vault process reported by code. */
export class VaultCallError extends Error {
  constructor(
    readonly code: IpcErrorCode,
    /** With `vault-in-use`, when it can be told. */
    readonly holder?: VaultHolder,
  ) {
    super(`vault call failed: ${code}`);
  }
}

const replySchema = z.object({
  id: z.number().int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({
      ok: z.literal(false),
      code: z.enum(IPC_ERROR_CODES),
      holder: vaultHolderSchema.optional(),
    }),
  ]),
});
/** Each is answered with `noted`: the vault process waits for it. */
const factSchema = z.discriminatedUnion('fact', [
  z.object({
    fact: z.enum(['unlocked', 'salvaged', 'closed']),
    /** With `unlocked`: what the person who opened may do. */
    access: accessSchema.optional(),
  }),
  z.object({ fact: z.literal('return-code'), returnCode: returnCodeStateSchema }),
]);
type Fact = z.infer<typeof factSchema>;
const stageSchema = z.object({ stage: z.enum(['deriving', 'opening', 'verifying']) });

const anchorSchema = z.object({ isAnchorStale: z.boolean() });
const renewingSchema = z.object({
  renewing: z.object({ done: z.number().int(), total: z.number().int() }),
});

export interface VaultClient {
  /** Starts the process if it is not there, so that the first call does not wait for it. */
  readonly warm: () => void;
  /** What main itself has to know: the window asks over its own line. */
  readonly call: (channel: VaultChannel, input: unknown) => Promise<unknown>;
  /** Not a channel: the window cannot ask for it. */
  readonly backup: <W extends BackupWork>(work: W) => Promise<BackupAnswer<W['kind']>>;
  /** Tells which file a token of a visit pack means. Not a channel either. */
  readonly visitPack: (chosen: PackFile) => Promise<void>;
  /** Gives the process the other end of the window's line. An earlier line is cut. */
  readonly connect: (port: MessagePortMain) => void;
  /** Cuts the window's line, if there is one. */
  readonly disconnect: () => void;
  /** Ends the process: it closes its files, and is killed if it takes longer than the limit. */
  readonly end: () => Promise<void>;
}

export interface VaultClientOptions {
  readonly entry: string;
  readonly init: {
    readonly vaultDir: string;
    readonly machineAnchorDir: string;
    readonly appRoot: string;
    readonly nativeHashes: unknown;
  };
  /** How far a slow operation is, or whether anchors can be written. */
  readonly onProgress: (progress: EventPayload<'vault.progress'>) => void;
  /** From 0 to 1, of the backup, drill or restore under way. */
  readonly onBackupShare: (share: number) => void;
  /** A call opened the vault, or what is left of a damaged one. Its caller is answered after this. */
  readonly onOpened: (as: 'unlocked' | 'salvaged', opener: Access | undefined) => void;
  /** A call closed the vault, while the process goes on. */
  readonly onClosed: () => void;
  /** The return code was chosen, removed, asked for or given. The caller is answered after this. */
  readonly onReturnCode: (state: ReturnCodeState) => void;
  /** The process went away without being asked to. */
  readonly onLost: () => void;
}

function takeNote(fact: Fact, options: VaultClientOptions): void {
  if (fact.fact === 'return-code') options.onReturnCode(fact.returnCode);
  else if (fact.fact === 'closed') options.onClosed();
  else options.onOpened(fact.fact, fact.access);
}

/** Closing means a checkpoint of the write-ahead log; longer than this and the process is killed. */
const CLOSE_LIMIT_MS = 2000;

export function createVaultClient(options: VaultClientOptions): VaultClient {
  let child: UtilityProcess | undefined;
  let nextId = 1;
  const waiting = new Map<number, (result: IpcResult<unknown>) => void>();

  const failAll = (): void => {
    for (const settle of waiting.values()) settle({ ok: false, code: 'vault-locked' });
    waiting.clear();
  };

  const onMessage = (speaker: UtilityProcess, message: unknown): void => {
    const fact = factSchema.safeParse(message);
    if (fact.success) {
      // A process that is ending takes its vault with it, whatever it still did.
      if (speaker === child) takeNote(fact.data, options);
      speaker.postMessage({ internal: 'noted' });
      return;
    }
    const reply = replySchema.safeParse(message);
    if (reply.success) {
      const settle = waiting.get(reply.data.id);
      waiting.delete(reply.data.id);
      settle?.(reply.data.result);
      return;
    }
    const stage = stageSchema.safeParse(message);
    if (stage.success) options.onProgress({ kind: 'stage', ...stage.data });
    const anchor = anchorSchema.safeParse(message);
    if (anchor.success) options.onProgress({ kind: 'anchor', isStale: anchor.data.isAnchorStale });
    const progress = backupProgressSchema.safeParse(message);
    if (progress.success) options.onBackupShare(progress.data.backupShare);
    const renewing = renewingSchema.safeParse(message);
    if (renewing.success) options.onProgress({ kind: 'renewing', ...renewing.data.renewing });
  };

  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(options.entry, [], {
      serviceName: 'Cabinet Sur vault',
      // SECURITY: nothing of the process's output reaches a log file.
      stdio: 'ignore',
    });
    started.on('message', (message: unknown) => {
      onMessage(started, message);
    });
    started.once('exit', () => {
      if (child !== started) return;
      child = undefined;
      failAll();
      options.onLost();
    });
    started.postMessage({ kind: 'init', ...options.init });
    child = started;
    return started;
  };

  const ask = (message: Record<string, unknown>): Promise<IpcResult<unknown>> =>
    new Promise((resolve) => {
      const id = nextId;
      nextId += 1;
      waiting.set(id, resolve);
      (child ?? start()).postMessage({ ...message, id });
    });

  return {
    warm: () => {
      if (child === undefined) start();
    },
    call: async (channel, input) => {
      const result = await ask({ channel, input });
      if (!result.ok) throw new VaultCallError(result.code, result.holder);
      return result.value;
    },
    backup: async <W extends BackupWork>(work: W) => {
      const result = await ask({ internal: 'backup', work });
      if (!result.ok) throw new VaultCallError(result.code);
      // Main trusts the vault process no more than the window.
      return backupAnswers[work.kind].parse(result.value) as BackupAnswer<W['kind']>;
    },
    visitPack: async (work) => {
      const result = await ask({ internal: 'visit-pack', work });
      if (!result.ok) throw new VaultCallError(result.code);
    },
    connect: (port) => {
      (child ?? start()).postMessage({ internal: 'connect' }, [port]);
    },
    disconnect: () => {
      child?.postMessage({ internal: 'disconnect' });
    },
    end: async () => {
      const ending = child;
      if (ending === undefined) return;
      child = undefined;
      await new Promise<void>((resolve) => {
        const limit = setTimeout(() => {
          ending.kill();
        }, CLOSE_LIMIT_MS);
        ending.once('exit', () => {
          clearTimeout(limit);
          resolve();
        });
        ending.postMessage({ id: 0, internal: 'close' });
      });
      failAll();
    },
  };
}
