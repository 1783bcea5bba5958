/** Words about an opening that somebody could come in by. */
import type { Opening, PartId } from '../floor-plan.js';
import type { Verdict } from '../finding.js';

/** What is wrong with how an opening is protected; undefined when it is protected. */
export function protectionVerdict(
  { id, kind, protection }: Opening,
  messages: { readonly bare: string; readonly unknown: string },
  room: PartId | undefined,
): Verdict | undefined {
  const about = { parts: [id], ...(room === undefined ? {} : { room }) };
  if (kind === 'passage' || protection === 'none') {
    return { severity: 'important', message: messages.bare, ...about };
  }
  return protection === 'unknown'
    ? { severity: 'to-check', message: messages.unknown, ...about }
    : undefined;
}
