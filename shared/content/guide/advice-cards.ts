/** Advice cards: what to do before, now and after, with a fork where the manual says two things. Texts lie beside. */
import { z } from 'zod';
import after from './cards-after.json' with { type: 'json' };
import before from './cards-before.json' with { type: 'json' };
import now from './cards-now.json' with { type: 'json' };
import {
  guideCitationSchema,
  guideIdSchema,
  measuresSchema,
  textsSchema,
} from './guide-citation.js';

export const ADVICE_TOPICS = ['before', 'now', 'after'] as const;
export type AdviceTopicName = (typeof ADVICE_TOPICS)[number];

/** `say`: words one can use. */
export const POINT_KINDS = ['do', 'dont', 'say'] as const;

const pointSchema = z.strictObject({
  id: guideIdSchema,
  kind: z.enum(POINT_KINDS),
  measures: measuresSchema,
  /** Where it is not the card's own. */
  citation: guideCitationSchema.optional(),
});

const cardSchema = z.strictObject({
  id: guideIdSchema,
  citation: guideCitationSchema,
  points: z.array(pointSchema).min(1),
});
export type AdviceCard = z.infer<typeof cardSchema>;

const topicSchema = z.strictObject({
  topic: z.enum(ADVICE_TOPICS),
  /** A question with the cards of each answer: never read as one list. Cards in no fork stand alone. */
  forks: z.array(z.strictObject({ id: guideIdSchema, cards: z.array(guideIdSchema).min(2) })),
  cards: z.array(cardSchema).min(1),
});
export type AdviceTopic = z.infer<typeof topicSchema>;

export const adviceTopics: readonly AdviceTopic[] = z
  .array(topicSchema)
  .parse([before, now, after]);

export const adviceTextsSchema = z.strictObject({
  forks: textsSchema,
  cards: z.record(
    guideIdSchema,
    z.strictObject({
      title: z.string().min(1),
      /** Which answer of its fork the card is for; the cards after it without one belong to the same answer. */
      answer: z.string().min(1).optional(),
      points: textsSchema,
    }),
  ),
});
export type AdviceTexts = z.infer<typeof adviceTextsSchema>;
