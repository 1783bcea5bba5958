/** What each topic of law says in the reader's language, loaded when a page or document shows it. Keys: `textKeyOf`. */
import type { Language } from '../../base/language.js';
import { loadCameraTexts } from './camera-texts.js';
import type { LawTopicId } from './law-topic.js';

export type LawTexts = Readonly<Record<string, string>>;
type TextModule = Promise<{ readonly default: LawTexts }>;

/** One literal import for each file: the builder has to see them all. */
const LOADERS: Readonly<Record<LawTopicId, Readonly<Record<Language, () => TextModule>>>> = {
  'penal-code': {
    fr: () => import('./penal-code.fr.json', { with: { type: 'json' } }),
    nl: () => import('./penal-code.nl.json', { with: { type: 'json' } }),
    en: () => import('./penal-code.en.json', { with: { type: 'json' } }),
  },
  secrecy: {
    fr: () => import('./secrecy.fr.json', { with: { type: 'json' } }),
    nl: () => import('./secrecy.nl.json', { with: { type: 'json' } }),
    en: () => import('./secrecy.en.json', { with: { type: 'json' } }),
  },
  reporting: {
    fr: () => import('./reporting.fr.json', { with: { type: 'json' } }),
    nl: () => import('./reporting.nl.json', { with: { type: 'json' } }),
    en: () => import('./reporting.en.json', { with: { type: 'json' } }),
  },
  prescriptions: {
    fr: () => import('./prescriptions.fr.json', { with: { type: 'json' } }),
    nl: () => import('./prescriptions.nl.json', { with: { type: 'json' } }),
    en: () => import('./prescriptions.en.json', { with: { type: 'json' } }),
  },
  'patient-file': {
    fr: () => import('./patient-file.fr.json', { with: { type: 'json' } }),
    nl: () => import('./patient-file.nl.json', { with: { type: 'json' } }),
    en: () => import('./patient-file.en.json', { with: { type: 'json' } }),
  },
  cameras: {
    fr: async () => ({ default: await loadCameraTexts('fr') }),
    nl: async () => ({ default: await loadCameraTexts('nl') }),
    en: async () => ({ default: await loadCameraTexts('en') }),
  },
  'data-protection': {
    fr: () => import('./data-protection.fr.json', { with: { type: 'json' } }),
    nl: () => import('./data-protection.nl.json', { with: { type: 'json' } }),
    en: () => import('./data-protection.en.json', { with: { type: 'json' } }),
  },
  'data-breach': {
    fr: () => import('./data-breach.fr.json', { with: { type: 'json' } }),
    nl: () => import('./data-breach.nl.json', { with: { type: 'json' } }),
    en: () => import('./data-breach.en.json', { with: { type: 'json' } }),
  },
  alarm: {
    fr: () => import('./alarm.fr.json', { with: { type: 'json' } }),
    nl: () => import('./alarm.nl.json', { with: { type: 'json' } }),
    en: () => import('./alarm.en.json', { with: { type: 'json' } }),
  },
  absence: {
    fr: () => import('./absence.fr.json', { with: { type: 'json' } }),
    nl: () => import('./absence.nl.json', { with: { type: 'json' } }),
    en: () => import('./absence.en.json', { with: { type: 'json' } }),
  },
  tax: {
    fr: () => import('./tax.fr.json', { with: { type: 'json' } }),
    nl: () => import('./tax.nl.json', { with: { type: 'json' } }),
    en: () => import('./tax.en.json', { with: { type: 'json' } }),
  },
};

export const loadLawTexts = async (topic: LawTopicId, language: Language): Promise<LawTexts> =>
  (await LOADERS[topic][language]()).default;
