/** The one wrapper every call goes through: sender, state, input, handler, output, error code, in this order. */
import type { Channel } from '../../shared/ipc/channels.js';
import { contract, type Handlers } from '../../shared/ipc/contract.js';
import type { IpcErrorCode, IpcResult } from '../../shared/ipc/error-codes.js';
import type { VaultHolder } from '../../shared/ipc/vault-holder.js';

export interface Gate {
  /** Whether the frame that sent the call is the main frame of a window we made. */
  readonly isTrusted: (sender: unknown) => boolean;
  readonly isVaultUnlocked: () => boolean;
  /** A damaged vault is open for reading. */
  readonly isVaultSalvaged: () => boolean;
  readonly codeOf: (error: unknown) => IpcErrorCode;
  /** Who has the vault open, when that is why the call failed. */
  readonly holderOf: (error: unknown) => VaultHolder | undefined;
  /** Receives the channel and the error, never the input: inputs hold passphrases and answers. */
  readonly log: (channel: Channel, error: unknown) => void;
}

export interface Call {
  readonly channel: Channel;
  readonly sender: unknown;
  readonly raw: unknown;
}

/** Runs one call. Never throws: every failure is a code of the closed set. */
export async function serve(
  call: Call,
  handlers: Handlers,
  gate: Gate,
): Promise<IpcResult<unknown>> {
  const { channel, sender, raw } = call;
  if (!gate.isTrusted(sender)) return { ok: false, code: 'untrusted-sender' };
  const { needs, input, output } = contract[channel];
  if (needs === 'unlocked-vault' && !gate.isVaultUnlocked()) {
    return { ok: false, code: 'vault-locked' };
  }
  if (needs === 'salvaged-vault' && !gate.isVaultSalvaged()) {
    return { ok: false, code: 'vault-locked' };
  }
  try {
    const parsed = input.safeParse(raw);
    if (!parsed.success) return { ok: false, code: 'bad-input' };
    // The handler's type follows from the channel; TypeScript cannot correlate the two through a union.
    const handler = handlers[channel] as (value: unknown) => unknown;
    return { ok: true, value: output.parse(await handler(parsed.data)) };
  } catch (error) {
    gate.log(channel, error);
    const holder = gate.holderOf(error);
    return { ok: false, code: gate.codeOf(error), ...(holder === undefined ? {} : { holder }) };
  }
}
