/** Menu labels in one language. */
import type { Language } from '../shared/base/language.js';
import en from '../shared/locales/en/menu.json' with { type: 'json' };
import fr from '../shared/locales/fr/menu.json' with { type: 'json' };
import nl from '../shared/locales/nl/menu.json' with { type: 'json' };
import type { MenuKey } from './menu-template.js';

const LABELS: Readonly<Record<Language, Readonly<Record<`menu.action.${MenuKey}`, string>>>> = {
  fr,
  nl,
  en,
};

export const menuLabels =
  (language: Language) =>
  (key: MenuKey): string =>
    LABELS[language][`menu.action.${key}`];
