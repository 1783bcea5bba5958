/** Types of records in the user's words, and how many there are of each. Pure. */
import { RECORD_GROUPS, type RecordGroup } from '../../../shared/ipc/contract-health.js';
import type { RecordType } from '../records.js';

/** In the user's words. A type that has none of its own yet is `unknown`. */
export const groupOf = (type: RecordType | undefined): RecordGroup => {
  switch (type) {
    case 'practice':
    case 'assessment':
    case 'answer':
    case 'plan-item':
    case 'draft':
    case 'photo':
    case 'breach':
    case 'contact':
    case 'floor-plan':
    case 'invoice':
      return type;
    case 'camera':
    case 'camera-dossier':
    case 'image-request':
      return 'camera';
    case 'alarm':
    case 'videophone':
    case 'safe':
    case 'neighbourhood':
    case 'absence':
      return 'protection';
    case 'visit':
    case 'visit-item':
    case 'visit-advice':
    case 'visit-photo':
    case 'visit-plan':
      return 'visit';
    case 'item':
    case 'room':
    case 'item-photo':
    case 'inventory-view':
    case 'pad':
    case 'pad-loss':
    case 'stock-take':
    case 'stock-sighting':
    case 'theft':
      return 'inventory';
    case 'setup':
    case 'person-key':
    case 'keyring-change':
    case 'details-key':
      return 'access';
    case 'attachment-check':
    case undefined:
      return 'unknown';
  }
};

/** In the order of RECORD_GROUPS; groups without a record are left out. */
export function countsOf(
  counted: readonly { readonly type: RecordType; readonly count: number }[],
): { group: RecordGroup; count: number }[] {
  const counts = new Map<RecordGroup, number>();
  for (const { type, count } of counted) {
    // The program's own note of what it read, nobody's content.
    if (type === 'attachment-check') continue;
    counts.set(groupOf(type), (counts.get(groupOf(type)) ?? 0) + count);
  }
  return RECORD_GROUPS.map((group) => ({ group, count: counts.get(group) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}
