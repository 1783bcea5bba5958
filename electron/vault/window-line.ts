/** The window's own line to this process. SECURITY: the window is hostile; nothing it says is taken on trust. */
import { z } from 'zod';
import type { IpcResult } from '../../shared/ipc/error-codes.js';
import type { VaultCall } from './dispatch.js';

/** As much of a port as is needed: Electron's MessagePortMain has it. */
export interface LinePort {
  readonly on: (
    event: 'message',
    listener: (message: { readonly data: unknown }) => void,
  ) => unknown;
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
  readonly close: () => void;
}

export interface WindowLine {
  readonly close: () => void;
}

/** Calls run one after the other, so this many waiting at once is a flood. All drafts at a lock are far fewer. */
export const MAX_WAITING = 500;

const callSchema = z.strictObject({
  id: z.number().int().positive(),
  channel: z.string().max(100),
  input: z.unknown(),
});

/** `answer` queues the call and never throws. The line is closed for good at the first message that is no call. */
export function openWindowLine(
  port: LinePort,
  answer: (call: VaultCall) => Promise<IpcResult<unknown>>,
): WindowLine {
  let isOpen = true;
  let waiting = 0;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    port.close();
  };
  const reply = (id: number, result: IpcResult<unknown>): void => {
    if (isOpen) port.postMessage({ id, result });
  };
  const take = async (data: unknown): Promise<void> => {
    if (!isOpen) return;
    const call = callSchema.safeParse(data);
    if (!call.success) {
      close();
      return;
    }
    const { id, channel, input } = call.data;
    if (waiting >= MAX_WAITING) {
      reply(id, { ok: false, code: 'internal' });
      return;
    }
    waiting += 1;
    try {
      reply(id, await answer({ channel, input }));
    } finally {
      waiting -= 1;
    }
  };
  port.on('message', ({ data }) => void take(data));
  port.start();
  // Calls made before this are kept by the window: a port on its way here lies in main's memory.
  port.postMessage({ isReady: true });
  return { close };
}
