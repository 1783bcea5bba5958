/** The rules of the camera law in the reader's language, loaded when a page or document shows them. */
import type { InterfaceLanguage } from '../../base/language.js';
import type { CameraFactId } from './camera-facts.js';

export type CameraTexts = Readonly<Record<CameraFactId, string>>;

const LOADERS: Readonly<
  Record<InterfaceLanguage, () => Promise<{ readonly default: CameraTexts }>>
> = {
  fr: () => import('./cameras.fr.json', { with: { type: 'json' } }),
  nl: () => import('./cameras.nl.json', { with: { type: 'json' } }),
  en: () => import('./cameras.en.json', { with: { type: 'json' } }),
  de: () => import('./cameras.de.json', { with: { type: 'json' } }),
};

export const loadCameraTexts = async (language: InterfaceLanguage): Promise<CameraTexts> =>
  (await LOADERS[language]()).default;
