import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf, stateOf } from '../../../build/coverage/coverage.mjs';
import { measuresOf } from '../../../build/coverage/measures.mjs';
import { leftOutIn, placesIn } from '../../../build/coverage/places.mjs';

const catalogue = measuresOf(
  [
    'id\tscenario\tdomain\tkind\tmeasure_en',
    'M001\tany\ttraining\tadvice\tTrain',
    'M002\tconsultation\tlocks\trule\tLock',
    'M003\tabsence\tabsence\trule\tTell nobody',
    'M004\tincident\taggression\tadvice\tStay calm',
    'M005\tany\tsecrecy\trule\tBe silent',
    '',
  ].join('\n'),
);
const questions = (...things: { id: string; measures: string[] }[]) => ({
  kind: 'survey question',
  things,
});
const door = { id: 'locks.door', measures: ['M002'] };

describe('coverageOf', () => {
  it('names, by kind, all the things that cover a row', () => {
    const cards = { kind: 'advice card', things: [{ id: 'calm', measures: ['M004', 'M002'] }] };
    const lock = { id: 'locks.lock', measures: ['M002'] };
    const { rows, kinds } = coverageOf(catalogue, [questions(door, lock), cards], []);
    expect(rows.find(({ id }) => id === 'M002')?.by).toEqual([
      { kind: 'survey question', ids: ['locks.door', 'locks.lock'] },
      { kind: 'advice card', ids: ['calm'] },
    ]);
    expect(kinds).toEqual([
      { kind: 'survey question', rows: 1 },
      { kind: 'advice card', rows: 2 },
    ]);
  });

  it('finds every row without a place, and takes no empty reason for one', () => {
    const { without, rows } = coverageOf(
      catalogue,
      [questions(door)],
      [
        { measure: 'M003', reason: 'Not ours' },
        { measure: 'M005', reason: ' ' },
      ],
    );
    expect(without).toEqual(['M001', 'M004', 'M005']);
    expect(rows.map((row) => stateOf(row))).toEqual([
      'without',
      'covered',
      'left-out',
      'without',
      'without',
    ]);
  });

  it('counts every row of every domain once: with a place, left out, or without one', () => {
    const { domains } = coverageOf(
      catalogue,
      [questions(door)],
      [{ measure: 'M003', reason: 'Not ours' }],
    );
    const count = (domain: string) => domains.find((each) => each.domain === domain);
    expect(count('locks')).toMatchObject({ total: 1, covered: 1, leftOut: 0, without: 0 });
    expect(count('absence')).toMatchObject({ covered: 0, leftOut: 1, without: 0 });
    expect(count('secrecy')).toMatchObject({ covered: 0, leftOut: 0, without: 1 });
    const all = domains.map((each) => each.covered + each.leftOut + each.without);
    expect(all.reduce((sum, each) => sum + each, 0)).toBe(catalogue.length);
  });

  it('names measures the catalogue does not have, and reasons that are no longer true', () => {
    const wrong = questions({ id: 'locks.door', measures: ['M002', 'M999'] });
    const coverage = coverageOf(catalogue, [wrong], [{ measure: 'M002', reason: 'Not ours' }]);
    expect(coverage.unknown).toEqual(['M999']);
    expect(coverage.needless).toEqual(['M002']);
  });
});

describe('placesIn', () => {
  const content = join(import.meta.dirname, '../../../shared/content');
  const places = placesIn(content);

  it('reads every kind of thing, each with a measure and a name of its own', () => {
    for (const { kind, things } of places) {
      expect(
        things.some(({ measures }) => measures.length > 0),
        kind,
      ).toBe(true);
      expect(new Set(things.map(({ id }) => id)).size, kind).toBe(things.length);
    }
  });

  it('has a place for each of the 406 rows, or a reason', () => {
    const placed = new Set(places.flatMap(({ things }) => things.flatMap((each) => each.measures)));
    for (const { measure } of leftOutIn(content)) placed.add(measure);
    const ids = Array.from({ length: 406 }, (_, row) => `M${String(row + 1).padStart(3, '0')}`);
    expect(ids.filter((id) => !placed.has(id))).toEqual([]);
    expect([...placed].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
