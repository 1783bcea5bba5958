/** A topic of law in one language, as a sheet. */
import type { Language } from '../../shared/base/language.js';
import { loadLawTexts } from '../../shared/content/law/law-texts.js';
import { lawTopic } from '../../shared/content/law/law-topics.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/law-sheet.json' with { type: 'json' };
import fr from '../../shared/locales/fr/law-sheet.json' with { type: 'json' };
import nl from '../../shared/locales/nl/law-sheet.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { lawSheetHtml } from '../../shared/report/law/law-sheet-html.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface LawDocumentRequest {
  readonly wanted: Parsed<'document.law'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function lawDocument({ wanted: { topic, language }, today }: LawDocumentRequest) {
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const html = lawSheetHtml({
    topic: lawTopic(topic),
    texts: await loadLawTexts(topic, language),
    language,
    translate,
    fonts: documentFontUrls,
  });
  return { html, fileName: `${translate('law-sheet.label.file')} ${topic} ${today}.pdf` };
}
