import { describe, expect, it, vi } from 'vitest';
import { dispatch, type DispatchPorts } from '../../../../electron/vault/dispatch.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';

const ports = (given: Partial<DispatchPorts['handlers']>, isUnlocked = true): DispatchPorts => ({
  handlers: given as DispatchPorts['handlers'],
  isUnlocked: () => isUnlocked,
  isSalvaging: () => false,
  isPaused: () => false,
});

describe('dispatch in the vault process', () => {
  it('refuses a name that is no channel of its own', async () => {
    for (const channel of [
      'vault.nothing',
      '__proto__',
      'toString',
      'settings.get',
      'vault.lock',
    ]) {
      expect(await dispatch({ channel, input: undefined }, ports({}))).toEqual({
        ok: false,
        code: 'bad-input',
      });
    }
  });

  it('refuses calls that need an open vault before it looks at their input', async () => {
    const drop = vi.fn();
    const call = { channel: 'draft.drop', input: { key: 'a' } };
    const reply = await dispatch(call, ports({ 'draft.drop': drop }, false));
    expect(reply).toEqual({ ok: false, code: 'vault-locked' });
    expect(drop).not.toHaveBeenCalled();
  });

  it('reads a damaged vault only while one is open for that, and lets nothing else through then', async () => {
    const report = vi.fn();
    const drop = vi.fn();
    const read = { channel: 'salvage.report', input: undefined };
    const locked = { ok: false, code: 'vault-locked' };
    expect(await dispatch(read, ports({ 'salvage.report': report }))).toEqual(locked);
    expect(report).not.toHaveBeenCalled();
    const salvaging = { ...ports({ 'draft.drop': drop }, false), isSalvaging: () => true };
    const write = { channel: 'draft.drop', input: { key: 'a' } };
    expect(await dispatch(write, salvaging)).toEqual(locked);
    expect(drop).not.toHaveBeenCalled();
  });

  it('refuses unknown keys and wrong types', async () => {
    const drop = vi.fn();
    const call = (input: unknown) =>
      dispatch({ channel: 'draft.drop', input }, ports({ 'draft.drop': drop }));
    for (const input of [undefined, {}, { key: 3 }, { key: 'a', admin: true }]) {
      expect(await call(input)).toEqual({ ok: false, code: 'bad-input' });
    }
    expect(drop).not.toHaveBeenCalled();
  });

  it('drops what the contract does not name from the reply', async () => {
    const status = () => ({ state: 'locked' as const, secret: 'x' });
    const reply = await dispatch(
      { channel: 'vault.status', input: undefined },
      ports({ 'vault.status': status }),
    );
    expect(reply).toEqual({ ok: true, value: { state: 'locked' } });
  });

  it('answers a failure with its code and nothing else', async () => {
    const failing = (error: unknown) =>
      dispatch(
        { channel: 'vault.status', input: undefined },
        ports({
          'vault.status': () => {
            throw error;
          },
        }),
      );
    expect(await failing(new VaultError('keyring-damaged', 'x'))).toEqual({
      ok: false,
      code: 'keyring-damaged',
    });
    expect(await failing(new Error('secret detail'))).toEqual({ ok: false, code: 'internal' });
  });

  it('adds who has the vault, and adds nothing to other failures', async () => {
    const holder = { host: 'ACCUEIL', user: 'nadia', processId: 7, since: '2026-11-22T10:30:00Z' };
    const failing = (error: Error) => ({
      'practice.get': () => {
        throw error;
      },
    });
    const call = { channel: 'practice.get', input: undefined };
    const inUse = new VaultError('vault-in-use', 'test', { holder });
    expect(await dispatch(call, ports(failing(inUse)))).toEqual({
      ok: false,
      code: 'vault-in-use',
      holder,
    });
    const other = await dispatch(call, ports(failing(new VaultError('io-error', 'test'))));
    expect(Object.keys(other)).toEqual(['ok', 'code']);
  });
});
