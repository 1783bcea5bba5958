/** Answers the draft channels: what was being typed when the vault locked, sealed and given back. */
import { z } from 'zod';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { Records } from './records.js';
import { VaultError } from './vault-error.js';

const storedDraftSchema = z.strictObject({ key: z.string(), text: z.string() });

export function draftHandlers(
  records: () => Records,
): Pick<Handlers, 'draft.list' | 'draft.keep' | 'draft.drop'> {
  return {
    'draft.list': () =>
      readableDrafts(records()).map(({ value }) => storedDraftSchema.parse(value)),
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

/** Drafts belong to the survey: who may not read it has none. Keeping one is refused to them. */
function readableDrafts(records: Records): ReturnType<Records['list']> {
  try {
    return records.list('draft');
  } catch (error) {
    if (error instanceof VaultError && error.code === 'not-permitted') return [];
    throw error;
  }
}
