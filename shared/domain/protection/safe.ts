/** A safe: what it is, how it is held, and habits about its key and code. Neither the code nor the place is kept. */
import { z } from 'zod';
import { siteIdSchema, type SiteId } from '../practice/practice.js';
import { day, line, protectionIdSchema } from './record-id.js';
import { YES_NO } from './videophone.js';

export const ANCHORINGS = ['floor', 'wall', 'both', 'none'] as const;
export const OPENINGS = ['key', 'code', 'both'] as const;

/** Habits that are asked about; what to do stands beside each that is not kept. */
export const CUSTODY_IDS = [
  'few-know',
  'factory-changed',
  'changed-on-leaving',
  'nowhere-written',
  'key-out-of-surgery',
  'closed-each-time',
] as const;
export type CustodyId = (typeof CUSTODY_IDS)[number];
export type Custody = Partial<Record<CustodyId, (typeof YES_NO)[number]>>;

const answer = z.enum(YES_NO).optional();

const content = {
  siteId: siteIdSchema,
  model: line(200),
  /** Resistance class, as the plate inside the door has it. */
  resistance: line(80),
  anchoring: z.enum(ANCHORINGS).optional(),
  opening: z.enum(OPENINGS).optional(),
  isDelayed: answer,
  installer: line(120),
  installedOn: day,
  /** The proof that insurers ask for is kept. */
  isProofKept: answer,
  insurer: line(120),
  custody: z.strictObject({
    'few-know': answer,
    'factory-changed': answer,
    'changed-on-leaving': answer,
    'nowhere-written': answer,
    'key-out-of-surgery': answer,
    'closed-each-time': answer,
  } satisfies Record<CustodyId, typeof answer>),
  reviewedOn: day,
} as const;

export const newSafeSchema = z.strictObject(content);
export type NewSafe = z.infer<typeof newSafeSchema>;
export const safeSchema = z.strictObject({ ...content, id: protectionIdSchema });
export type Safe = z.infer<typeof safeSchema>;

export const emptySafe = (siteId: SiteId): NewSafe => ({
  siteId,
  model: '',
  resistance: '',
  installer: '',
  insurer: '',
  custody: {},
});

/** Questions that the way of opening makes idle are left out. */
export const custodyAsked = ({ opening }: Pick<NewSafe, 'opening'>): readonly CustodyId[] =>
  CUSTODY_IDS.filter((id) => {
    if (id === 'key-out-of-surgery') return opening !== 'code';
    return !(opening === 'key' && (id === 'factory-changed' || id === 'nowhere-written'));
  });
