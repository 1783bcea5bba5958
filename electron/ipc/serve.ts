/** Main's door: the sender and the name, then what every call goes through. */
import { answerCall, type AnswerPorts } from '../../shared/ipc/answer-call.js';
import { MAIN_CHANNELS } from '../../shared/ipc/channels.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { IpcResult } from '../../shared/ipc/error-codes.js';

/** What main answers: its own channels, and the one it tells for the vault process. */
type AskedOfMain = (typeof MAIN_CHANNELS)[number];
export type MainHandlers = Pick<Handlers, AskedOfMain>;

export interface Gate extends AnswerPorts {
  /** Whether the frame that sent the call is the main frame of a window we made. */
  readonly isTrusted: (sender: unknown) => boolean;
}

export interface Call {
  readonly channel: string;
  readonly sender: unknown;
  readonly raw: unknown;
}

/** Runs one call. Never throws: every failure is a code of the closed set. */
export async function serve(
  { channel, sender, raw }: Call,
  handlers: MainHandlers,
  gate: Gate,
): Promise<IpcResult<unknown>> {
  if (!gate.isTrusted(sender)) return { ok: false, code: 'untrusted-sender' };
  if (!isAskedOfMain(channel)) return { ok: false, code: 'bad-input' };
  const handler = handlers[channel] as (value: unknown) => unknown;
  return answerCall({ channel, raw, handler }, gate);
}

const names: readonly string[] = MAIN_CHANNELS;
const isAskedOfMain = (channel: string): channel is AskedOfMain => names.includes(channel);
