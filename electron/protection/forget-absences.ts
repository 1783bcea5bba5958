/** At each opening: plans of absences whose time is over are erased, by whoever may write there. */
import type { Access } from '../../shared/domain/people/access.js';
import type { Records } from '../vault/records.js';
import { erasePastAbsences } from './protection-repository.js';

export interface OpenedVault {
  readonly access: Access;
  readonly records: Records;
}

export function forgetAbsences({ access, records }: OpenedVault, today: string): void {
  if (!access.writable.includes('survey')) return;
  try {
    erasePastAbsences(records, today);
  } catch {
    // A full disk must not keep the doctor out: the next opening tries again.
  }
}
