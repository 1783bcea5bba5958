/** Lengths and surfaces in the user's language: "3,25 m", "22,0 m²". */
import { useMemo } from 'react';
import { LOCALE_TAG } from '../../../shared/base/language.js';
import { useLanguage } from '../../i18n.js';

export interface Metres {
  /** "3,25 m" from centimetres. */
  readonly text: (centimetres: number) => string;
  /** "3,25", to be typed over. */
  readonly number: (centimetres: number) => string;
  /** "22,4 m²". */
  readonly surface: (squareMetres: number) => string;
}

export function useMetres(): Metres {
  const { language } = useLanguage();
  return useMemo(() => {
    const tag = LOCALE_TAG[language];
    const two = new Intl.NumberFormat(tag, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      useGrouping: false,
    });
    const one = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      text: (centimetres) => `${two.format(centimetres / 100)}\u00a0m`,
      number: (centimetres) => two.format(centimetres / 100),
      surface: (squareMetres) => `${one.format(squareMetres)}\u00a0m²`,
    };
  }, [language]);
}
