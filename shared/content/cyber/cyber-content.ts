/**
 * Our own reading of the eight topics of CyberFundamentals Small: which answers of the survey support which level;
 * the twelve simple rules; and what to do, step by step. Texts of the steps lie beside them.
 */
import { z } from 'zod';
import type { Language } from '../../base/language.js';
import { questionIdSchema } from '../schema.js';
import howTo from './how-to.json' with { type: 'json' };
import topics from './topics.json' with { type: 'json' };

export const CYBER_TOPICS = [
  'passwords',
  'updates',
  'anti-malware',
  'network',
  'backups',
  'rights',
  'physical',
  'incident',
] as const;
export const cyberTopicSchema = z.enum(CYBER_TOPICS);
export type CyberTopic = z.infer<typeof cyberTopicSchema>;

const requirementSchema = z.strictObject({
  question: questionIdSchema,
  atLeast: z.enum(['partly', 'yes']),
});

const topicSchema = z.strictObject({
  id: cyberTopicSchema,
  /** What level 2, 3, 4 and 5 need; levels the survey asks nothing about are left out at the end. */
  levels: z.array(z.array(requirementSchema).min(1)).min(1).max(4),
});
export type CyberTopicLevels = z.infer<typeof topicSchema>;

const ruleSchema = z.strictObject({
  number: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  questions: z.array(questionIdSchema).min(1),
});
export type CyberRule = z.infer<typeof ruleSchema>;

const stepSchema = z.strictObject({
  id: z.string(),
  topic: cyberTopicSchema,
  who: z.enum(['gp', 'team', 'it-support']),
  questions: z.array(questionIdSchema).min(1),
});
export type CyberStep = z.infer<typeof stepSchema>;

const parsedTopics = z
  .strictObject({ topics: z.array(topicSchema), rules: z.array(ruleSchema) })
  .parse(topics);
const parsedSteps = z
  .strictObject({
    source: z.strictObject({ topics: z.string(), rules: z.string(), checkedOn: z.iso.date() }),
    steps: z.array(stepSchema),
  })
  .parse(howTo);

export const cyberTopics: readonly CyberTopicLevels[] = parsedTopics.topics;
export const cyberRules: readonly CyberRule[] = parsedTopics.rules;
export const cyberSteps: readonly CyberStep[] = parsedSteps.steps;

export type StepTexts = Readonly<Record<string, { readonly step: string; readonly check: string }>>;

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: StepTexts }>>> = {
  fr: () => import('./how-to.fr.json', { with: { type: 'json' } }),
  nl: () => import('./how-to.nl.json', { with: { type: 'json' } }),
  en: () => import('./how-to.en.json', { with: { type: 'json' } }),
};

export const loadStepTexts = async (language: Language): Promise<StepTexts> =>
  (await LOADERS[language]()).default;
