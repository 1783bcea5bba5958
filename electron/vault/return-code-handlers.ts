/** Answers the channels of the return code. Its digits are overwritten after use. */
import type { Handlers } from '../../shared/ipc/contract.js';
import type { ReturnCode } from './return-code.js';

type ReturnCodeChannel = Extract<keyof Handlers, `returnCode.${string}`>;

export function returnCodeHandlers({
  returnCode,
}: {
  readonly returnCode: ReturnCode;
}): Pick<Handlers, ReturnCodeChannel> {
  const after = (work: () => void) => {
    work();
    return returnCode.state();
  };
  const wiping = (code: Uint8Array, work: (code: Uint8Array) => void) => {
    try {
      return after(() => {
        work(code);
      });
    } finally {
      code.fill(0);
    }
  };
  return {
    'returnCode.choose': ({ code }) => wiping(code, returnCode.choose),
    'returnCode.remove': () => after(returnCode.remove),
    'returnCode.pause': () => after(returnCode.pause),
    'returnCode.give': ({ code }) => wiping(code, returnCode.give),
  };
}
