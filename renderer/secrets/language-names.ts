/** Each language in its own words, so that it is found by those who read no other. */
import type { InterfaceLanguage } from '../../shared/base/language.js';

export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
};
