/** Goal E10: names inside a workbook are never more than names. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/table/read-table.js';
import { workbookOf } from '../../../support/tables/workbook-of.js';

const PATHS = [
  '..',
  '../..',
  '/etc',
  'C:',
  'C:\\Windows',
  '\\\\server\\share',
  '~',
  'xl',
  'xl/..',
  '.',
];
const BASES = ['CON', 'NUL', 'aux', 'COM1', 'passwd', '.bashrc', 'a', 'book', 'x '.repeat(20), 'é'];
const ENDS = ['', '.', '...', ' ', '.xml', '.exe', '\u202exml.exe', '\0.xml', '\n.xml', '/'];
const JOINTS = ['/ ', '/', '\\', '//', '/./', '/../'];

/** Each different, in an order that mixes all of them. */
const names: readonly string[] = [
  ...new Set(
    PATHS.flatMap((path) =>
      BASES.flatMap((base) =>
        ENDS.flatMap((end) => JOINTS.map((joint) => `${path}${joint}${base}${end}`)),
      ),
    ),
  ),
].slice(0, 5000);

/** What a program that writes files by these names could be led astray by. */
const isDangerous = (name: string): boolean =>
  /[\p{Cc}\\:\u202e]/u.test(name) || name.startsWith('/') || /(^|\/)\.{1,2}(\/|$)/.test(name);

describe('5,000 names inside a workbook', () => {
  it('are refused, or lead nowhere: no part is ever written by its name', () => {
    expect(new Set(names).size).toBe(5000);
    let refused = 0;
    for (const name of names) {
      const read = readTable(workbookOf({ entries: [{ name, content: 'x', method: 0 }] }));
      if (read.ok) {
        expect(isDangerous(name)).toBe(false);
        expect(read.table.rows).toEqual([{ number: 1, cells: ['Naam'] }]);
      } else {
        expect([name, read.code]).toEqual([
          name,
          expect.stringMatching(/^(?:hostile|duplicate)-name$/),
        ]);
        refused += 1;
      }
    }
    console.log(`5,000 hostile names: ${refused} files refused, ${5000 - refused} names of no use`);
    expect(refused).toBeGreaterThan(4000);
  });
});
