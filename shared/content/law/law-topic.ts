/**
 * The law as dated data, one file for each topic: `<topic>.json` holds what a lawyer checks (article, source,
 * date, confidence, versions), `<topic>.<language>.json` our own words, joined by statement and version.
 */
import { z } from 'zod';
import { languageSchema } from '../../base/language.js';

/** In the order in which they are shown. */
export const LAW_TOPIC_IDS = [
  'penal-code',
  'secrecy',
  'reporting',
  'prescriptions',
  'patient-file',
  'cameras',
  'data-protection',
  'data-breach',
  'alarm',
  'absence',
  'tax',
] as const;
export type LawTopicId = (typeof LAW_TOPIC_IDS)[number];

/** Laws, decrees, agreements and opinions; their names are words of the interface. */
export const INSTRUMENTS = [
  'penal-code',
  'penal-code-book-one',
  'law-care-violence',
  'camera',
  'decree',
  'gdpr',
  'cct',
  'quality-law',
  'patient-rights',
  'private-security-law',
  'alarm-decree',
  'nis2-law',
  'tax-law',
  'deontology',
  'order',
  'constitutional-court',
  'french-law',
  'police',
  'authority',
  'manual',
  'guidance',
  'none',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** One wording of a rule, for facts from `since` until the day before `until`. */
export const lawVersionSchema = z.strictObject({
  /** Joins the text: `<statement>` for the only version, `<statement>.<version>` otherwise. */
  version: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  instrument: z.enum(INSTRUMENTS),
  article: z.string(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** Left out where no text was read: the rule is then to be checked. */
  source: z.string().min(1).optional(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Where to have it confirmed; always there when it is not sure. */
  checkAt: z.record(languageSchema, z.string().min(1)).optional(),
});
export type LawVersion = z.infer<typeof lawVersionSchema>;

export const lawStatementSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Number in the collection of facts this was taken from, or section of the manual. */
  ref: z.string().min(1),
  /** Rows of the catalogue of measures that this statement is the place of. */
  measures: z.array(z.string().regex(/^M\d{3}$/)).optional(),
  /** From the earliest to the latest. */
  versions: z.array(lawVersionSchema).min(1),
});
export type LawStatement = z.infer<typeof lawStatementSchema>;

export const lawTopicSchema = z.strictObject({
  topic: z.enum(LAW_TOPIC_IDS),
  /** The day the sources were read. */
  checkedOn: z.iso.date(),
  statements: z.array(lawStatementSchema).min(1),
});
export type LawTopic = z.infer<typeof lawTopicSchema>;

/** The wording in force on that day (YYYY-MM-DD); undefined before the first and after the last. */
export const versionOn = (statement: LawStatement, day: string): LawVersion | undefined =>
  statement.versions.find(
    ({ since, until }) =>
      (since === undefined || since <= day) && (until === undefined || day < until),
  );

/** Key of a version's text beside its topic. */
export const textKeyOf = (statement: LawStatement, version: LawVersion): string =>
  version.version === undefined ? statement.id : `${statement.id}.${version.version}`;
