/** One request for images: who asked, for what, what was done. No name is needed, and never a medical word. */
import { z } from 'zod';
import { addMonths } from '../../base/calendar.js';

export const imageRequestIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('ImageRequestId');
export type ImageRequestId = z.infer<typeof imageRequestIdSchema>;

export const REQUESTERS = ['police', 'judge', 'filmed-person', 'insurer', 'other'] as const;
export const requesterSchema = z.enum(REQUESTERS);
export type Requester = z.infer<typeof requesterSchema>;

export const OUTCOMES = ['handed-over', 'shown', 'refused', 'no-images'] as const;
export const outcomeSchema = z.enum(OUTCOMES);

const line = (max: number) => z.string().trim().max(max);
/** Local date and time as a form gives it: 2026-11-22T14:30. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .optional();

export const newImageRequestSchema = z
  .strictObject({
    receivedOn: z.iso.date(),
    from: requesterSchema,
    /** A file number is enough to find the requester again. */
    reference: line(80),
    /** Only where it is needed. */
    requesterName: line(120),
    why: line(500),
    /** Names as they were then: a camera that is gone later stays legible. */
    cameras: z.array(line(80).min(1)).max(60),
    periodFrom: localTime,
    periodTo: localTime,
    /** The day the images were set aside so that they are not erased meanwhile. */
    keptSince: z.iso.date().optional(),
    outcome: outcomeSchema.optional(),
    answeredOn: z.iso.date().optional(),
    /** Who received the images or the answer. */
    givenTo: line(120),
    note: line(500),
  })
  .refine(({ outcome, answeredOn }) => (outcome === undefined) === (answeredOn === undefined));
export type NewImageRequest = z.infer<typeof newImageRequestSchema>;

export const imageRequestSchema = newImageRequestSchema.safeExtend({ id: imageRequestIdSchema });
export type ImageRequest = z.infer<typeof imageRequestSchema>;

/** The last day to answer; undefined when the law names none, or when it is answered. */
export const answerBy = ({
  from,
  receivedOn,
  outcome,
}: Pick<ImageRequest, 'from' | 'receivedOn' | 'outcome'>): string | undefined =>
  from === 'filmed-person' && outcome === undefined ? addMonths(receivedOn, 1) : undefined;
