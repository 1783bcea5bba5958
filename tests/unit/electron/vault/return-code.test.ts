import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '../../../../electron/vault/dispatch.js';
import { sodiumReady } from '../../../../electron/vault/crypto/sodium-ready.js';
import { returnCodeHandlers } from '../../../../electron/vault/return-code-handlers.js';
import { createReturnCode, type ReturnCode } from '../../../../electron/vault/return-code.js';
import { CODE_TRIES } from '../../../../shared/domain/return-code/return-code.js';
import type { Handlers } from '../../../../shared/ipc/contract.js';

const digits = (text: string) => new TextEncoder().encode(text);
const CODE = '2806';

let returnCode: ReturnCode;
const ask = (channel: string, input?: unknown) =>
  dispatch(
    { channel, input },
    {
      handlers: returnCodeHandlers({ returnCode }) as Handlers,
      isUnlocked: () => true,
      isSalvaging: () => false,
      isPaused: () => returnCode.state().isPaused,
    },
  );
const give = (code: string) => ask('returnCode.give', { code: digits(code) });

beforeAll(() => sodiumReady());
beforeEach(() => {
  returnCode = createReturnCode();
});

describe('the return code', () => {
  it('pauses the vault and gives it back, as often as it is asked', async () => {
    const open = { isSet: true, isPaused: false, triesLeft: CODE_TRIES };
    const chosen = await ask('returnCode.choose', { code: digits(CODE) });
    expect(chosen).toEqual({ ok: true, value: open });
    for (let round = 0; round < 2; round += 1) {
      const paused = await ask('returnCode.pause');
      expect(paused).toEqual({ ok: true, value: { ...open, isPaused: true } });
      expect(await give(CODE)).toEqual({ ok: true, value: open });
    }
  });

  it('counts wrong codes in a row, and forgets them after a right one', async () => {
    await ask('returnCode.choose', { code: digits(CODE) });
    await ask('returnCode.pause');
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await give('2807')).toMatchObject({ value: { isPaused: true, triesLeft } });
    }
    expect(await give(CODE)).toMatchObject({ value: { isPaused: false, triesLeft: CODE_TRIES } });
  });

  it('takes no code any more after the fifth wrong one, not even the right one', async () => {
    await ask('returnCode.choose', { code: digits(CODE) });
    await ask('returnCode.pause');
    for (let tries = 0; tries < CODE_TRIES; tries += 1) await give('280600');
    const spent = { ok: true, value: { isSet: true, isPaused: true, triesLeft: 0 } };
    expect(await give(CODE)).toEqual(spent);
    expect(await give('2807')).toEqual(spent);
  });

  it('guards from the first wrong code on, whatever the window said of a pause', async () => {
    expect(await give('2807')).toMatchObject({ value: { isSet: false, isPaused: false } });
    await ask('returnCode.choose', { code: digits(CODE) });
    expect(await give('2807')).toMatchObject({ value: { isPaused: true, triesLeft: 4 } });
    expect(await ask('returnCode.remove')).toEqual({ ok: false, code: 'vault-paused' });
    expect(await give(CODE)).toMatchObject({ value: { isPaused: false, triesLeft: CODE_TRIES } });
  });

  it('is not replaced or removed while it is asked for', async () => {
    await ask('returnCode.choose', { code: digits(CODE) });
    await ask('returnCode.pause');
    const refused = { ok: false, code: 'vault-paused' };
    expect(await ask('returnCode.choose', { code: digits('9182') })).toEqual(refused);
    expect(await ask('returnCode.remove')).toEqual(refused);
    expect(await give('9182')).toMatchObject({ value: { isPaused: true } });
  });

  it('pauses nothing that no code could bring back', async () => {
    expect(await ask('returnCode.pause')).toEqual({ ok: false, code: 'not-permitted' });
    await ask('returnCode.choose', { code: digits(CODE) });
    await ask('returnCode.remove');
    expect(await ask('returnCode.pause')).toEqual({ ok: false, code: 'not-permitted' });
  });

  it('compares the whole code: neither a beginning nor a longer one will do', async () => {
    await ask('returnCode.choose', { code: digits('280614') });
    await ask('returnCode.pause');
    for (const code of ['2806', '28061', '2806140', '28061400']) {
      expect(await give(code)).toMatchObject({ value: { isPaused: true } });
    }
  });

  it('overwrites the digits it was given', async () => {
    const code = digits(CODE);
    await ask('returnCode.choose', { code });
    expect([...code]).toEqual([0, 0, 0, 0]);
    await ask('returnCode.pause');
    const wrong = digits('2807');
    await ask('returnCode.give', { code: wrong });
    expect([...wrong]).toEqual([0, 0, 0, 0]);
  });

  it('is gone when the vault closes', () => {
    returnCode.choose(digits(CODE));
    returnCode.pause();
    returnCode.forget();
    expect(returnCode.state()).toEqual({ isSet: false, isPaused: false, triesLeft: CODE_TRIES });
  });
});
