/** Texts that come in a file of their own for each language, loaded when a screen shows them. */
import { useEffect, useState } from 'react';
import type { Language } from '../../shared/base/language.js';
import { useLanguage } from '../i18n.js';

/** Undefined until they are loaded. `load` must be the same function at each call. */
export function useLoadedTexts<T>(load: (language: Language) => Promise<T>): T | undefined {
  const { contentLanguage: language } = useLanguage();
  const [state, setState] = useState<{ readonly texts: T }>();
  useEffect(() => {
    let isCurrent = true;
    void load(language).then((texts) => {
      if (isCurrent) setState({ texts });
    });
    return () => {
      isCurrent = false;
    };
  }, [language, load]);
  return state?.texts;
}
