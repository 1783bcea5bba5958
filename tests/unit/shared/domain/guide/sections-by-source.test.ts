import { expect, test } from 'vitest';
import { sectionsBySource } from '../../../../../shared/domain/guide/sections-by-source.js';

test('names each source once with its sections, and no number of our own', () => {
  expect(
    sectionsBySource([
      { source: 'manual', section: '3.1' },
      { source: 'manual', section: '1.1.4; 3.1' },
      { source: 'good-practice', section: '1' },
      { source: 'manual', section: 'Introduction' },
    ]),
  ).toEqual([
    { source: 'manual', sections: ['1.1.4', '3.1'] },
    { source: 'good-practice', sections: [] },
  ]);
});
