/** Locks after a while without activity. Pure but for the clock and the timer handed in. */

/** Warn this long before locking, as the screen announces (WCAG 2.2.1). */
const WARNING_SECONDS = 60;

export interface AutoLockPorts {
  /** Milliseconds on a clock that never goes back. */
  readonly nowMs: () => number;
  readonly idleMs: () => number;
  readonly isUnlocked: () => boolean;
  readonly warn: (secondsLeft: number) => void;
  readonly lock: () => void;
}

export interface AutoLock {
  readonly touch: () => void;
  /** Called about once a second, and once after the computer wakes up. */
  readonly tick: () => void;
}

export function createAutoLock(ports: AutoLockPorts): AutoLock {
  let lastMs = ports.nowMs();
  let warned = false;
  return {
    touch: () => {
      lastMs = ports.nowMs();
      // Tells the window to take its warning away.
      if (warned) ports.warn(0);
      warned = false;
    },
    tick: () => {
      if (!ports.isUnlocked()) {
        lastMs = ports.nowMs();
        warned = false;
        return;
      }
      const leftMs = lastMs + ports.idleMs() - ports.nowMs();
      if (leftMs <= 0) {
        warned = false;
        ports.lock();
      } else if (leftMs <= WARNING_SECONDS * 1000) {
        warned = true;
        ports.warn(Math.ceil(leftMs / 1000));
      }
    },
  };
}
