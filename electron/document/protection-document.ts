/** The sheets of the protection page in one language. The checklist is made without asking for a single absence. */
import type { Language } from '../../shared/base/language.js';
import { loadLawTexts } from '../../shared/content/law/law-texts.js';
import { lawTopic } from '../../shared/content/law/law-topics.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import en from '../../shared/locales/en/protection-documents.json' with { type: 'json' };
import fr from '../../shared/locales/fr/protection-documents.json' with { type: 'json' };
import nl from '../../shared/locales/nl/protection-documents.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { absenceChecklistHtml } from '../../shared/report/protection/absence-checklist-html.js';
import { alarmSheetHtml } from '../../shared/report/protection/alarm-sheet-html.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { fr, nl, en };

export interface ProtectionDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.protection'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function protectionDocument({ ask, wanted, today }: ProtectionDocumentRequest) {
  const { document, language } = wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const sheet = { language, translate, fonts: documentFontUrls };
  const name = translate(`protection-documents.label.file-${document}`);
  if (document === 'absence-checklist') {
    return {
      html: absenceChecklistHtml({
        ...sheet,
        law: await loadLawTexts('absence', language),
        lawCheckedOn: lawTopic('absence').checkedOn,
      }),
      // Without the day of today: when somebody prints it says enough.
      fileName: `${name}.pdf`,
    };
  }
  const { alarms } = await ask('protection.get', undefined);
  const practice = await ask('practice.get', undefined);
  return {
    html: alarmSheetHtml({ ...sheet, alarms, practice, today }),
    fileName: `${name} ${today}.pdf`,
  };
}
