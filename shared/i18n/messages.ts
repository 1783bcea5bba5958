/** Turns message keys into text of one language, with ICU plurals, numbers and dates. */
import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALE_TAG, type InterfaceLanguage } from '../base/language.js';

export type MessageValue = string | number | Date;
/** Wraps a tagged part of a `markup` message, for example into a React element. */
export type MessageTag<T> = (chunks: (string | T)[]) => T;

/** Flat keys `feature.kind.name`, as in shared/locales/<language>/<feature>.json. */
export type Catalogue = Readonly<Record<string, string>>;

export interface Translator {
  /** Plain text. A key nobody wrote comes back as it is: visible, and never a blank screen. */
  (key: string, values?: Readonly<Record<string, MessageValue>>): string;
  /** Text and tagged parts of a `markup` message, in order. */
  readonly parts: <T extends object>(
    key: string,
    values: Readonly<Record<string, MessageValue | MessageTag<T>>>,
  ) => readonly (string | T)[];
}

/**
 * A translator over the given catalogues; a later one wins over an earlier one. Messages are parsed
 * on first use and kept. Tags are read only in `markup` messages: elsewhere `<` is a plain character.
 */
export function createTranslator(
  language: InterfaceLanguage,
  catalogues: readonly Catalogue[],
): Translator {
  const messages = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));
  const formats = new Map<string, IntlMessageFormat>();

  const formatFor = (key: string): IntlMessageFormat | undefined => {
    const known = formats.get(key);
    const message = messages.get(key);
    if (known !== undefined || message === undefined) return known;
    const ignoreTag = !key.includes('.markup.');
    const format = new IntlMessageFormat(message, LOCALE_TAG[language], undefined, { ignoreTag });
    formats.set(key, format);
    return format;
  };

  const text = (key: string, values?: Readonly<Record<string, MessageValue>>): string =>
    String(formatFor(key)?.format(values) ?? key);

  const parts: Translator['parts'] = (key, values) => {
    const formatted = formatFor(key)?.format(values) ?? key;
    return Array.isArray(formatted) ? formatted : [formatted];
  };

  return Object.assign(text, { parts });
}
