/** A finding in words, for the screen and for paper alike. Pure. */
import type { PlanFinding } from './finding.js';
import type { NewFloorPlan, PartId } from './floor-plan.js';

export type FindingTranslate = (
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

export interface FindingWords {
  /** What the rule is about. */
  readonly title: string;
  /** The room it is in; empty when it concerns none. */
  readonly where: string;
  /** What was found and what to do. */
  readonly text: string;
  readonly severity: string;
}

/** `t` holds the catalogue `floor-plan-rules`. */
export const wordsOfFinding = (
  finding: PlanFinding,
  plan: Pick<NewFloorPlan, 'rooms'>,
  t: FindingTranslate,
): FindingWords => ({
  title: t(`floor-plan.title.rule-${finding.rule}`),
  where: finding.room === undefined ? '' : roomName(plan, finding.room, t),
  text: t(`floor-plan.prose.rule-${finding.message}`, finding.values),
  severity: t(`floor-plan.status.rule-${finding.severity}`),
});

/** As the user called it, else by its kind. */
export function roomName(
  { rooms }: Pick<NewFloorPlan, 'rooms'>,
  id: PartId,
  t: FindingTranslate,
): string {
  const room = rooms.find((each) => each.id === id);
  if (room === undefined) return '';
  return room.name === '' ? t(`floor-plan.label.rule-room-${room.kind}`) : room.name;
}
