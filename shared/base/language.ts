/**
 * Languages as BCP 47 primary tags. The window and the camera documents speak four; the survey, its advice
 * and the reports three. Who reads the window in German reads the rest in a language of their choice.
 */
import { z } from 'zod';

/** Of the survey, the advice, the law and the reports. French is the default. */
export const LANGUAGES = ['fr', 'nl', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** Of the window, the menu, the recovery sheet and the camera documents. */
export const INTERFACE_LANGUAGES = [...LANGUAGES, 'de'] as const;
export const interfaceLanguageSchema = z.enum(INTERFACE_LANGUAGES);
export type InterfaceLanguage = z.infer<typeof interfaceLanguageSchema>;

/** BCP 47 tag used for dates and numbers: Belgian usage in each language, day before month in English too. */
export const LOCALE_TAG: Readonly<Record<InterfaceLanguage, string>> = {
  fr: 'fr-BE',
  nl: 'nl-BE',
  en: 'en-GB',
  de: 'de-BE',
};

/** The language of the contents beside an interface language: the same where there is one, else the chosen one. */
export const contentLanguageOf = (language: InterfaceLanguage, chosen?: Language): Language =>
  language === 'de' ? (chosen ?? 'fr') : language;

/** First supported language among the system's preferred ones ("nl-BE", "fr"…); French when none is. */
export function languageFrom(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = INTERFACE_LANGUAGES.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'fr';
}
