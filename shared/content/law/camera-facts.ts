/** The camera law as dated data: each rule with its article, source, date and how sure it is. Texts lie beside it. */
import { z } from 'zod';
import { interfaceLanguageSchema } from '../../base/language.js';
import law from './cameras.json' with { type: 'json' };

export const CAMERA_FACT_IDS = [
  'surveillance-camera',
  'place-kind',
  'dummy',
  'videophone',
  'doorbell',
  'exemption',
  'proportionate',
  'aim',
  'declaration',
  'validation',
  'register',
  'register-contents',
  'pictogram',
  'pictogram-size',
  'pictogram-size-private',
  'pictogram-size-open',
  'pictogram-text',
  'live',
  'retention',
  'forbidden',
  'consulting-room',
  'access',
  'police',
  'give-unasked',
  'filmed-person',
  'keep-while-asked',
  'answer-time',
  'staff-notice',
  'secrecy',
] as const;
export const cameraFactIdSchema = z.enum(CAMERA_FACT_IDS);
export type CameraFactId = z.infer<typeof cameraFactIdSchema>;

export const INSTRUMENTS = [
  'camera',
  'decree',
  'gdpr',
  'cct',
  'order',
  'police',
  'authority',
  'none',
] as const;

const factSchema = z.strictObject({
  id: cameraFactIdSchema,
  /** Number in the collection of facts this was taken from. */
  ref: z.string().min(1),
  /** The law, decree or agreement; its name is a word of the interface. */
  instrument: z.enum(INSTRUMENTS),
  article: z.string(),
  /** Left out where no text was read: the rule is then to be checked. */
  source: z.string().min(1).optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** In force since, where it is known. */
  since: z.iso.date().optional(),
  /** Where to have it confirmed; always there when it is not sure. */
  checkAt: z.record(interfaceLanguageSchema, z.string().min(1)).optional(),
});
export type CameraFact = z.infer<typeof factSchema>;

const lawSchema = z.strictObject({
  topic: z.literal('cameras'),
  /** The day the sources were read. */
  checkedOn: z.iso.date(),
  facts: z.array(factSchema),
});

const parsed = lawSchema.parse(law);
export const CAMERA_LAW_CHECKED_ON = parsed.checkedOn;
export const cameraFacts = parsed.facts;

export function cameraFact(id: CameraFactId): CameraFact {
  const fact = cameraFacts.find((each) => each.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}
