/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, in every file we write, and loses it when
 * we read one. OWASP ASVS 1.2.10. Reversible: whatever is neutralised comes back as it was.
 */

/** What readers skip before they look for a formula: blanks, quotes of any kind, marks without width. */
const SKIPPED = String.raw`[\s"'\u0060\u00b4\u2018-\u201f\u00ab\u00bb\p{Cf}]*`;
/** The ASCII signs, everything that becomes one of them when widths and shapes are normalised, and control characters. */
const TRIGGER = String.raw`[=+\-@\u0000-\u001f\u207a\u207c\u208a\u208c\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20\u2212]`;
const HOSTILE = new RegExp(`^${SKIPPED}${TRIGGER}`, 'u');

export const isFormulaLike = (text: string): boolean => HOSTILE.test(text);

export const neutralised = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);

/** Of a cell we read, whoever wrote it. */
export const original = (cell: string): string =>
  cell.startsWith("'") && isFormulaLike(cell.slice(1)) ? cell.slice(1) : cell;
