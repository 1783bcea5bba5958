/**
 * The content pack "surgery": its questions, and their texts in one language. The structure comes with
 * the program; only the texts of the language in use are loaded.
 */
import type { Language } from '../base/language.js';
import absence from './packs/surgery/absence.json' with { type: 'json' };
import access from './packs/surgery/access.json' with { type: 'json' };
import aggression from './packs/surgery/aggression.json' with { type: 'json' };
import cameras from './packs/surgery/cameras.json' with { type: 'json' };
import cyber from './packs/surgery/cyber.json' with { type: 'json' };
import data from './packs/surgery/data.json' with { type: 'json' };
import homeVisits from './packs/surgery/home-visits.json' with { type: 'json' };
import locks from './packs/surgery/locks.json' with { type: 'json' };
import prescriptions from './packs/surgery/prescriptions.json' with { type: 'json' };
import reception from './packs/surgery/reception.json' with { type: 'json' };
import surroundings from './packs/surgery/surroundings.json' with { type: 'json' };
import training from './packs/surgery/training.json' with { type: 'json' };
import valuables from './packs/surgery/valuables.json' with { type: 'json' };
import vehicle from './packs/surgery/vehicle.json' with { type: 'json' };
import {
  DOMAINS,
  packPartSchema,
  packTextSchema,
  type Domain,
  type Question,
  type QuestionText,
} from './schema.js';

/**
 * Raised whenever a question is added, removed or changes meaning; a question that is added names it as `since`.
 * Stored with each assessment.
 */
export const PACK_VERSION = '1.2.0';

const PARTS: Readonly<Record<Domain, unknown>> = {
  surroundings,
  reception,
  aggression,
  access,
  locks,
  valuables,
  prescriptions,
  cameras,
  cyber,
  data,
  absence,
  'home-visits': homeVisits,
  vehicle,
  training,
};

/** All questions, domain after domain. Parsed here, so that a damaged pack stops the program at once. */
export const surgeryQuestions: readonly Question[] = DOMAINS.flatMap(
  (domain) => packPartSchema.parse(PARTS[domain]).questions,
);

type TextModule = Promise<{ readonly default: unknown }>;

/** One literal import for each file: the builder has to see them all. */
const TEXTS: Readonly<Record<Language, readonly (() => TextModule)[]>> = {
  fr: [
    () => import('./packs/surgery/surroundings.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/reception.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/aggression.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/access.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/locks.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/valuables.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/prescriptions.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/cameras.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/cyber.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/data.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/absence.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/home-visits.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/vehicle.fr.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/training.fr.json', { with: { type: 'json' } }),
  ],
  nl: [
    () => import('./packs/surgery/surroundings.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/reception.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/aggression.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/access.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/locks.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/valuables.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/prescriptions.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/cameras.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/cyber.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/data.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/absence.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/home-visits.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/vehicle.nl.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/training.nl.json', { with: { type: 'json' } }),
  ],
  en: [
    () => import('./packs/surgery/surroundings.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/reception.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/aggression.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/access.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/locks.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/valuables.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/prescriptions.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/cameras.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/cyber.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/data.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/absence.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/home-visits.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/vehicle.en.json', { with: { type: 'json' } }),
    () => import('./packs/surgery/training.en.json', { with: { type: 'json' } }),
  ],
};

/** Texts of every question in a language, by question id. */
export async function loadSurgeryTexts(
  language: Language,
): Promise<Readonly<Record<string, QuestionText>>> {
  const modules = await Promise.all(TEXTS[language].map((load) => load()));
  const parts = modules.map((module) => packTextSchema.parse(module.default));
  return Object.assign({}, ...parts) as Record<string, QuestionText>;
}
