import { describe, expect, it } from 'vitest';
import { coverageOf, measuresOf } from '../../../build/coverage-measures.mjs';

const catalogue = measuresOf(
  [
    'id\tscenario\tdomain\tkind',
    'M001\tany\ttraining\tadvice',
    'M002\tconsultation\tlocks\trule',
    'M003\tabsence\tabsence\trule',
    'M004\thome_visit_guard\thome_visit\tform_field',
    'M005\tany\tcyber\tform_field',
    'M006\tincident\taggression\tadvice',
    'M007\tany\tsecrecy\trule',
    'M008\thome_visit_guard\tvehicle\trule',
    '',
  ].join('\n'),
);
const questions = (...things: { id: string; measures: string[] }[]) => [
  { kind: 'survey question', things },
];
const door = { id: 'locks.door', measures: ['M002'] };

describe('coverageOf', () => {
  it('expects the survey to cover what a practice can have or do, and nothing else', () => {
    const { survey, uncovered } = coverageOf(catalogue, questions(door), []);
    expect(survey).toEqual({ covered: 1, total: 5 });
    expect(uncovered.map(({ id }) => id)).toEqual(['M001', 'M003', 'M005', 'M008']);
  });

  it('gives each uncovered row its reason, empty when none was given', () => {
    const reasons = [{ measure: 'M003', reason: 'Not ours' }];
    const { uncovered } = coverageOf(catalogue, questions(door), reasons);
    expect(uncovered).toContainEqual({ id: 'M003', reason: 'Not ours' });
    expect(uncovered).toContainEqual({ id: 'M005', reason: '' });
  });

  it('names, by kind, all the things that cover a row', () => {
    const both = questions(door, { id: 'locks.lock', measures: ['M002', 'M007'] });
    const cards = { kind: 'advice card', things: [{ id: 'calm', measures: ['M006'] }] };
    expect(coverageOf(catalogue, [...both, cards], []).kinds).toEqual([
      {
        kind: 'survey question',
        rows: [
          { id: 'M002', by: ['locks.door', 'locks.lock'] },
          { id: 'M007', by: ['locks.lock'] },
        ],
      },
      { kind: 'advice card', rows: [{ id: 'M006', by: ['calm'] }] },
    ]);
  });

  it('counts every row of every domain once: with a place, left out, or without one', () => {
    const { domains } = coverageOf(catalogue, questions(door), [
      { measure: 'M006', reason: 'Not ours' },
      { measure: 'M007', reason: ' ' },
    ]);
    const count = (domain: string) => domains.find((each) => each.domain === domain);
    expect(count('locks')).toMatchObject({ total: 1, covered: 1, leftOut: 0, without: 0 });
    expect(count('aggression')).toMatchObject({ covered: 0, leftOut: 1, without: 0 });
    expect(count('secrecy')).toMatchObject({ covered: 0, leftOut: 0, without: 1 });
    const all = domains.map((each) => each.covered + each.leftOut + each.without);
    expect(all.reduce((sum, each) => sum + each, 0)).toBe(catalogue.length);
  });

  it('names measures that the catalogue does not have', () => {
    const wrong = questions({ id: 'locks.door', measures: ['M002', 'M999'] });
    expect(coverageOf(catalogue, wrong, []).unknown).toEqual(['M999']);
  });
});
