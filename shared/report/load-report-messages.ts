/** The catalogues a report is written with, loaded for one language when a report is asked for. */
import type { Language } from '../base/language.js';
import { createTranslator, type Catalogue, type Translator } from '../i18n/messages.js';

type CatalogueModule = Promise<{ readonly default: Catalogue }>;

const CATALOGUES: Readonly<Record<Language, readonly (() => CatalogueModule)[]>> = {
  fr: [
    () => import('../locales/fr/report.json', { with: { type: 'json' } }),
    () => import('../locales/fr/survey.json', { with: { type: 'json' } }),
  ],
  nl: [
    () => import('../locales/nl/report.json', { with: { type: 'json' } }),
    () => import('../locales/nl/survey.json', { with: { type: 'json' } }),
  ],
  en: [
    () => import('../locales/en/report.json', { with: { type: 'json' } }),
    () => import('../locales/en/survey.json', { with: { type: 'json' } }),
  ],
};

export async function loadReportTranslator(language: Language): Promise<Translator> {
  const modules = await Promise.all(CATALOGUES[language].map((load) => load()));
  return createTranslator(
    language,
    modules.map((module) => module.default),
  );
}
