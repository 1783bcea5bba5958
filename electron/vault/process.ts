/**
 * Entry of the vault process (an Electron utilityProcess): the only one with keys, libsodium and SQLite.
 * Talks to main over its parent port; calls run one after the other.
 */
import { z } from 'zod';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import { assessmentHandlers } from '../assessment/handlers.js';
import { practiceHandlers } from '../practice/handlers.js';
import { practiceFrom, practiceRecord, readPractice } from '../practice/practice-repository.js';
import { backupJobs, type BackupJobs } from './backup/backup-jobs.js';
import { backupWorkSchema, type BackupWork } from './backup/backup-work.js';
import { randomBytes } from './crypto/random.js';
import { hexOf } from './bytes.js';
import { dispatch } from './dispatch.js';
import { draftHandlers } from './draft-handlers.js';
import { errorCodeOf } from './error-code-of.js';
import { vaultHandlers } from './handlers.js';
import { healthHandlers } from './health/health-handlers.js';
import { historyHandlers } from './journal/history-handlers.js';
import { peopleHandlers } from './people/people-handlers.js';
import { salvageHandlers } from './salvage/salvage-handlers.js';
import { trustedNativeBinding } from './store/native-binding.js';
import { vaultKeeper, type VaultKeeper } from './vault-keeper.js';
import type { VaultPorts } from './vault-ports.js';

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
const closeSchema = z.object({ id: z.number().int(), internal: z.literal('close') });

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

function handlersOf(keeper: VaultKeeper): Pick<Handlers, VaultChannel> {
  const { records } = keeper;
  return {
    ...vaultHandlers({
      keeper,
      initialRecords: (open, practice) => [practiceRecord(open, practiceFrom(practice, ids))],
    }),
    ...peopleHandlers(keeper),
    ...healthHandlers(keeper),
    ...salvageHandlers(keeper),
    ...historyHandlers({
      keeper,
      practiceName: (open) => readPractice(open).name,
      now: () => new Date(),
    }),
    ...draftHandlers(records),
    ...practiceHandlers({ records, ids }),
    ...assessmentHandlers({ records, clock, ids }),
  };
}

interface Running {
  readonly keeper: VaultKeeper;
  readonly handlers: Pick<Handlers, VaultChannel>;
  readonly backups: BackupJobs;
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
  const keeper = vaultKeeper(vault);
  const backups = backupJobs({
    keeper,
    vault,
    onProgress: (backupShare) => {
      port.postMessage({ backupShare });
    },
  });
  return { keeper, handlers: handlersOf(keeper), backups };
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

async function answer(message: unknown): Promise<void> {
  if (running === undefined) {
    running = start(message);
    return;
  }
  const { keeper, handlers, backups } = running;
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
  const { id, channel, input } = callSchema.parse(message);
  const { isUnlocked, isSalvaging } = keeper;
  const ports = { handlers, isUnlocked, isSalvaging };
  port.postMessage({ id, result: await dispatch({ channel, input }, ports) });
}

let queue = Promise.resolve();
port.on('message', ({ data }: { data: unknown }) => {
  // One at a time: an unlock that is under way ends before the next call is looked at. A message that is
  // not one of ours ends the process: main made it, so something is badly wrong.
  queue = queue.then(() => answer(data)).catch(() => process.exit(1));
});
