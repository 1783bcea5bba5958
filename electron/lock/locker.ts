/**
 * Locking: the window hands over what is being typed, the vault process ends, the window is destroyed
 * and a fresh one shows the closed screen. Nothing that was on screen stays in memory we own.
 */
import type { EventPayload } from '../../shared/ipc/events.js';

export type LockReason = EventPayload<'vault.locking'>['reason'];

/** A window that hangs must not keep the vault open; drafts are sealed in far less. */
const HAND_OVER_LIMIT_MS = 1500;

export interface LockerPorts {
  readonly isUnlocked: () => boolean;
  readonly askForDrafts: (reason: LockReason) => void;
  readonly endVault: () => Promise<void>;
  readonly closed: (reason: LockReason) => void;
}

export interface Locker {
  readonly lock: (reason: LockReason) => Promise<void>;
  /** The window has handed everything over. */
  readonly ready: () => void;
}

export function createLocker(ports: LockerPorts): Locker {
  let running: Promise<void> | undefined;
  let handedOver: (() => void) | undefined;

  const run = async (reason: LockReason): Promise<void> => {
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

  return {
    ready: () => handedOver?.(),
    lock: (reason) => {
      if (!ports.isUnlocked()) return Promise.resolve();
      running ??= run(reason).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
