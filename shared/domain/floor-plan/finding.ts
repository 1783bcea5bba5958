/** What the rules say about a plan. Pure. */
import type { Citation } from '../../content/schema.js';
import type { PartId, Point } from './floor-plan.js';
import type { PlanContext } from './plan-context.js';

/** In the order in which they are told. */
export const PLAN_RULE_IDS = [
  'doctor-exit',
  'patient-between',
  'table-all-round',
  'camera-consulting',
  'camera-sanitary',
  'camera-road',
  'camera-neighbour',
  'reachable-windows',
  'reachable-doors',
  'roofs-verandas',
  'entrance-dead-angle',
  'reception-entrance',
  'valuables-visible',
  'alarm-button',
  'entrance-light',
  'detector-cover',
] as const;
export type PlanRuleId = (typeof PLAN_RULE_IDS)[number];

/** The worst first. `to-check`: the drawing does not say enough to judge. */
export const FINDING_SEVERITIES = ['urgent', 'important', 'useful', 'to-check', 'ok'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

export interface PlanFinding {
  readonly rule: PlanRuleId;
  readonly severity: FindingSeverity;
  /** Names the words: `floor-plan.title.rule-<message>` and `floor-plan.prose.rule-<message>`. */
  readonly message: string;
  /** What it is about, the subject first. */
  readonly parts: readonly PartId[];
  /** Ids of the catalogue of measures; empty where the rule is our own. */
  readonly measures: readonly string[];
  readonly citations: readonly Citation[];
  /** For the words. */
  readonly values: Readonly<Record<string, number>>;
  /** The room it is in, for the words. */
  readonly room?: PartId;
  /** To be drawn: a way on foot, or a part of the floor. */
  readonly way?: readonly Point[];
  readonly area?: readonly Point[];
}

/** A finding before its rule's name and sources are put to it. */
export type Verdict = Omit<PlanFinding, 'rule' | 'measures' | 'citations' | 'values'> & {
  readonly values?: PlanFinding['values'];
};

export interface PlanRule {
  readonly id: PlanRuleId;
  readonly measures: readonly string[];
  readonly citations: readonly Citation[];
  /** At least one verdict: a rule that cannot judge says so. */
  readonly check: (context: PlanContext) => readonly Verdict[];
}

/** Nothing was drawn that the rule could judge. */
export const toCheck = (message: string, parts: readonly PartId[] = []): readonly Verdict[] => [
  { severity: 'to-check', message, parts: [...parts].sort() },
];

/** The problems; without any, that all is well. */
export const orOk = (
  problems: readonly Verdict[],
  message: string,
  parts: readonly PartId[],
): readonly Verdict[] =>
  problems.length > 0 ? problems : [{ severity: 'ok', message, parts: [...parts].sort() }];
