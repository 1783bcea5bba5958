/** French names the first of a month by its rank ("1er septembre 2026"); the engine's formats do not. Pure. */
import type { InterfaceLanguage } from './language.js';

export const firstByRank = (language: InterfaceLanguage, date: string): string =>
  language === 'fr' ? date.replace(/^1 /, '1er ') : date;
