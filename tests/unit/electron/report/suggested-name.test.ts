import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestedPdfName } from '../../../../electron/report/suggested-name.js';

describe('the name proposed for a copy', () => {
  it.each([
    ['devis.pdf', 'devis.pdf'],
    ['Devis serrurier.PDF', 'Devis serrurier.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['C:\\Windows\\x.pdf', 'C Windows x.pdf'],
    ['devis\u202Efdp.exe', 'devisfdp.exe.pdf'],
    ['CON', 'document.pdf'],
    ['nul.txt.pdf', 'document.pdf'],
    ['...', 'document.pdf'],
    ['a\0b.pdf', 'ab.pdf'],
    ['', 'document.pdf'],
  ])('%j becomes %s', (name, expected) => {
    expect(suggestedPdfName(name)).toBe(expected);
  });

  it('is one part of a path, whatever the file was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 255 }), (name) => {
        const suggested = suggestedPdfName(name);
        expect(suggested).toMatch(/^[^\\/:*?"<>|\p{C}]{1,100}\.pdf$/u);
        expect(suggested).not.toMatch(/^[. ]|[. ]\.pdf$/);
      }),
      { numRuns: 2000 },
    );
  });
});
