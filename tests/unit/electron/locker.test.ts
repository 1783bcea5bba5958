import { describe, expect, it, vi } from 'vitest';
import { createLocker, type LockerPorts } from '../../../electron/lock/locker.js';

const setUp = (change: Partial<LockerPorts> = {}) => {
  const steps: string[] = [];
  const locker = createLocker({
    isUnlocked: () => true,
    conceal: () => steps.push('conceal'),
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

  it('takes the window out of sight first when the computer was left', async () => {
    for (const reason of ['suspend', 'screen-locked', 'quit'] as const) {
      const { steps, locker } = setUp();
      const done = locker.lock(reason);
      expect(steps).toEqual(['conceal', 'ask']);
      locker.ready();
      await done;
    }
  });

  it('locks a vault whose key was being derived when the computer was left', async () => {
    let isUnlocked = false;
    const { steps, locker } = setUp({ isUnlocked: () => isUnlocked });
    await locker.lock('suspend');
    expect(steps).toEqual([]);
    isUnlocked = true;
    locker.opened();
    expect(steps).toEqual(['conceal', 'ask']);
  });

  it('leaves a vault open that somebody opened after coming back', async () => {
    let isUnlocked = false;
    const { steps, locker } = setUp({ isUnlocked: () => isUnlocked });
    await locker.lock('screen-locked');
    locker.present();
    isUnlocked = true;
    locker.opened();
    expect(steps).toEqual([]);
  });

  it('does not lock later for a menu entry chosen while closed', async () => {
    let isUnlocked = false;
    const { steps, locker } = setUp({ isUnlocked: () => isUnlocked });
    await locker.lock('user');
    isUnlocked = true;
    locker.opened();
    expect(steps).toEqual([]);
  });
});
