/** What is left of a damaged vault as a file's bytes, in the user's language. */
import type { Language } from '../../shared/base/language.js';
import { loadSurgeryTexts } from '../../shared/content/surgery-pack.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import { salvageHtml, salvageJson } from '../../shared/report/salvage-document.js';
import type { AskVault } from './handlers.js';

type CatalogueModule = Promise<{ readonly default: Catalogue }>;

/** Loaded for one language, and only when somebody asks for the file. */
const CATALOGUES: Readonly<Record<Language, readonly (() => CatalogueModule)[]>> = {
  fr: [
    () => import('../../shared/locales/fr/health.json', { with: { type: 'json' } }),
    () => import('../../shared/locales/fr/survey.json', { with: { type: 'json' } }),
  ],
  nl: [
    () => import('../../shared/locales/nl/health.json', { with: { type: 'json' } }),
    () => import('../../shared/locales/nl/survey.json', { with: { type: 'json' } }),
  ],
  en: [
    () => import('../../shared/locales/en/health.json', { with: { type: 'json' } }),
    () => import('../../shared/locales/en/survey.json', { with: { type: 'json' } }),
  ],
};

export interface SalvageFileRequest {
  readonly ask: AskVault;
  readonly as: 'html' | 'json';
  readonly language: Language;
  readonly now: Date;
}

export async function salvageFile({ ask, as, language, now }: SalvageFileRequest): Promise<{
  readonly fileName: string;
  readonly bytes: Uint8Array;
}> {
  const modules = await Promise.all(CATALOGUES[language].map((load) => load()));
  const translate = createTranslator(
    language,
    modules.map((module) => module.default),
  );
  const document = {
    contents: await ask('salvage.read'),
    report: await ask('salvage.report'),
    language,
    translate,
    texts: await loadSurgeryTexts(language),
    madeAt: now.toISOString(),
  };
  const text = as === 'html' ? salvageHtml(document) : salvageJson(document);
  return {
    fileName: `${translate('health.title.document')}.${as}`,
    bytes: new TextEncoder().encode(text),
  };
}
