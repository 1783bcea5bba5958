/** What both doors do with a call, in this order: size, pause, state, input, handler, output, error code. */
import type { Channel } from './channels.js';
import { contract } from './contract.js';
import type { IpcErrorCode, IpcResult } from './error-codes.js';
import { isSizeWithin } from './size-within.js';
import type { VaultHolder } from './vault-holder.js';

export interface AnswerPorts {
  readonly isVaultUnlocked: () => boolean;
  /** A damaged vault is open for reading. */
  readonly isVaultSalvaged: () => boolean;
  /** The vault is open behind the return code. */
  readonly isVaultPaused: () => boolean;
  readonly codeOf: (error: unknown) => IpcErrorCode;
  /** Who has the vault open, when that is why the call failed. */
  readonly holderOf: (error: unknown) => VaultHolder | undefined;
  /** Receives the channel and the error, never the input: inputs hold passphrases and answers. */
  readonly log: (channel: Channel, error: unknown) => void;
}

export interface OneCall {
  readonly channel: Channel;
  readonly raw: unknown;
  /** The channel's own; TypeScript cannot correlate the two through a union. */
  readonly handler: (input: unknown) => unknown;
}

/** Never throws: every failure is a code of the closed set. */
export async function answerCall(
  { channel, raw, handler }: OneCall,
  ports: AnswerPorts,
): Promise<IpcResult<unknown>> {
  const { needs, input, output, maxBytes, worksPaused } = contract[channel];
  if (!isSizeWithin(raw, maxBytes)) return { ok: false, code: 'bad-input' };
  if (!worksPaused && ports.isVaultPaused()) return { ok: false, code: 'vault-paused' };
  if (needs === 'unlocked-vault' && !ports.isVaultUnlocked()) {
    return { ok: false, code: 'vault-locked' };
  }
  if (needs === 'salvaged-vault' && !ports.isVaultSalvaged()) {
    return { ok: false, code: 'vault-locked' };
  }
  try {
    const parsed = input.safeParse(raw);
    if (!parsed.success) return { ok: false, code: 'bad-input' };
    return { ok: true, value: output.parse(await handler(parsed.data)) };
  } catch (error) {
    ports.log(channel, error);
    const holder = ports.holderOf(error);
    return { ok: false, code: ports.codeOf(error), ...(holder === undefined ? {} : { holder }) };
  }
}
