/**
 * Entry of the vault process (an Electron utilityProcess): the only one with keys, libsodium and SQLite.
 * Talks to main over its parent port; calls run one after the other.
 */
import { z } from 'zod';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import { assessmentHandlers } from '../assessment/handlers.js';
import { attachmentHandlers } from '../assessment/photo-handlers.js';
import { practiceHandlers } from '../practice/handlers.js';
import { practiceFrom, practiceRecord } from '../practice/practice-repository.js';
import { randomBytes } from './crypto/random.js';
import { hexOf } from './bytes.js';
import { careForAttachments } from './attachments/attachment-care.js';
import { dispatch } from './dispatch.js';
import { draftHandlers } from './draft-handlers.js';
import { vaultHandlers } from './handlers.js';
import { peopleHandlers } from './people/people-handlers.js';
import { trustedNativeBinding } from './store/native-binding.js';
import { vaultKeeper, type VaultKeeper } from './vault-keeper.js';
import type { VaultPorts } from './vault-ports.js';

const initSchema = z.object({
  kind: z.literal('init'),
  vaultDir: z.string().min(1),
  nativeHashes: z.record(z.string(), z.string()),
  appRoot: z.string(),
});
const callSchema = z.object({ id: z.number().int(), channel: z.string(), input: z.unknown() });
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
    ...draftHandlers(records),
    ...practiceHandlers({ records, ids }),
    ...assessmentHandlers({ records, clock, ids }),
    ...attachmentHandlers({ records, attachments: () => keeper.vault().attachments, clock }),
  };
}

interface Running {
  readonly keeper: VaultKeeper;
  readonly handlers: Pick<Handlers, VaultChannel>;
}

function start(message: unknown): Running {
  const { vaultDir, nativeHashes } = initSchema.parse(message);
  const ports: VaultPorts = {
    dir: vaultDir,
    nativeBinding: () => trustedNativeBinding(nativeHashes),
    now: () => new Date(),
    monotonicMs: () => performance.now(),
    onStage: (stage) => {
      port.postMessage({ stage });
    },
  };
  const keeper = vaultKeeper(ports, ({ attachments }) => {
    careForAttachments({
      attachments,
      isOpen: keeper.isUnlocked,
      today: clock.today,
      later: (work, afterMs) => setTimeout(work, afterMs),
    });
  });
  return { keeper, handlers: handlersOf(keeper) };
}

const port = process.parentPort;
let running: Running | undefined;

async function answer(message: unknown): Promise<void> {
  if (running === undefined) {
    running = start(message);
    return;
  }
  const { keeper, handlers } = running;
  const closing = closeSchema.safeParse(message);
  if (closing.success) {
    keeper.close();
    port.postMessage({ id: closing.data.id, result: { ok: true, value: undefined } });
    // SECURITY: the keys' last copies are in this process's memory; they go with it.
    process.exit(0);
  }
  const { id, channel, input } = callSchema.parse(message);
  const ports = { handlers, isUnlocked: keeper.isUnlocked };
  port.postMessage({ id, result: await dispatch({ channel, input }, ports) });
}

let queue = Promise.resolve();
port.on('message', ({ data }: { data: unknown }) => {
  // One at a time: an unlock that is under way ends before the next call is looked at. A message that is
  // not one of ours ends the process: main made it, so something is badly wrong.
  queue = queue.then(() => answer(data)).catch(() => process.exit(1));
});
