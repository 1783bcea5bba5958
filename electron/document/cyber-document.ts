/** The sheets about computers in one language: the register of breaches, one breach, and two for the wall. */
import type { Language } from '../../shared/base/language.js';
import { loadLawTexts } from '../../shared/content/law/law-texts.js';
import type { Breach } from '../../shared/domain/breach/breach.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/cyber-documents.json' with { type: 'json' };
import fr from '../../shared/locales/fr/cyber-documents.json' with { type: 'json' };
import nl from '../../shared/locales/nl/cyber-documents.json' with { type: 'json' };
import { breachRegisterHtml, breachSheetHtml } from '../../shared/report/cyber/breach-html.js';
import { listSheetHtml } from '../../shared/report/cyber/list-sheet-html.js';
import type { CyberSheetInput } from '../../shared/report/cyber/cyber-documents.js';
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { VaultError } from '../vault/vault-error.js';
import type { AskVault } from './handlers.js';
import { localDate } from './report-document.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

type Wanted = Parsed<'document.cyber'>;

export interface CyberDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Wanted;
  readonly now: Date;
}

export async function cyberDocument({ ask, wanted, now }: CyberDocumentRequest) {
  const { language } = wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const today = localDate(now);
  const input: CyberSheetInput = {
    practice: await ask('practice.get', undefined),
    language,
    translate,
    law: await loadLawTexts('data-breach', language),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    today,
    fonts: documentFontUrls,
  };
  const name = translate(`cyber-documents.label.file-${wanted.document}`);
  return { html: await htmlOf(input, wanted, ask), fileName: `${name} ${today}.pdf` };
}

async function htmlOf(input: CyberSheetInput, wanted: Wanted, ask: AskVault): Promise<string> {
  switch (wanted.document) {
    case 'register':
      return breachRegisterHtml(input, await ask('breach.list', undefined));
    case 'breach':
      return breachSheetHtml(input, await found(ask, wanted.breachId));
    case 'supplier':
    case 'ransomware':
      return listSheetHtml(input, wanted.document);
  }
}

async function found(ask: AskVault, breachId: string): Promise<Breach> {
  const breach = (await ask('breach.list', undefined)).find(({ id }) => id === breachId);
  if (breach === undefined) throw new VaultError('not-found', 'no such breach');
  return breach;
}
