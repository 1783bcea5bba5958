/** The thefts of a vault, parsed on the way out. Runs in the vault process. */
import { theftSchema, type Theft, type TheftId } from '../../shared/domain/theft/theft.js';
import type { NewRecord, Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';

/** The latest first. */
export const listThefts = (records: Records): Theft[] =>
  records
    .list('theft')
    .map(({ value }) => theftSchema.parse(value))
    .sort((a, b) => b.begunAt.localeCompare(a.begunAt) || (a.id < b.id ? -1 : 1));

export function readTheft(records: Records, id: TheftId): Theft {
  const value = records.get('theft', id);
  if (value === undefined) throw new VaultError('not-found', 'no such theft');
  return theftSchema.parse(value);
}

/** A theft's record carries the theft's own id. */
export const theftRecord = (theft: Theft): NewRecord => ({
  type: 'theft',
  id: theft.id,
  value: theftSchema.parse(theft),
});
