/** What is left of a damaged vault as a file's bytes, in the user's language. */
import type { Language } from '../../shared/base/language.js';
import { loadSurgeryTexts } from '../../shared/content/surgery-pack.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import healthEn from '../../shared/locales/en/health.json' with { type: 'json' };
import surveyEn from '../../shared/locales/en/survey.json' with { type: 'json' };
import healthFr from '../../shared/locales/fr/health.json' with { type: 'json' };
import surveyFr from '../../shared/locales/fr/survey.json' with { type: 'json' };
import healthNl from '../../shared/locales/nl/health.json' with { type: 'json' };
import surveyNl from '../../shared/locales/nl/survey.json' with { type: 'json' };
import { salvageHtml, salvageJson } from '../../shared/report/salvage-document.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, readonly Catalogue[]>> = {
  fr: [healthFr, surveyFr],
  nl: [healthNl, surveyNl],
  en: [healthEn, surveyEn],
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
  const translate = createTranslator(language, CATALOGUES[language]);
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
