/** Professional secrecy as dated statements of law, and their words in the reader's language. */
import { z } from 'zod';
import type { Language } from '../../base/language.js';
import { lawTopicSchema, type LawStatement } from './law-topic.js';
import secrecy from './secrecy.json' with { type: 'json' };

const topic = lawTopicSchema.parse(secrecy);
export const SECRECY_LAW_CHECKED_ON = topic.checkedOn;
export const secrecyLaw: readonly LawStatement[] = topic.statements;

/** Laws, codes and sources the topic cites; their names are words of the interface. */
export const SECRECY_INSTRUMENTS = [
  'penal-code',
  'deontology',
  'patient-rights',
  'constitutional-court',
  'guidance',
  'french-law',
] as const;

export function secrecyStatement(id: string): LawStatement {
  const found = secrecyLaw.find((statement) => statement.id === id);
  if (found === undefined) throw new Error(`no statement ${id}`);
  return found;
}

/** Texts by statement and version. */
export type LawTexts = Readonly<Record<string, string>>;

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: unknown }>>> = {
  fr: () => import('./secrecy.fr.json', { with: { type: 'json' } }),
  nl: () => import('./secrecy.nl.json', { with: { type: 'json' } }),
  en: () => import('./secrecy.en.json', { with: { type: 'json' } }),
};

const textsSchema = z.record(z.string(), z.string().min(1));

export const loadSecrecyLawTexts = async (language: Language): Promise<LawTexts> =>
  textsSchema.parse((await LOADERS[language]()).default);
