/** Every rule about a plan, in one go. Pure: the same plan gives the same findings in the same order. */
import type { NewFloorPlan } from './floor-plan.js';
import { FINDING_SEVERITIES, type PlanFinding, type PlanRule, type PlanRuleId } from './finding.js';
import { planContextOf } from './plan-context.js';
import { alarmButton } from './rules/alarm-button.js';
import { cameraConsulting, cameraSanitary } from './rules/camera-rooms.js';
import { cameraNeighbour, cameraRoad } from './rules/camera-zones.js';
import { detectorCover } from './rules/detector-cover.js';
import { doctorExit } from './rules/doctor-exit.js';
import { entranceDeadAngle } from './rules/entrance-dead-angle.js';
import { entranceLight } from './rules/entrance-light.js';
import { patientBetween } from './rules/patient-between.js';
import { reachableDoors } from './rules/reachable-doors.js';
import { reachableWindows } from './rules/reachable-windows.js';
import { receptionEntrance } from './rules/reception-entrance.js';
import { roofsVerandas } from './rules/roofs-verandas.js';
import { tableAllRound } from './rules/table-all-round.js';
import { valuablesVisible } from './rules/valuables-visible.js';

/** In the order of PLAN_RULE_IDS. */
export const PLAN_RULES: readonly PlanRule[] = [
  doctorExit,
  patientBetween,
  tableAllRound,
  cameraConsulting,
  cameraSanitary,
  cameraRoad,
  cameraNeighbour,
  reachableWindows,
  reachableDoors,
  roofsVerandas,
  entranceDeadAngle,
  receptionEntrance,
  valuablesVisible,
  alarmButton,
  entranceLight,
  detectorCover,
];

/** By rule; within a rule the worst first, then by part, however the parts were drawn. */
export function checkPlan(
  plan: NewFloorPlan,
  only?: readonly PlanRuleId[],
): readonly PlanFinding[] {
  const context = planContextOf(plan);
  return PLAN_RULES.filter(({ id }) => only?.includes(id) !== false).flatMap(
    ({ id, measures, citations, check }) =>
      check(context)
        .map((verdict) => ({ values: {}, ...verdict, rule: id, measures, citations }))
        .sort(bySeverityAndPart),
  );
}

function bySeverityAndPart(a: PlanFinding, b: PlanFinding): number {
  const rank = ({ severity }: PlanFinding): number => FINDING_SEVERITIES.indexOf(severity);
  const parts = (finding: PlanFinding): string => `${finding.message} ${finding.parts.join(' ')}`;
  return rank(a) - rank(b) || (parts(a) < parts(b) ? -1 : 1);
}
