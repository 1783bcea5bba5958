/** The vault process's one door, for main and for the window: the name, then what every call goes through. */
import { answerCall } from '../../shared/ipc/answer-call.js';
import { contract, type Handlers, type VaultChannel } from '../../shared/ipc/contract.js';
import type { IpcResult } from '../../shared/ipc/error-codes.js';
import { errorCodeOf } from './error-code-of.js';
import { VaultError } from './vault-error.js';

export interface DispatchPorts {
  readonly handlers: Pick<Handlers, VaultChannel>;
  readonly isUnlocked: () => boolean;
  /** A damaged vault is open for reading. */
  readonly isSalvaging: () => boolean;
  /** The vault is open behind the return code. */
  readonly isPaused: () => boolean;
}

export interface VaultCall {
  readonly channel: string;
  readonly input: unknown;
}

/** Never throws. SECURITY: the process with the keys trusts neither the window nor main. */
export async function dispatch(
  { channel, input }: VaultCall,
  { handlers, isUnlocked, isSalvaging, isPaused }: DispatchPorts,
): Promise<IpcResult<unknown>> {
  if (!isVaultChannel(channel)) return { ok: false, code: 'bad-input' };
  const handler = handlers[channel] as (value: unknown) => unknown;
  return answerCall(
    { channel, raw: input, handler },
    {
      isVaultUnlocked: isUnlocked,
      isVaultSalvaged: isSalvaging,
      isVaultPaused: isPaused,
      codeOf: errorCodeOf,
      holderOf: (error) => (error instanceof VaultError ? error.holder : undefined),
      // SECURITY: nothing of this process is written anywhere.
      log: () => undefined,
    },
  );
}

const isVaultChannel = (channel: string): channel is VaultChannel =>
  Object.hasOwn(contract, channel) && contract[channel as keyof typeof contract].owner === 'vault';
