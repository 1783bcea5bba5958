/** Each language in its own words, so that it is found by those who read no other. */
import type { Language } from '../../shared/base/language.js';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
};
