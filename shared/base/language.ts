/** The interface's languages (BCP 47 primary tags). French is the default; German comes with the camera documents. */
import { z } from 'zod';

export const LANGUAGES = ['fr', 'nl', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** BCP 47 tag used for dates and numbers: Belgian usage in each language, day before month in English too. */
export const LOCALE_TAG: Readonly<Record<Language, string>> = {
  fr: 'fr-BE',
  nl: 'nl-BE',
  en: 'en-GB',
};

/** First supported language among the system's preferred ones ("nl-BE", "fr"…); French when none is. */
export function languageFrom(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'fr';
}
