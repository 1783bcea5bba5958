/** The interface's words of one language, loaded as one chunk. */
import type { InterfaceLanguage } from '../shared/base/language.js';
import type { Catalogue } from '../shared/i18n/messages.js';

const LOADERS: Readonly<
  Record<InterfaceLanguage, () => Promise<{ readonly catalogues: readonly Catalogue[] }>>
> = {
  fr: () => import('./catalogues-fr.js'),
  nl: () => import('./catalogues-nl.js'),
  en: () => import('./catalogues-en.js'),
  de: () => import('./catalogues-de.js'),
};

export async function loadCatalogues(language: InterfaceLanguage): Promise<readonly Catalogue[]> {
  const loaded = await LOADERS[language]();
  return loaded.catalogues;
}
