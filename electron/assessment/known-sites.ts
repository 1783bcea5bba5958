/** The practice's sites, read for themselves: features do not import one another. */
import { practiceSchema, type Site } from '../../shared/domain/practice/practice.js';
import type { Records } from '../vault/records.js';

export const knownSites = (records: Records): readonly Site[] =>
  records.list('practice').flatMap((record) => practiceSchema.parse(record.value).sites);
