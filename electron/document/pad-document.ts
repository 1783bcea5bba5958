/** The papers about pads in one language: the sheet of what there is, and the letters after a loss. */
import type { Language } from '../../shared/base/language.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/pad-documents.json' with { type: 'json' };
import fr from '../../shared/locales/fr/pad-documents.json' with { type: 'json' };
import nl from '../../shared/locales/nl/pad-documents.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { padLetterHtml } from '../../shared/report/pads/pad-letter-html.js';
import { padRegisterHtml } from '../../shared/report/pads/pad-register-html.js';
import { VaultError } from '../vault/vault-error.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface PadDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.pads'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function padDocument({ ask, wanted, today }: PadDocumentRequest) {
  const { language } = wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const practice = await ask('practice.get', undefined);
  const input = { language, translate, fonts: documentFontUrls, practice, today };
  const { pads, losses } = await ask('pads.get', undefined);
  if (wanted.document === 'register') {
    const name = translate('pad-documents.label.file-register');
    return { html: padRegisterHtml({ ...input, pads, losses }), fileName: `${name} ${today}.pdf` };
  }
  const { letter, lossId } = wanted;
  const loss = losses.find(({ id }) => id === lossId);
  if (loss === undefined) throw new VaultError('not-found', 'no such loss');
  const name = translate(`pad-documents.label.file-${letter}`);
  return { html: padLetterHtml(input, loss, letter), fileName: `${name} ${today}.pdf` };
}
