/** The decision guide on professional secrecy as data: questions, answers, conclusions. Law and texts lie beside. */
import { z } from 'zod';
import { LAW_TOPIC_IDS, type LawTopicId } from '../law/law-topic.js';
import { lawTopic } from '../law/law-topics.js';
import {
  guideCitationSchema,
  guideIdSchema,
  measuresSchema,
  textsSchema,
} from './guide-citation.js';
import decision from './secrecy.json' with { type: 'json' };

/** What a conclusion comes down to. `ask`: a grey case, for the National Council of the Order. */
export const VERDICTS = ['no', 'may', 'must', 'ask'] as const;

/** Statements of law: of the topic `secrecy`, or with another topic before the point. */
const statementsSchema = z.array(
  z.string().refine((name) => {
    const { topic, id } = statementOf(name);
    return (
      LAW_TOPIC_IDS.includes(topic) && lawTopic(topic).statements.some((each) => each.id === id)
    );
  }, 'a statement of law'),
);

export function statementOf(name: string): { readonly topic: LawTopicId; readonly id: string } {
  const [first = '', second] = name.split('.');
  return second === undefined
    ? { topic: 'secrecy', id: first }
    : { topic: first as LawTopicId, id: second };
}

const questionSchema = z.strictObject({
  id: guideIdSchema,
  /** Said while the question is open. */
  provisional: guideIdSchema,
  measures: measuresSchema,
  basis: statementsSchema,
  /** At most nine: each has a digit key. */
  answers: z
    .array(
      z.strictObject({
        id: guideIdSchema,
        to: z.union([
          z.strictObject({ question: guideIdSchema }),
          z.strictObject({ conclusion: guideIdSchema }),
        ]),
      }),
    )
    .min(2)
    .max(9),
});
export type SecrecyQuestion = z.infer<typeof questionSchema>;

const pointsSchema = z.array(guideIdSchema);
const conclusionSchema = z.strictObject({
  id: guideIdSchema,
  verdict: z.enum(VERDICTS),
  measures: measuresSchema,
  before: pointsSchema,
  say: pointsSchema,
  dont: pointsSchema,
  note: pointsSchema,
  basis: statementsSchema,
  /** French law and method, for comparison only. */
  compare: statementsSchema,
});
export type SecrecyConclusion = z.infer<typeof conclusionSchema>;

/** The parts of a conclusion, in the order in which one reads them. */
export const CONCLUSION_PARTS = ['before', 'say', 'dont', 'note'] as const;

export const secrecyDecisionSchema = z.strictObject({
  start: guideIdSchema,
  citation: z.array(guideCitationSchema),
  questions: z.array(questionSchema).min(1),
  conclusions: z.array(conclusionSchema).min(1),
  provisional: z.array(guideIdSchema),
  points: z.array(z.strictObject({ id: guideIdSchema, measures: measuresSchema })),
});
export type SecrecyDecision = z.infer<typeof secrecyDecisionSchema>;

export const secrecyDecision: SecrecyDecision = secrecyDecisionSchema.parse(decision);

export const secrecyTextsSchema = z.strictObject({
  questions: z.record(
    guideIdSchema,
    z.strictObject({ question: z.string().min(1), answers: textsSchema }),
  ),
  conclusions: textsSchema,
  provisional: textsSchema,
  points: textsSchema,
});
export type SecrecyTexts = z.infer<typeof secrecyTextsSchema>;
