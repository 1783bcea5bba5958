/** Everything that locks without the user asking: no activity, sleep, the system's own lock. */
import { powerMonitor } from 'electron';
import type { AutoLock } from '../auto-lock.js';
import type { LockReason } from './locker.js';

/** Of no matter here: only `locked` is looked for, which says the screen is locked or its saver runs. */
const IDLE_SECONDS = 60;

export interface LockTriggerPorts {
  readonly autoLock: AutoLock;
  readonly isUnlocked: () => boolean;
  readonly lock: (reason: LockReason) => void;
}

export function watchLockTriggers({ autoLock, isUnlocked, lock }: LockTriggerPorts): void {
  powerMonitor.on('suspend', () => {
    lock('suspend');
  });
  powerMonitor.on('lock-screen', () => {
    lock('screen-locked');
  });
  // macOS: another user's session is in front.
  powerMonitor.on('user-did-resign-active', () => {
    lock('screen-locked');
  });
  powerMonitor.on('shutdown', () => {
    lock('quit');
  });
  // A timer does not run while the computer sleeps: the deadline is looked at again on waking.
  powerMonitor.on('resume', () => {
    autoLock.tick();
  });
  setInterval(() => {
    autoLock.tick();
    // A screen saver sends no event; neither does the lock of some Linux desktops.
    if (isUnlocked() && powerMonitor.getSystemIdleState(IDLE_SECONDS) === 'locked') {
      lock('screen-locked');
    }
  }, 1000);
}
