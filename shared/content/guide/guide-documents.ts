/** Pages to print and hand out or sign, with blanks to fill in by hand. Texts lie beside. */
import { z } from 'zod';
import documents from './documents.json' with { type: 'json' };
import {
  guideCitationSchema,
  guideIdSchema,
  measuresSchema,
  textsSchema,
} from './guide-citation.js';

export const HANDOUTS = ['patient-notice', 'network-clause'] as const;
export type HandoutId = (typeof HANDOUTS)[number];

const handoutSchema = z.strictObject({
  id: z.enum(HANDOUTS),
  measures: measuresSchema,
  citation: guideCitationSchema,
  paragraphs: z.array(guideIdSchema).min(1),
  blanks: z.array(guideIdSchema).min(1),
});
export type Handout = z.infer<typeof handoutSchema>;

export const handouts: readonly Handout[] = z
  .strictObject({ documents: z.array(handoutSchema) })
  .parse(documents).documents;

export const handoutTextsSchema = z.record(
  z.enum(HANDOUTS),
  z.strictObject({
    title: z.string().min(1),
    intro: z.string().min(1),
    paragraphs: textsSchema,
    blanks: textsSchema,
  }),
);
export type HandoutTexts = z.infer<typeof handoutTextsSchema>;
