import { describe, expect, it } from 'vitest';
import { coverageOf, measuresOf } from '../../../build/coverage-measures.mjs';

const catalogue = measuresOf(
  [
    'id\tscenario\tdomain',
    'M001\tany\ttraining',
    'M002\tconsultation\tlocks',
    'M003\tabsence\tabsence',
    'M004\thome_visit_guard\tcash',
    'M005\tany\tcyber',
    '',
  ].join('\n'),
);
const part = { questions: [{ id: 'locks.door', measures: ['M002'] }] };

describe('coverageOf', () => {
  it('counts only the rows about the surgery itself', () => {
    expect(coverageOf(catalogue, [part], [])).toMatchObject({ covered: 1, total: 3 });
  });

  it('lists each uncovered row with its reason, empty when none was given', () => {
    const { uncovered } = coverageOf(catalogue, [part], [{ measure: 'M003', reason: 'Not ours' }]);
    expect(uncovered).toEqual([
      { id: 'M003', reason: 'Not ours' },
      { id: 'M005', reason: '' },
    ]);
  });

  it('names measures that the catalogue does not have', () => {
    const wrong = { questions: [{ id: 'locks.door', measures: ['M002', 'M999'] }] };
    expect(coverageOf(catalogue, [wrong], []).unknown).toEqual(['M999']);
  });
});
