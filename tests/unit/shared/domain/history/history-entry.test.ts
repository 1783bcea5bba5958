import { describe, expect, it } from 'vitest';
import { kindOf, type HistoryEntry } from '../../../../../shared/domain/history/history-entry.js';
import type { CompartmentId } from '../../../../../shared/domain/people/access.js';

const of = (
  compartments: readonly CompartmentId[],
  name?: string,
): Pick<HistoryEntry, 'action' | 'parts'> => ({
  parts: compartments.map((compartment) => ({ compartment, isReadable: false, counts: [] })),
  ...(name === undefined ? {} : { action: { name } }),
});

describe('the subject of an entry', () => {
  it.each([
    [of(['owner', 'journal'], 'people.add'), 'people'],
    [of(['owner', 'journal'], 'rotate.begin'), 'keys'],
    [of(['survey', 'owner', 'journal'], 'rotate.compartment'), 'keys'],
    [of(['owner', 'journal'], 'passphrase.change'), 'keys'],
    [of(['journal'], 'backup.made'), 'other'],
    [of(['survey']), 'survey'],
    [of(['owner', 'contacts']), 'practice'],
    [of(['owner']), 'keys'],
    [of(['inventory']), 'other'],
    [of([]), 'other'],
  ] as const)('is known by what it was for, else by what it touched', (entry, kind) => {
    expect(kindOf(entry)).toBe(kind);
  });
});
