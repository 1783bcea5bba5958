/** Answers the draft channels: what was being typed when the vault locked, sealed and given back. */
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { Records } from './records.js';

const storedDraftSchema = z.strictObject({ key: z.string(), text: z.string() });

export function draftHandlers(
  records: () => Records,
): Pick<Handlers, 'draft.list' | 'draft.keep' | 'draft.drop'> {
  return {
    'draft.list': () =>
      records()
        .list('draft')
        .map(({ value }) => storedDraftSchema.parse(value)),
    'draft.keep': ({ key, text }) => {
      const open = records();
      open.put('draft', open.idFor('draft', key), { key, text });
      return undefined;
    },
    'draft.drop': ({ key }) => {
      const open = records();
      open.remove('draft', open.idFor('draft', key));
      return undefined;
    },
  };
}
