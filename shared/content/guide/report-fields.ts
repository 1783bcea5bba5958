/**
 * What a report of facts asks, for the police, the Order's contact point and the practice itself: the sheet on paper
 * and any report on screen use this list. No field is medical.
 */
import { z } from 'zod';
import {
  guideCitationSchema,
  guideIdSchema,
  measuresSchema,
  textsSchema,
} from './guide-citation.js';
import reportFields from './report-fields.json' with { type: 'json' };

export const REPORT_READERS = ['police', 'order', 'practice'] as const;
export type ReportReader = (typeof REPORT_READERS)[number];

const fieldSchema = z.strictObject({
  id: guideIdSchema,
  kind: z.enum(['line', 'lines', 'date', 'choice']),
  to: z.array(z.enum(REPORT_READERS)).min(1),
  /** Of a choice; each has its words beside the label. */
  options: z.array(guideIdSchema).min(2).optional(),
  measures: measuresSchema,
  citation: guideCitationSchema,
});
export type ReportField = z.infer<typeof fieldSchema>;

export const reportSheetSchema = z.strictObject({
  sections: z.array(z.strictObject({ id: guideIdSchema, fields: z.array(fieldSchema).min(1) })),
  /** What never goes into it. */
  leaveOut: z.array(z.strictObject({ id: guideIdSchema, measures: measuresSchema })),
});
export type ReportSheet = z.infer<typeof reportSheetSchema>;

export const reportSheet: ReportSheet = reportSheetSchema.parse(reportFields);

export const reportTextsSchema = z.strictObject({
  sections: textsSchema,
  fields: z.record(
    guideIdSchema,
    z.strictObject({
      label: z.string().min(1),
      hint: z.string().min(1).optional(),
      options: textsSchema.optional(),
    }),
  ),
  leaveOut: textsSchema,
});
export type ReportTexts = z.infer<typeof reportTextsSchema>;
