/** The guide's texts in the reader's language, loaded when a page or document shows them. */
import type { Language } from '../../base/language.js';
import { adviceTextsSchema, type AdviceTexts, type AdviceTopicName } from './advice-cards.js';
import { handoutTextsSchema, type HandoutTexts } from './guide-documents.js';
import { contactTextsSchema, type ContactTexts } from './official-contacts.js';
import { reportTextsSchema, type ReportTexts } from './report-fields.js';
import { secrecyTextsSchema, type SecrecyTexts } from './secrecy-decision.js';

/** One literal import for each file: the builder has to see them all. */
type Loaders = Readonly<Record<Language, () => Promise<{ readonly default: unknown }>>>;

const BEFORE: Loaders = {
  fr: () => import('./cards-before.fr.json', { with: { type: 'json' } }),
  nl: () => import('./cards-before.nl.json', { with: { type: 'json' } }),
  en: () => import('./cards-before.en.json', { with: { type: 'json' } }),
};
const NOW: Loaders = {
  fr: () => import('./cards-now.fr.json', { with: { type: 'json' } }),
  nl: () => import('./cards-now.nl.json', { with: { type: 'json' } }),
  en: () => import('./cards-now.en.json', { with: { type: 'json' } }),
};
const AFTER: Loaders = {
  fr: () => import('./cards-after.fr.json', { with: { type: 'json' } }),
  nl: () => import('./cards-after.nl.json', { with: { type: 'json' } }),
  en: () => import('./cards-after.en.json', { with: { type: 'json' } }),
};
const SECRECY: Loaders = {
  fr: () => import('./secrecy.fr.json', { with: { type: 'json' } }),
  nl: () => import('./secrecy.nl.json', { with: { type: 'json' } }),
  en: () => import('./secrecy.en.json', { with: { type: 'json' } }),
};
const CONTACTS: Loaders = {
  fr: () => import('./contacts.fr.json', { with: { type: 'json' } }),
  nl: () => import('./contacts.nl.json', { with: { type: 'json' } }),
  en: () => import('./contacts.en.json', { with: { type: 'json' } }),
};
const REPORT: Loaders = {
  fr: () => import('./report-fields.fr.json', { with: { type: 'json' } }),
  nl: () => import('./report-fields.nl.json', { with: { type: 'json' } }),
  en: () => import('./report-fields.en.json', { with: { type: 'json' } }),
};
const HANDOUTS: Loaders = {
  fr: () => import('./documents.fr.json', { with: { type: 'json' } }),
  nl: () => import('./documents.nl.json', { with: { type: 'json' } }),
  en: () => import('./documents.en.json', { with: { type: 'json' } }),
};

export async function loadAdviceTexts(
  language: Language,
): Promise<Readonly<Record<AdviceTopicName, AdviceTexts>>> {
  const [before, now, after] = await Promise.all(
    [BEFORE, NOW, AFTER].map(async (loaders) =>
      adviceTextsSchema.parse((await loaders[language]()).default),
    ),
  );
  if (before === undefined || now === undefined || after === undefined) {
    throw new Error('a topic without texts');
  }
  return { before, now, after };
}

export const loadSecrecyTexts = async (language: Language): Promise<SecrecyTexts> =>
  secrecyTextsSchema.parse((await SECRECY[language]()).default);

export const loadContactTexts = async (language: Language): Promise<ContactTexts> =>
  contactTextsSchema.parse((await CONTACTS[language]()).default);

export const loadReportTexts = async (language: Language): Promise<ReportTexts> =>
  reportTextsSchema.parse((await REPORT[language]()).default);

export const loadHandoutTexts = async (language: Language): Promise<HandoutTexts> =>
  handoutTextsSchema.parse((await HANDOUTS[language]()).default);
