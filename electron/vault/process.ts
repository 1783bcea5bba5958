/**
 * Entry of the vault process (an Electron utilityProcess): the only one with keys, libsodium and SQLite.
 * Main speaks over the parent port, the window over a port of its own that main hands in; calls of both run
 * one after the other.
 */
import { z } from 'zod';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { IpcResult } from '../../shared/ipc/error-codes.js';
import { forgetAbsences } from '../protection/forget-absences.js';
import { nodeBackupFs } from './backup/backup-fs.js';
import { backupJobs, type BackupJobs } from './backup/backup-jobs.js';
import { backupWorkSchema, type BackupWork } from './backup/backup-work.js';
import { randomBytes } from './crypto/random.js';
import { hexOf } from './bytes.js';
import { careForAttachments } from './attachments/attachment-care.js';
import { dispatch, type VaultCall } from './dispatch.js';
import { errorCodeOf } from './error-code-of.js';
import { trustedNativeBinding } from './store/native-binding.js';
import { vaultProcessHandlers } from './vault-process-handlers.js';
import { vaultKeeper, type VaultKeeper } from './vault-keeper.js';
import type { VaultPorts } from './vault-ports.js';
import { packFileSchema, packJobs, type PackJobs } from './visit-pack/pack-jobs.js';
import { openWindowLine, type LinePort, type WindowLine } from './window-line.js';

const initSchema = z.object({
  kind: z.literal('init'),
  vaultDir: z.string().min(1),
  machineAnchorDir: z.string().min(1).optional(),
  nativeHashes: z.record(z.string(), z.string()),
  appRoot: z.string(),
});
const callSchema = z.object({ id: z.number().int(), channel: z.string(), input: z.unknown() });
const backupSchema = z.object({
  id: z.number().int(),
  internal: z.literal('backup'),
  work: backupWorkSchema,
});
const packSchema = z.object({
  id: z.number().int(),
  internal: z.literal('visit-pack'),
  work: packFileSchema,
});
const closeSchema = z.object({ id: z.number().int(), internal: z.literal('close') });
/** Main has taken note of a fact about the vault. */
const notedSchema = z.object({ internal: z.literal('noted') });
/** The window's port comes with the message, or its line is to be cut. */
const lineSchema = z.object({ internal: z.enum(['connect', 'disconnect']) });

const clock = {
  now: () => new Date().toISOString(),
  // The practice's calendar day, not London's: an evening answer belongs to the evening's date.
  today: () => {
    const now = new Date();
    const twoDigits = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
};
const ids = { hex: (byteCount: number) => hexOf(randomBytes(byteCount)) };

interface Running {
  readonly keeper: VaultKeeper;
  readonly handlers: Pick<Handlers, VaultChannel>;
  readonly backups: BackupJobs;
  readonly packs: PackJobs;
}

function start(message: unknown): Running {
  const { vaultDir, machineAnchorDir, nativeHashes } = initSchema.parse(message);
  const vault: VaultPorts = {
    dir: vaultDir,
    machineAnchorDir,
    nativeBinding: () => trustedNativeBinding(nativeHashes),
    now: () => new Date(),
    monotonicMs: () => performance.now(),
    onStage: (stage) => {
      port.postMessage({ stage });
    },
    onAnchorStale: (isAnchorStale) => {
      port.postMessage({ isAnchorStale });
    },
    onRenewing: (renewing) => {
      port.postMessage({ renewing });
    },
  };
  const keeper = vaultKeeper(vault, (opened) => {
    const { attachments } = opened;
    forgetAbsences(opened, clock.today());
    careForAttachments({
      attachments,
      isOpen: keeper.isUnlocked,
      today: clock.today,
      later: (work, afterMs) => setTimeout(work, afterMs),
    });
  });
  const backups = backupJobs({
    keeper,
    vault,
    onProgress: (backupShare) => {
      port.postMessage({ backupShare });
    },
  });
  const packs = packJobs({ fs: nodeBackupFs });
  return {
    keeper,
    handlers: vaultProcessHandlers({ keeper, backups, packs, clock, ids, now: () => new Date() }),
    backups,
    packs,
  };
}

/** Never throws: a failure is answered by its code. */
async function answerBackup(id: number, work: BackupWork, backups: BackupJobs): Promise<void> {
  try {
    port.postMessage({ id, result: { ok: true, value: await backups.run(work) } });
  } catch (error) {
    port.postMessage({ id, result: { ok: false, code: errorCodeOf(error) } });
  }
}

const port = process.parentPort;
let running: Running | undefined;
let line: WindowLine | undefined;
let noted: (() => void) | undefined;

type Openness = 'closed' | 'unlocked' | 'salvaged';

function opennessOf({ isUnlocked, isSalvaging }: VaultKeeper): Openness {
  if (isUnlocked()) return 'unlocked';
  return isSalvaging() ? 'salvaged' : 'closed';
}

/** Main takes note of it before the caller is answered: what the window asks next, main may have to allow. */
const tellMain = (fact: object): Promise<void> =>
  new Promise((resolve) => {
    noted = resolve;
    port.postMessage(fact);
  });

/** Answers one call. Main knows first of a vault that opened, closed, is paused or goes on. */
async function answerCall(
  { keeper, handlers }: Running,
  call: VaultCall,
): Promise<IpcResult<unknown>> {
  const before = opennessOf(keeper);
  const { isUnlocked, isSalvaging, returnCode } = keeper;
  const codeBefore = returnCode.state();
  const isPaused = (): boolean => returnCode.state().isPaused;
  const result = await dispatch(call, { handlers, isUnlocked, isSalvaging, isPaused });
  const fact = opennessOf(keeper);
  if (fact !== before) {
    await tellMain(fact === 'unlocked' ? { fact, access: keeper.vault().access } : { fact });
  }
  const code = returnCode.state();
  if (code !== codeBefore) await tellMain({ fact: 'return-code', returnCode: code });
  return result;
}

async function answerMain(message: unknown): Promise<void> {
  if (running === undefined) {
    running = start(message);
    return;
  }
  const { keeper, backups } = running;
  const closing = closeSchema.safeParse(message);
  if (closing.success) {
    backups.abandon();
    keeper.close();
    port.postMessage({ id: closing.data.id, result: { ok: true, value: undefined } });
    // SECURITY: the keys' last copies are in this process's memory; they go with it.
    process.exit(0);
  }
  const backup = backupSchema.safeParse(message);
  if (backup.success) {
    // Not waited for: answers are saved while a backup is written.
    void answerBackup(backup.data.id, backup.data.work, backups);
    return;
  }
  const pack = packSchema.safeParse(message);
  if (pack.success) {
    running.packs.choose(pack.data.work);
    port.postMessage({ id: pack.data.id, result: { ok: true, value: undefined } });
    return;
  }
  const { id, channel, input } = callSchema.parse(message);
  port.postMessage({ id, result: await answerCall(running, { channel, input }) });
}

let queue: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // One at a time: an unlock that is under way ends before the next call is looked at. What breaks here is no
  // call that failed, which has a code, but this process or a message of main's: both end it.
  const turn = queue.then(work);
  queue = turn.catch(() => process.exit(1));
  return turn;
}

function connect(windowPort: LinePort | undefined): void {
  // One window, one line: the line of a page that was left is cut.
  line?.close();
  line = undefined;
  if (windowPort === undefined) return;
  line = openWindowLine(windowPort, (call) =>
    inTurn(() => {
      if (running === undefined) throw new Error('a call before the start message');
      return answerCall(running, call);
    }),
  );
}

port.on('message', ({ data, ports }: { data: unknown; ports?: readonly LinePort[] }) => {
  // These do not wait in the queue: the first ends a wait, the last holds nothing of the vault.
  if (notedSchema.safeParse(data).success) {
    noted?.();
    return;
  }
  const backup = backupSchema.safeParse(data);
  if (backup.success && backup.data.work.kind === 'cancel' && running !== undefined) {
    // A restore is a call like any other: the word to stop it cannot wait behind it.
    void answerBackup(backup.data.id, backup.data.work, running.backups);
    return;
  }
  const lined = lineSchema.safeParse(data);
  if (lined.success) {
    connect(lined.data.internal === 'connect' ? ports?.[0] : undefined);
    return;
  }
  void inTurn(() => answerMain(data)).catch(() => undefined);
});
