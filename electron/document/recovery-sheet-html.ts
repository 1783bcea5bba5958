/** The recovery sheet in the user's language. */
import { LOCALE_TAG, type InterfaceLanguage } from '../../shared/base/language.js';
import { createTranslator, type Catalogue } from '../../shared/i18n/messages.js';
import de from '../../shared/locales/de/recovery-sheet.json' with { type: 'json' };
import en from '../../shared/locales/en/recovery-sheet.json' with { type: 'json' };
import fr from '../../shared/locales/fr/recovery-sheet.json' with { type: 'json' };
import nl from '../../shared/locales/nl/recovery-sheet.json' with { type: 'json' };
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { renderRecoverySheet } from '../../shared/report/recovery-sheet.js';

const CATALOGUES: Readonly<Record<InterfaceLanguage, Catalogue>> = { fr, nl, en, de };

export interface RecoverySheetData {
  readonly groups: readonly string[];
  readonly practiceName: string;
  readonly language: InterfaceLanguage;
  readonly now: Date;
}

export function recoverySheetHtml(data: RecoverySheetData): { html: string; fileName: string } {
  const { language } = data;
  const t = createTranslator(language, [CATALOGUES[language]]);
  const date = new Intl.DateTimeFormat(LOCALE_TAG[language], { dateStyle: 'long' }).format(
    data.now,
  );
  const title = t('recovery-sheet.title.sheet');
  return {
    html: renderRecoverySheet({
      language,
      groups: data.groups,
      words: {
        title,
        vault: t('recovery-sheet.prose.vault', { practice: data.practiceName }),
        date: t('recovery-sheet.prose.date', { date }),
        why: t('recovery-sheet.prose.why'),
        keep: t('recovery-sheet.prose.keep'),
        alphabet: t('recovery-sheet.prose.alphabet'),
      },
      fonts: documentFontUrls,
    }),
    fileName: `${title}.pdf`,
  };
}
