import { describe, expect, it, vi } from 'vitest';
import { MAX_WAITING, openWindowLine } from '../../../../electron/vault/window-line.js';
import type { IpcResult } from '../../../../shared/ipc/error-codes.js';
import { windowPort } from '../../../support/window-port.js';

const fine: IpcResult<unknown> = { ok: true, value: 'yes' };

describe('the line from the window to the vault process', () => {
  it('says it is there before it answers, and answers each call by its number', async () => {
    const port = windowPort();
    openWindowLine(port.vaultEnd, ({ channel }) => Promise.resolve({ ok: true, value: channel }));
    expect(port.said).toEqual([{ isReady: true }]);
    const answers = await Promise.all([port.ask('practice.get'), port.ask('draft.list')]);
    expect(answers).toEqual([
      { ok: true, value: 'practice.get' },
      { ok: true, value: 'draft.list' },
    ]);
  });

  it('is cut for good by a message that is no call', async () => {
    const broken: readonly unknown[] = [
      undefined,
      'vault.lock',
      { channel: 'practice.get' },
      { id: 0, channel: 'practice.get' },
      { id: 1.5, channel: 'practice.get' },
      { id: 1, channel: 'x'.repeat(101) },
      { id: 1, channel: 'practice.get', internal: 'close' },
    ];
    for (const message of broken) {
      const port = windowPort();
      const answer = vi.fn(() => Promise.resolve(fine));
      openWindowLine(port.vaultEnd, answer);
      port.post(message);
      port.post({ id: 2, channel: 'practice.get', input: undefined });
      await Promise.resolve();
      expect(port.isClosed()).toBe(true);
      expect(answer).not.toHaveBeenCalled();
    }
  });

  it('refuses a flood, and takes calls again once it is through', async () => {
    const port = windowPort();
    let finish = (): void => undefined;
    const turn = new Promise<void>((resolve) => (finish = resolve));
    openWindowLine(port.vaultEnd, () => turn.then(() => fine));
    const taken = Array.from({ length: MAX_WAITING }, () => port.ask('draft.list'));
    expect(await port.ask('draft.list')).toEqual({ ok: false, code: 'internal' });
    finish();
    expect(await Promise.all(taken)).toEqual(taken.map(() => fine));
    expect(await port.ask('draft.list')).toEqual(fine);
  });

  it('says nothing any more once it is closed', async () => {
    const port = windowPort();
    let finish = (): void => undefined;
    const turn = new Promise<void>((resolve) => (finish = resolve));
    const line = openWindowLine(port.vaultEnd, () => turn.then(() => fine));
    void port.ask('draft.list');
    line.close();
    finish();
    await turn;
    await Promise.resolve();
    expect(port.said).toEqual([{ isReady: true }]);
    expect(port.isClosed()).toBe(true);
  });
});
