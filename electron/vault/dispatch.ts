/** The vault process's one door: channel, state, input, handler, output, error code, in this order. */
import { contract, type Handlers, type VaultChannel } from '../../shared/ipc/contract.js';
import type { IpcResult } from '../../shared/ipc/error-codes.js';
import { errorCodeOf } from './error-code-of.js';
import { VaultError } from './vault-error.js';

export interface DispatchPorts {
  readonly handlers: Pick<Handlers, VaultChannel>;
  readonly isUnlocked: () => boolean;
  /** A damaged vault is open for reading. */
  readonly isSalvaging: () => boolean;
}

export interface VaultCall {
  readonly channel: string;
  readonly input: unknown;
}

/** Never throws. SECURITY: main has checked all this already; the process with the keys trusts nobody. */
export async function dispatch(
  { channel, input }: VaultCall,
  { handlers, isUnlocked, isSalvaging }: DispatchPorts,
): Promise<IpcResult<unknown>> {
  if (!isVaultChannel(channel)) return { ok: false, code: 'bad-input' };
  const endpoint = contract[channel];
  if (endpoint.needs === 'unlocked-vault' && !isUnlocked()) {
    return { ok: false, code: 'vault-locked' };
  }
  if (endpoint.needs === 'salvaged-vault' && !isSalvaging()) {
    return { ok: false, code: 'vault-locked' };
  }
  try {
    const parsed = endpoint.input.safeParse(input);
    if (!parsed.success) return { ok: false, code: 'bad-input' };
    // The handler's type follows from the channel; TypeScript cannot correlate the two through a union.
    const handler = handlers[channel] as (value: unknown) => unknown;
    return { ok: true, value: endpoint.output.parse(await handler(parsed.data)) };
  } catch (error) {
    const holder = error instanceof VaultError ? error.holder : undefined;
    return { ok: false, code: errorCodeOf(error), ...(holder === undefined ? {} : { holder }) };
  }
}

const isVaultChannel = (channel: string): channel is VaultChannel =>
  Object.hasOwn(contract, channel) && contract[channel as keyof typeof contract].owner === 'vault';
