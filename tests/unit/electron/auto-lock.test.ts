import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAutoLock } from '../../../electron/auto-lock.js';

afterEach(() => vi.useRealTimers());

const setUp = (isUnlocked = true, hideMs?: number) => {
  const seen = {
    now: 0,
    asleep: 0,
    warnings: [] as number[],
    hides: 0,
    locks: 0,
    isLate: false,
  };
  const autoLock = createAutoLock({
    nowMs: () => seen.now,
    wallMs: () => 1_795_000_000_000 + seen.now + seen.asleep,
    idleMs: () => 600_000,
    hideMs: () => hideMs,
    hide: () => {
      seen.hides += 1;
    },
    isUnlocked: () => isUnlocked,
    warn: (secondsLeft) => seen.warnings.push(secondsLeft),
    lock: (isLate) => {
      seen.locks += 1;
      seen.isLate = isLate;
    },
  });
  return { seen, autoLock };
};

describe('auto-lock', () => {
  it('locks when the time without activity is over, not before', () => {
    const { seen, autoLock } = setUp();
    seen.now = 599_999;
    autoLock.tick();
    expect(seen.locks).toBe(0);
    seen.now = 600_000;
    autoLock.tick();
    expect(seen.locks).toBe(1);
    expect(seen.isLate).toBe(false);
  });

  it('hides the screen earlier if asked to, and asks again until somebody is there', () => {
    const { seen, autoLock } = setUp(true, 120_000);
    seen.now = 119_999;
    autoLock.tick();
    expect(seen.hides).toBe(0);
    for (const now of [120_000, 121_000]) {
      seen.now = now;
      autoLock.tick();
    }
    expect(seen.hides).toBe(2);
    autoLock.touch();
    autoLock.tick();
    expect(seen).toMatchObject({ hides: 2, locks: 0 });
  });

  it('does not hide what it locks, and hides nothing when not asked to', () => {
    const slept = setUp(true, 120_000);
    slept.seen.now = 600_000;
    slept.autoLock.tick();
    expect(slept.seen).toMatchObject({ hides: 0, locks: 1 });
    for (const { seen, autoLock } of [setUp(true), setUp(false, 120_000)]) {
      seen.now = 599_000;
      autoLock.tick();
      expect(seen.hides).toBe(0);
    }
  });

  it('warns during the last 60 seconds and takes the warning back on activity', () => {
    const { seen, autoLock } = setUp();
    seen.now = 539_999;
    autoLock.tick();
    expect(seen.warnings).toEqual([]);
    seen.now = 545_000;
    autoLock.tick();
    expect(seen.warnings).toEqual([55]);
    autoLock.touch();
    expect(seen.warnings).toEqual([55, 0]);
    seen.now = 1_100_000;
    autoLock.tick();
    expect(seen.locks).toBe(0);
  });

  it('locks at once when the computer wakes up past the deadline', () => {
    const { seen, autoLock } = setUp();
    seen.now = 8 * 3_600_000;
    autoLock.tick();
    expect(seen.locks).toBe(1);
  });

  it.each(['2016-11-22', '2026-11-21', '2026-11-23', '2036-11-22', '2038-01-19'])(
    'counts the same when the computer’s clock is set to %s meanwhile',
    (day) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
      const { seen, autoLock } = setUp();
      seen.now = 300_000;
      autoLock.touch();
      vi.setSystemTime(new Date(`${day}T10:00:00Z`));
      seen.now = 899_999;
      autoLock.tick();
      expect([seen.locks, seen.warnings]).toEqual([0, [1]]);
      seen.now = 900_000;
      autoLock.tick();
      expect(seen.locks).toBe(1);
    },
  );
  it('counts the time asleep on a clock that stands still meanwhile', () => {
    const { seen, autoLock } = setUp();
    seen.now = 60_000;
    autoLock.tick();
    seen.asleep = 8 * 3_600_000;
    autoLock.tick();
    expect(seen.locks).toBe(1);
    expect(seen.isLate).toBe(true);
  });

  it('is not woken up by the first key after the deadline', () => {
    const { seen, autoLock } = setUp();
    seen.asleep = 8 * 3_600_000;
    autoLock.touch();
    expect(seen.locks).toBe(1);
    expect(seen.isLate).toBe(true);
    autoLock.tick();
    expect(seen.locks).toBe(2);
  });

  it('does not stay open because the clock on the wall was put back', () => {
    const { seen, autoLock } = setUp();
    seen.asleep = -3_600_000;
    seen.now = 600_000;
    autoLock.tick();
    expect(seen.locks).toBe(1);
  });

  it.each([1, 7, 10, 60])('locks within 5 s of %d minutes, activity told every 3 s', (minutes) => {
    const idleMs = minutes * 60_000;
    // Moving until just before the next report is due: the worst case.
    for (const lastMoveMs of [3000, 4500, 5999]) {
      let nowMs = 0;
      let lockedAtMs: number | undefined;
      const autoLock = createAutoLock({
        nowMs: () => nowMs,
        wallMs: () => nowMs,
        idleMs: () => idleMs,
        hideMs: () => undefined,
        hide: () => undefined,
        isUnlocked: () => true,
        warn: () => undefined,
        lock: () => (lockedAtMs ??= nowMs),
      });
      let toldMs = -Infinity;
      for (; lockedAtMs === undefined; nowMs += 1) {
        if (nowMs <= lastMoveMs && nowMs - toldMs >= 3000) {
          toldMs = nowMs;
          autoLock.touch();
        }
        if (nowMs % 1000 === 999) autoLock.tick();
      }
      expect(Math.abs(lockedAtMs - lastMoveMs - idleMs)).toBeLessThanOrEqual(5000);
    }
  });

  it('does nothing while the vault is closed', () => {
    const { seen, autoLock } = setUp(false);
    seen.now = 8 * 3_600_000;
    autoLock.tick();
    expect(seen.locks).toBe(0);
    expect(seen.warnings).toEqual([]);
  });
});
