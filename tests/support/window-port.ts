/** The two ends of the window's line to the vault process, in one process. */
import type { LinePort } from '../../electron/vault/window-line.js';
import type { IpcResult } from '../../shared/ipc/error-codes.js';

export interface WindowPort {
  readonly vaultEnd: LinePort;
  /** Everything the vault process has said, in order. */
  readonly said: readonly unknown[];
  readonly isClosed: () => boolean;
  /** As a page that was taken over would: any message. */
  readonly post: (data: unknown) => void;
  readonly ask: (channel: string, input?: unknown) => Promise<IpcResult<unknown>>;
}

interface Reply {
  readonly id: number;
  readonly result: IpcResult<unknown>;
}

export function windowPort(): WindowPort {
  const said: unknown[] = [];
  const waiting = new Map<number, (result: IpcResult<unknown>) => void>();
  let heard: ((message: { readonly data: unknown }) => void) | undefined;
  let isStarted = false;
  let isClosed = false;
  let lastId = 0;
  const post = (data: unknown): void => {
    if (!isStarted) throw new Error('the port was not started');
    heard?.({ data });
  };
  return {
    said,
    isClosed: () => isClosed,
    post,
    vaultEnd: {
      on: (_event, listener) => {
        heard = listener;
      },
      start: () => {
        isStarted = true;
      },
      close: () => {
        isClosed = true;
      },
      postMessage: (message) => {
        if (isClosed) throw new Error('the port is closed');
        said.push(message);
        const { id, result } = message as Reply;
        waiting.get(id)?.(result);
        waiting.delete(id);
      },
    },
    ask: (channel, input) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        post({ id: lastId, channel, input });
      }),
  };
}
