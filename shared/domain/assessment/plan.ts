/** The action plan that follows from the answers, in the manual's order. */
import type { EFFORTS } from '../../content/schema.js';
import { type Question } from '../../content/schema.js';
import { answerKey, type Answer, type AnswerKey, type Verdict } from './answer.js';
import type { AskedQuestion } from './asked-questions.js';
import type { PlanItem } from './plan-item.js';
import { SCORED_LAYERS, type ScoredLayer } from './score.js';
import { SEVERITIES, severityOf, type Severity } from './severity.js';

export interface PlanEntry {
  readonly asked: AskedQuestion;
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** What the user decided about it, undefined until they did. */
  readonly item: PlanItem | undefined;
  /** From 1, within the duties, within what is to find out, and across the three layers. */
  readonly rank: number;
}

export interface PlanLayer {
  readonly layer: ScoredLayer;
  readonly entries: readonly PlanEntry[];
}

export interface Plan {
  readonly duties: readonly PlanEntry[];
  readonly toFindOut: readonly PlanEntry[];
  /** Always the three layers, habits before building before electronics, even when empty. */
  readonly layers: readonly PlanLayer[];
}

export interface PlanInput {
  readonly asked: readonly AskedQuestion[];
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  readonly items: readonly PlanItem[];
}

/** Hours of work, to weigh harm avoided against effort. Orders of magnitude, not estimates. */
const EFFORT_HOURS: Readonly<Record<(typeof EFFORTS)[number], number>> = {
  minutes: 0.25,
  hour: 1,
  'half-day': 4,
  day: 8,
  days: 24,
};

type Draft = Omit<PlanEntry, 'rank'>;

/**
 * The plan: legal duties not met, apart and first; what nobody knows yet, to find out; then every
 * measure missing or half in place, organisational before technical before electronic. A lock that
 * nobody turns protects nothing, so a later layer never overtakes an earlier one. Inside a layer:
 * urgent, important, useful; then the most harm avoided per hour of work; then pack order. What is
 * to find out goes by weight, then pack order. `contextOnly` questions yield nothing: nobody can act
 * on them.
 */
export function planOf({ asked, answers, items }: PlanInput): Plan {
  const itemByKey = new Map(items.map((item) => [answerKey(item.questionId, item.placeId), item]));
  const drafts = asked.flatMap((each): readonly Draft[] => {
    const verdict = answers.get(each.key)?.verdict;
    if (verdict === undefined || each.question.contextOnly === true) return [];
    const severity = severityOf(each.question.weight);
    return [{ asked: each, verdict, severity, item: itemByKey.get(each.key) }];
  });
  const gaps = drafts.filter(({ verdict }) => verdict === 'no' || verdict === 'partly');
  const inLayer = (layer: Question['layer']) =>
    gaps.filter((draft) => draft.asked.question.layer === layer).sort(byUrgencyThenEffort);

  const ranked = withRanks(SCORED_LAYERS.flatMap(inLayer));
  return {
    duties: withRanks(inLayer('legal')),
    toFindOut: withRanks(drafts.filter(({ verdict }) => verdict === 'unknown').sort(byWeight)),
    layers: SCORED_LAYERS.map((layer) => ({
      layer,
      entries: ranked.filter((entry) => entry.asked.question.layer === layer),
    })),
  };
}

const withRanks = (drafts: readonly Draft[]): readonly PlanEntry[] =>
  drafts.map((draft, index) => ({ ...draft, rank: index + 1 }));

const byWeight = (a: Draft, b: Draft) => b.asked.question.weight - a.asked.question.weight;

/** Array sorting is stable, so equal entries keep the order in which they were asked. */
const byUrgencyThenEffort = (a: Draft, b: Draft) =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  weightPerHour(b.asked.question) - weightPerHour(a.asked.question);

const weightPerHour = (question: Question) =>
  question.weight / EFFORT_HOURS[question.action.effort];
