/** The adviser's report in one language, from what the visit holds, with the bytes of its photos. */
import type { Language } from '../../shared/base/language.js';
import { loadSurgeryTexts, surgeryQuestions } from '../../shared/content/surgery-pack.js';
import type { VisitId } from '../../shared/domain/visit/visit.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import enSurvey from '../../shared/locales/en/survey.json' with { type: 'json' };
import enVisit from '../../shared/locales/en/visit.json' with { type: 'json' };
import en from '../../shared/locales/en/visit-documents.json' with { type: 'json' };
import frSurvey from '../../shared/locales/fr/survey.json' with { type: 'json' };
import frVisit from '../../shared/locales/fr/visit.json' with { type: 'json' };
import fr from '../../shared/locales/fr/visit-documents.json' with { type: 'json' };
import nlSurvey from '../../shared/locales/nl/survey.json' with { type: 'json' };
import nlVisit from '../../shared/locales/nl/visit.json' with { type: 'json' };
import nl from '../../shared/locales/nl/visit-documents.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { visitReportHtml } from '../../shared/report/visit/visit-report-html.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, readonly Catalogue[]>> = {
  fr: [fr, frVisit, frSurvey],
  nl: [nl, nlVisit, nlSurvey],
  en: [en, enVisit, enSurvey],
};

export interface VisitDocumentRequest {
  readonly ask: AskVault;
  readonly visitId: VisitId;
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function visitDocument({ ask, visitId, language, today }: VisitDocumentRequest) {
  const translate = createTranslator(language, CATALOGUES[language]);
  const whole = await ask('visit.get', { visitId });
  const named = whole.photos.map(({ id }, index) => ({ id, name: `photo-${index + 1}.jpg` }));
  const pictures: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const { id, name } of named) {
    const { bytes } = await ask('visit.readPhoto', { photoId: id, part: 'whole' });
    pictures.push({ name, bytes: new Uint8Array(bytes) });
  }
  const html = visitReportHtml({
    ...whole,
    pictures: new Map(named.map(({ id, name }) => [id, `app://document/${name}`])),
    questions: surgeryQuestions,
    texts: await loadSurgeryTexts(language),
    language,
    translate,
    fonts: documentFontUrls,
  });
  return { html, pictures, fileName: `${translate('visit-documents.label.file')} ${today}.pdf` };
}
