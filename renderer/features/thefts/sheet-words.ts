/** The words of the printed annex, to show it on screen as it will be printed. */
import type { Language } from '../../../shared/base/language.js';
import { createTranslator, type Catalogue } from '../../../shared/i18n/messages.js';
import type { AnnexWords } from '../../../shared/report/thefts/annex-rows.js';
import { useLoadedTexts } from '../../state/loaded-texts.js';

const LOADERS: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  fr: () => import('../../../shared/locales/fr/theft-sheet.json'),
  nl: () => import('../../../shared/locales/nl/theft-sheet.json'),
  en: () => import('../../../shared/locales/en/theft-sheet.json'),
};

const load = async (language: Language): Promise<AnnexWords> => ({
  language,
  translate: createTranslator(language, [(await LOADERS[language]()).default]),
});

/** Undefined until they are loaded. */
export const useSheetWords = (): AnnexWords | undefined => useLoadedTexts(load);
