/** Everything that locks without the user asking: no activity, sleep, the system's own lock. */
import { powerMonitor } from 'electron';
import type { AutoLock } from '../auto-lock.js';
import type { LockReason } from './locker.js';

export function watchLockTriggers(autoLock: AutoLock, lock: (reason: LockReason) => void): void {
  powerMonitor.on('suspend', () => {
    lock('suspend');
  });
  powerMonitor.on('lock-screen', () => {
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
  }, 1000);
}
