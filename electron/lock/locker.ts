/**
 * Locking: the window hands over what is being typed, the vault process ends, the window is destroyed
 * and a fresh one shows the closed screen. Nothing that was on screen stays in memory we own.
 */
import type { EventPayload } from '../../shared/ipc/events.js';

export type LockReason = EventPayload<'vault.locking'>['reason'];

/** A window that hangs must not keep the vault open; drafts are sealed in far less. */
const HAND_OVER_LIMIT_MS = 1500;

/** The computer itself was left, closed or taken over. */
const LEFT: readonly LockReason[] = ['suspend', 'screen-locked', 'quit'];

export interface LockerPorts {
  readonly isUnlocked: () => boolean;
  /** Takes what is on screen out of sight, now: nobody asked for it who still looks at it. */
  readonly conceal: () => void;
  readonly askForDrafts: (reason: LockReason) => void;
  readonly endVault: () => Promise<void>;
  readonly closed: (reason: LockReason) => void;
}

export interface Locker {
  readonly lock: (reason: LockReason) => Promise<void>;
  /** Somebody is there: what would have locked a closed vault is over. */
  readonly present: () => void;
  /** The vault has opened. Locks it again if the computer was left while its key was being derived. */
  readonly opened: () => void;
  /** The window has handed everything over. */
  readonly ready: () => void;
}

export function createLocker(ports: LockerPorts): Locker {
  let running: Promise<void> | undefined;
  let handedOver: (() => void) | undefined;
  let missed: LockReason | undefined;

  const run = async (reason: LockReason): Promise<void> => {
    if (LEFT.includes(reason)) ports.conceal();
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, HAND_OVER_LIMIT_MS);
      handedOver = () => {
        clearTimeout(limit);
        resolve();
      };
      ports.askForDrafts(reason);
    });
    handedOver = undefined;
    await ports.endVault();
    ports.closed(reason);
  };

  const lock = (reason: LockReason): Promise<void> => {
    if (!ports.isUnlocked()) {
      if (LEFT.includes(reason)) missed = reason;
      return Promise.resolve();
    }
    running ??= run(reason).finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    lock,
    ready: () => handedOver?.(),
    present: () => {
      missed = undefined;
    },
    opened: () => {
      if (missed !== undefined) void lock(missed);
    },
  };
}
