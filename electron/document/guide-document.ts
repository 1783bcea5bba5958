/** The guide's pages in one language; only the sheet of contacts holds anything of the vault. */
import type { Language } from '../../shared/base/language.js';
import {
  loadAdviceTexts,
  loadContactTexts,
  loadHandoutTexts,
  loadReportTexts,
} from '../../shared/content/guide/guide-texts.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/guide-documents.json' with { type: 'json' };
import fr from '../../shared/locales/fr/guide-documents.json' with { type: 'json' };
import nl from '../../shared/locales/nl/guide-documents.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { cardsHtml } from '../../shared/report/guide/cards-html.js';
import { contactsHtml } from '../../shared/report/guide/contacts-html.js';
import type { GuideDocumentInput } from '../../shared/report/guide/guide-page.js';
import { handoutHtml } from '../../shared/report/guide/handout-html.js';
import { reportSheetHtml } from '../../shared/report/guide/report-sheet-html.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface GuideDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.guide'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function guideDocument(request: GuideDocumentRequest) {
  const { wanted, today } = request;
  const { language } = wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const name = translate(`guide-documents.label.file-${wanted.document}`);
  const page = { language, translate, today, fonts: documentFontUrls };
  return { html: await htmlOf(request, page), fileName: `${name} ${today}.pdf` };
}

async function htmlOf({ ask, wanted }: GuideDocumentRequest, page: GuideDocumentInput) {
  const { language } = wanted;
  switch (wanted.document) {
    case 'cards':
      return cardsHtml(page, await loadAdviceTexts(language), wanted.cards);
    case 'contacts':
      return contactsHtml(page, {
        texts: await loadContactTexts(language),
        contacts: await ask('contacts.list', undefined),
        practice: await ask('practice.get', undefined),
      });
    case 'report-sheet':
      return reportSheetHtml(page, await loadReportTexts(language));
    case 'patient-notice':
    case 'network-clause':
      return handoutHtml(page, {
        id: wanted.document,
        texts: await loadHandoutTexts(language),
        practice: await ask('practice.get', undefined),
      });
  }
}
