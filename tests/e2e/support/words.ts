/** The interface's words, from the catalogues themselves, so that a test finds what a user reads. */
import { readFileSync, readdirSync } from 'node:fs';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import {
  createTranslator,
  type Catalogue,
  type Translator,
} from '../../../shared/i18n/messages.js';

export function words(language: InterfaceLanguage): Translator {
  const folder = new URL(`../../../shared/locales/${language}/`, import.meta.url);
  const catalogues = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Catalogue,
  );
  return createTranslator(language, catalogues);
}
