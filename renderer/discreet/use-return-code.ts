/** The return code as the window knows it: whether one is set, and the calls that concern it. The code itself is never kept. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReturnCodeState } from '../../shared/domain/return-code/return-code.js';
import { askAgain, call } from '../ipc.js';
import { flushAll } from '../state/flushers.js';

/** Pictures still being read may take longer: they wait for the code like everything else. */
const FLUSH_LIMIT_MS = 3000;

export interface ReturnCode {
  readonly state: ReturnCodeState;
  readonly choose: (code: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Saves what is being typed, then the vault answers nothing more. Once, until the code is given. */
  readonly pause: () => void;
  readonly give: (code: Uint8Array<ArrayBuffer>) => Promise<ReturnCodeState>;
}

export function useReturnCode(initial: ReturnCodeState): ReturnCode {
  const [state, setState] = useState(initial);
  /** The pause asked for, under way or done. A window loaded behind the code has nothing to ask. */
  const pausing = useRef(initial.isPaused ? Promise.resolve() : undefined);

  const choose = useCallback(async (code: Uint8Array<ArrayBuffer>) => {
    setState(await call('returnCode.choose', { code }));
  }, []);
  const remove = useCallback(async () => {
    setState(await call('returnCode.remove'));
  }, []);
  const pause = useCallback(() => {
    pausing.current ??= flushThenPause().then(setState, () => undefined);
  }, []);
  const give = useCallback(async (code: Uint8Array<ArrayBuffer>) => {
    // A code given faster than the pause began would end nothing.
    await pausing.current;
    const next = await call('returnCode.give', { code });
    setState(next);
    if (!next.isPaused) {
      pausing.current = undefined;
      askAgain();
    }
    return next;
  }, []);

  return useMemo(
    () => ({ state, choose, remove, pause, give }),
    [state, choose, remove, pause, give],
  );
}

async function flushThenPause(): Promise<ReturnCodeState> {
  const limit = new Promise((resolve) => {
    window.setTimeout(resolve, FLUSH_LIMIT_MS);
  });
  await Promise.race([flushAll(), limit]);
  return call('returnCode.pause');
}
