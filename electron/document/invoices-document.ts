/** The list of invoices in one language, as a sheet for the accountant. */
import type { Language } from '../../shared/base/language.js';
import { loadLawTexts } from '../../shared/content/law/law-texts.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/money-sheet.json' with { type: 'json' };
import fr from '../../shared/locales/fr/money-sheet.json' with { type: 'json' };
import nl from '../../shared/locales/nl/money-sheet.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { invoicesHtml } from '../../shared/report/money/invoices-html.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface InvoicesDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.invoices'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function invoicesDocument(request: InvoicesDocumentRequest) {
  const { ask, today } = request;
  const { language, year } = request.wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const invoices = await ask('invoices.list', undefined);
  const { name } = await ask('practice.get', undefined);
  const html = invoicesHtml({
    invoices: invoices.filter(({ date }) => year === undefined || date.startsWith(year)),
    practiceName: name,
    today,
    lawTexts: await loadLawTexts('tax', language),
    language,
    translate,
    fonts: documentFontUrls,
  });
  return { html, fileName: `${translate('money-sheet.label.file')} ${year ?? today}.pdf` };
}
