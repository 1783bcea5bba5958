import { describe, expect, it, vi } from 'vitest';
import { createLocker, type LockerPorts } from '../../../electron/lock/locker.js';

const setUp = (change: Partial<LockerPorts> = {}) => {
  const steps: string[] = [];
  const locker = createLocker({
    isUnlocked: () => true,
    askForDrafts: () => steps.push('ask'),
    endVault: () => {
      steps.push('end');
      return Promise.resolve();
    },
    closed: (reason) => steps.push(`closed ${reason}`),
    ...change,
  });
  return { steps, locker };
};

describe('locking', () => {
  it('takes the drafts before the vault process ends', async () => {
    const { steps, locker } = setUp();
    const done = locker.lock('user');
    expect(steps).toEqual(['ask']);
    locker.ready();
    await done;
    expect(steps).toEqual(['ask', 'end', 'closed user']);
  });

  it('locks all the same when the window does not answer', async () => {
    vi.useFakeTimers();
    const { steps, locker } = setUp();
    const done = locker.lock('idle');
    await vi.advanceTimersByTimeAsync(2000);
    await done;
    vi.useRealTimers();
    expect(steps).toEqual(['ask', 'end', 'closed idle']);
  });

  it('runs once when asked twice', async () => {
    const { steps, locker } = setUp();
    const both = Promise.all([locker.lock('user'), locker.lock('suspend')]);
    locker.ready();
    await both;
    expect(steps).toEqual(['ask', 'end', 'closed user']);
  });

  it('does nothing while the vault is closed', async () => {
    const { steps, locker } = setUp({ isUnlocked: () => false });
    await locker.lock('user');
    expect(steps).toEqual([]);
  });
});
