/** The practice in the vault: one record. Runs in the vault process. */
import {
  practiceSchema,
  siteIdSchema,
  type NewPractice,
  type Practice,
} from '../../shared/domain/practice/practice.js';
import type { Ids } from '../../shared/domain/assessment/ports.js';
import type { NewRecord, Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';

const SITE_ID_BYTES = 4;

export const newSiteId = (ids: Ids) => siteIdSchema.parse(ids.hex(SITE_ID_BYTES));

/** The practice described at set-up, with ids for its sites. */
export const practiceFrom = (given: NewPractice, ids: Ids): Practice => ({
  name: given.name,
  ownerName: given.ownerName,
  address: given.address,
  sites: given.siteNames.map((name) => ({ id: newSiteId(ids), name })),
});

const practiceId = (records: Records) => records.idFor('practice', 'practice');

/** The record to write; set-up writes it in one transaction with the rest of a new vault. */
export const practiceRecord = (records: Records, practice: Practice): NewRecord => ({
  type: 'practice',
  id: practiceId(records),
  value: practiceSchema.parse(practice),
});

export function readPractice(records: Records): Practice {
  const value = records.get('practice', practiceId(records));
  if (value === undefined) throw new VaultError('not-found', 'no practice in this vault');
  return practiceSchema.parse(value);
}
