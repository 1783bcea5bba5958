/** Hides the screen, then locks, after a while without activity. Pure but for the clocks and the timer handed in. */

/** Warn this long before locking, as the screen announces (WCAG 2.2.1). */
const WARNING_SECONDS = 60;
/** A deadline found this far behind was passed while nothing ran: the computer slept. */
const LATE_MS = 2000;

export interface AutoLockPorts {
  /** Milliseconds on a clock that never goes back. On some systems it stands still while the computer sleeps. */
  readonly nowMs: () => number;
  /** Milliseconds on the clock on the wall, which goes on. Set forward by hand it locks early, never late. */
  readonly wallMs: () => number;
  readonly idleMs: () => number;
  /** Undefined: never. */
  readonly hideMs: () => number | undefined;
  readonly isUnlocked: () => boolean;
  /** Asked at each turn from then on: it may have been refused. */
  readonly hide: () => void;
  readonly warn: (secondsLeft: number) => void;
  /** `isLate`: nobody has been warned, and nobody may see what is still on screen. */
  readonly lock: (isLate: boolean) => void;
}

export interface AutoLock {
  /** Somebody is at work. Comes too late once the time is over: whoever it is has to unlock. */
  readonly touch: () => void;
  /** Called about once a second, and once after the computer wakes up. */
  readonly tick: () => void;
}

export function createAutoLock(ports: AutoLockPorts): AutoLock {
  let last = { nowMs: ports.nowMs(), wallMs: ports.wallMs() };
  let warned = false;

  const start = (): void => {
    last = { nowMs: ports.nowMs(), wallMs: ports.wallMs() };
    // Tells the window to take its warning away.
    if (warned && ports.isUnlocked()) ports.warn(0);
    warned = false;
  };
  const passedMs = (): number => Math.max(ports.nowMs() - last.nowMs, ports.wallMs() - last.wallMs);
  const leftMs = (): number => ports.idleMs() - passedMs();
  /** True while the vault is to be closed. */
  const isOver = (): boolean => {
    const left = leftMs();
    if (!ports.isUnlocked() || left > 0) return false;
    warned = false;
    ports.lock(left < -LATE_MS);
    return true;
  };

  return {
    touch: () => {
      // The first key after a night's sleep comes before the timer's next turn.
      if (!isOver()) start();
    },
    tick: () => {
      if (!ports.isUnlocked()) {
        start();
        return;
      }
      if (isOver()) return;
      if (passedMs() >= (ports.hideMs() ?? Infinity)) ports.hide();
      const left = leftMs();
      if (left > WARNING_SECONDS * 1000) return;
      warned = true;
      ports.warn(Math.ceil(left / 1000));
    },
  };
}
