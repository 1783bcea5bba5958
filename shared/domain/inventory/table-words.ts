/** Words of the columns and of what may stand in them: the first of each language is written, all of them are read. */
import type { InterfaceLanguage } from '../../base/language.js';
import { folded } from '../../base/folded.js';
import words from './table-words.json' with { type: 'json' };

export type ImportField = keyof typeof words.columns;
export const IMPORT_FIELDS = Object.keys(words.columns) as readonly ImportField[];

/** May be chosen for several columns: their values stand one after the other. */
export const REPEATED_FIELDS: readonly ImportField[] = ['serial', 'notes', 'room'];

type ByLanguage = Readonly<Record<InterfaceLanguage, readonly string[]>>;
type Group = keyof typeof words.values;

/** Lower case letters and digits, one blank between: "N° de série :" is "n de serie". */
export const plainWord = (text: string): string =>
  folded(text)
    .replaceAll(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim();

export const columnTitle = (field: ImportField, language: InterfaceLanguage): string =>
  words.columns[field][language][0] ?? field;

/** Every name of a column in every language, as `plainWord` gives them. */
export const columnNames = (field: ImportField): readonly string[] => plainOf(words.columns[field]);

export function valueWord<G extends Group>(
  group: G,
  value: keyof (typeof words.values)[G] & string,
  language: InterfaceLanguage,
): string {
  const byValue = words.values[group] as Readonly<Record<string, ByLanguage>>;
  return byValue[value]?.[language][0] ?? value;
}

const readers = new Map<Group, ReadonlyMap<string, string>>();

/** What a word stands for in one of the groups, whatever its language; undefined when it is not known. */
export function valueOfWord<G extends Group>(
  group: G,
  typed: string,
): (keyof (typeof words.values)[G] & string) | undefined {
  const known = readers.get(group) ?? readerOf(group);
  readers.set(group, known);
  return known.get(plainWord(typed)) as (keyof (typeof words.values)[G] & string) | undefined;
}

/** The persisted name is read, too. */
const readerOf = (group: Group): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words.values[group]).flatMap(([value, byLanguage]) =>
      [plainWord(value), ...plainOf(byLanguage)].map((word) => [word, value] as const),
    ),
  );

const plainOf = (byLanguage: ByLanguage): readonly string[] =>
  Object.values(byLanguage).flatMap((each) => each.map(plainWord));
