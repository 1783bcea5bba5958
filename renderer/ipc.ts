/** Typed calls and events over `window.bridge`. The only file that touches it. */
import type { Channel, EventName } from '../shared/ipc/channels.js';
import type { Input, Output } from '../shared/ipc/contract.js';
import { IPC_ERROR_CODES, type IpcErrorCode, type IpcResult } from '../shared/ipc/error-codes.js';
import type { EventPayload } from '../shared/ipc/events.js';
import type { VaultHolder } from '../shared/ipc/vault-holder.js';

interface Bridge {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly listen: (name: string, listener: (payload: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** A call that main or the vault refused, by code. The text for it is chosen where it is shown. */
export class IpcError extends Error {
  constructor(
    readonly code: IpcErrorCode,
    /** With `vault-in-use`, when it can be told. */
    readonly holder?: VaultHolder,
  ) {
    super(code);
  }
}

/** The code of anything caught around a call; what is not ours is "internal". */
export const codeOf = (error: unknown): IpcErrorCode =>
  error instanceof IpcError && IPC_ERROR_CODES.includes(error.code) ? error.code : 'internal';

/** Who has the vault open, when that is why the call failed. */
export const holderOf = (error: unknown): VaultHolder | undefined =>
  error instanceof IpcError ? error.holder : undefined;

/** Calls that came while the vault was paused. */
const waiting = new Set<() => void>();

/** The vault is no longer paused: what it refused meanwhile is asked again. Nothing on screen ever fails over a pause. */
export function askAgain(): void {
  for (const goOn of waiting) goOn();
  waiting.clear();
}

/** The argument is optional exactly where the contract says `nothing`. */
export async function call<C extends Channel>(
  channel: C,
  ...[input]: undefined extends Input<C> ? [input?: Input<C>] : [input: Input<C>]
): Promise<Output<C>> {
  // Main has parsed the reply against the contract; it is not parsed again here.
  const result = (await window.bridge.invoke(channel, input)) as IpcResult<Output<C>>;
  if (!result.ok && result.code === 'vault-paused') {
    await new Promise<void>((resolve) => waiting.add(resolve));
    return call(channel, ...([input] as [input: Input<C>]));
  }
  if (!result.ok) throw new IpcError(result.code, result.holder);
  return result.value;
}

/** Returns the function that stops listening. */
export const listen = <E extends EventName>(
  name: E,
  listener: (payload: EventPayload<E>) => void,
): (() => void) =>
  window.bridge.listen(name, (payload) => {
    listener(payload as EventPayload<E>);
  });
