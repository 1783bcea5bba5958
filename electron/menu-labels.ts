/** Menu labels in one language. */
import type { InterfaceLanguage } from '../shared/base/language.js';
import de from '../shared/locales/de/menu.json' with { type: 'json' };
import en from '../shared/locales/en/menu.json' with { type: 'json' };
import fr from '../shared/locales/fr/menu.json' with { type: 'json' };
import nl from '../shared/locales/nl/menu.json' with { type: 'json' };
import type { MenuKey } from './menu-template.js';

const LABELS: Readonly<
  Record<InterfaceLanguage, Readonly<Record<`menu.action.${MenuKey}`, string>>>
> = {
  fr,
  nl,
  en,
  de,
};

export const menuLabels =
  (language: InterfaceLanguage) =>
  (key: MenuKey): string =>
    LABELS[language][`menu.action.${key}`];
