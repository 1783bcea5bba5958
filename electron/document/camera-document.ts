/** The camera documents in one language, from what the vault has. */
import type { InterfaceLanguage } from '../../shared/base/language.js';
import { loadCameraTexts } from '../../shared/content/law/camera-texts.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import de from '../../shared/locales/de/camera-documents.json' with { type: 'json' };
import en from '../../shared/locales/en/camera-documents.json' with { type: 'json' };
import fr from '../../shared/locales/fr/camera-documents.json' with { type: 'json' };
import nl from '../../shared/locales/nl/camera-documents.json' with { type: 'json' };
import type { CameraDocumentInput } from '../../shared/report/cameras/camera-documents.js';
import { pictogramHtml } from '../../shared/report/cameras/pictogram-html.js';
import { registerHtml } from '../../shared/report/cameras/register-html.js';
import { staffNoticeHtml } from '../../shared/report/cameras/staff-notice-html.js';
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import type { AskVault } from './handlers.js';

const CATALOGUES: Readonly<Record<InterfaceLanguage, Catalogue>> = { fr, nl, en, de };

export interface CameraDocumentRequest {
  readonly ask: AskVault;
  readonly wanted: Parsed<'document.cameras'>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export async function cameraDocument({ ask, wanted, today }: CameraDocumentRequest) {
  const { document, language } = wanted;
  const translate = createTranslator(language, [CATALOGUES[language]]);
  const input: CameraDocumentInput = {
    ...(await ask('cameras.get', undefined)),
    practice: await ask('practice.get', undefined),
    language,
    translate,
    law: await loadCameraTexts(language),
    today,
    fonts: documentFontUrls,
  };
  const name = translate(`camera-documents.label.file-${document}`);
  return { html: htmlOf(input, document), fileName: `${name} ${today}.pdf` };
}

function htmlOf(input: CameraDocumentInput, document: CameraDocumentRequest['wanted']['document']) {
  switch (document) {
    case 'register':
      return registerHtml(input);
    case 'staff-notice':
      return staffNoticeHtml(input);
    case 'pictogram-a4':
      return pictogramHtml(input, 'a4');
    case 'pictogram-small':
      return pictogramHtml(input, 'small');
  }
}
