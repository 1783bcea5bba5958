/** The alarm of one site: since when, who was told, who looks after it, and when it was last tried. No code, ever. */
import { z } from 'zod';
import { siteIdSchema, type SiteId } from '../practice/practice.js';
import { day, line, protectionIdSchema } from './record-id.js';

/** How it makes itself known: decides whether the duty to declare is certain. */
export const ALARM_SIGNALS = ['outside', 'sends', 'inside'] as const;
export type AlarmSignal = (typeof ALARM_SIGNALS)[number];

export const TESTED_PARTS = ['siren', 'hold-up', 'detectors', 'line', 'battery', 'whole'] as const;
export type TestedPart = (typeof TESTED_PARTS)[number];
export const TEST_RESULTS = ['works', 'problem'] as const;

export const alarmTestSchema = z.strictObject({
  on: z.iso.date(),
  part: z.enum(TESTED_PARTS),
  result: z.enum(TEST_RESULTS),
  who: line(120),
  note: line(300),
});
export type AlarmTest = z.infer<typeof alarmTestSchema>;

/** More than thirty years of one a month. */
export const MOST_TESTS = 400;

const content = {
  siteId: siteIdSchema,
  /** Make and kind. */
  system: line(200),
  signal: z.enum(ALARM_SIGNALS).optional(),
  installedOn: day,
  commissionedOn: day,
  /** The last change of the system, which is declared as well. */
  changedOn: day,
  decommissionedOn: day,
  declaredOn: day,
  reference: line(80),
  validatedOn: day,
  installer: line(120),
  /** Number under which the company is authorised. */
  authorisation: line(80),
  /** The day the company was found in the ministry's list. */
  authorisationSeenOn: day,
  /** Linked to an authorised alarm centre; undefined until it was said. */
  isMonitored: z.boolean().optional(),
  centre: line(120),
  centrePhone: line(60),
  contract: line(80),
  /** Where the hold-up buttons are. */
  holdUp: line(300),
  maintainer: line(120),
  maintainedOn: day,
  tests: z.array(alarmTestSchema).max(MOST_TESTS),
} as const;

export const newAlarmSchema = z.strictObject(content);
export type NewAlarm = z.infer<typeof newAlarmSchema>;
export const alarmSchema = z.strictObject({ ...content, id: protectionIdSchema });
export type Alarm = z.infer<typeof alarmSchema>;

export const emptyAlarm = (siteId: SiteId): NewAlarm => ({
  siteId,
  system: '',
  reference: '',
  installer: '',
  authorisation: '',
  centre: '',
  centrePhone: '',
  contract: '',
  holdUp: '',
  maintainer: '',
  tests: [],
});

/** The latest first; of one day, the one noted last. */
export const testsInOrder = (tests: readonly AlarmTest[]): readonly AlarmTest[] =>
  [...tests].reverse().sort((a, b) => b.on.localeCompare(a.on));
