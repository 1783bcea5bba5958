/**
 * What the police read of each object: the same rows on paper, in the table and on screen. What an object cost, who
 * insures it, who sold it and whose care it served is not in them. Pure.
 */
import type { Language } from '../../base/language.js';
import { euroText } from '../../domain/money/amount.js';
import { withoutPatients } from '../../domain/theft/police-wording.js';
import type { DeclaredItem } from '../../domain/theft/theft.js';
import type { Translator } from '../../i18n/messages.js';

export interface AnnexWords {
  readonly language: Language;
  /** Holds the catalogue `theft-sheet`. */
  readonly translate: Translator;
}

export interface AnnexRow {
  /** From 1. */
  readonly number: number;
  readonly item: DeclaredItem;
  readonly name: string;
  /** Brand and model; empty for neither. */
  readonly make: string;
  /** Serial numbers, in monospaced type. */
  readonly serials: readonly string[];
  /** "IMEI 490…", "Gravé « TILLEULS 5000 »": what else it is known by, a line each. */
  readonly marks: readonly AnnexMark[];
  /** Of replacement, as declared by the owner; undefined where none was noted. */
  readonly value: string | undefined;
}

export interface AnnexMark {
  readonly label: 'imei' | 'mac' | 'plate' | 'engraving' | 'forensic' | 'tag' | 'code' | 'features';
  readonly text: string;
}

export interface AnnexRows {
  readonly rows: readonly AnnexRow[];
  /** Of the values that are known. */
  readonly total: string;
  /** Objects without a value. */
  readonly unvalued: number;
}

export function annexRows(
  items: readonly DeclaredItem[],
  { language, translate: t }: AnnexWords,
): AnnexRows {
  const cents = items.reduce((sum, { insuredCents = 0 }) => sum + insuredCents, 0);
  return {
    rows: items.map((item, index) => ({
      number: index + 1,
      item,
      name: nameOf(item, t),
      make: makeOf(item),
      serials: serialsOf(item),
      marks: marksOf(item, t),
      value:
        item.insuredCents === undefined ? undefined : euroText(language, item.insuredCents / 100),
    })),
    total: euroText(language, cents / 100),
    unvalued: items.filter(({ insuredCents }) => insuredCents === undefined).length,
  };
}

export function nameOf({ name }: Pick<DeclaredItem, 'name'>, t: Translator): string {
  const neutral = withoutPatients(name.trim());
  return neutral === '' ? t('theft-sheet.label.unnamed') : neutral;
}

export const makeOf = ({ brand = '', model = '' }: DeclaredItem): string =>
  withoutPatients(`${brand} ${model}`.trim());

export const serialsOf = ({ serials = [] }: DeclaredItem): readonly string[] =>
  serials.filter((serial) => serial.trim() !== '').map(withoutPatients);

const MARKS = [
  ['imei', 'imei'],
  ['mac', 'mac'],
  ['plate', 'plate'],
  ['engraving', 'engraving'],
  ['forensic', 'forensicMark'],
  ['tag', 'assetTag'],
  ['code', 'labelCode'],
  ['features', 'features'],
] as const;

export const marksOf = (item: DeclaredItem, t: Translator): readonly AnnexMark[] =>
  MARKS.flatMap(([label, field]) => {
    const value = withoutPatients((item[field] ?? '').trim());
    if (value === '') return [];
    return [{ label, text: t(`theft-sheet.label.mark-${label}`, { value }) }];
  });
