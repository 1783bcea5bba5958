/** Which level of each topic the survey's answers support: never more than was answered. Pure. */
import type { CyberRule, CyberTopicLevels } from '../../content/cyber/cyber-content.js';
import type { QuestionId } from '../../content/schema.js';
import { answerKey, type Answer, type AnswerKey, type Verdict } from '../assessment/answer.js';

export interface AskedPlace {
  readonly question: { readonly id: QuestionId };
  readonly placeId: string;
}

/** Worst first: a question asked at two sites is as good as the weaker of them. */
const ORDER: readonly Verdict[] = ['unknown', 'no', 'partly', 'yes', 'not-applicable'];

/** One verdict for each question that was answered everywhere it is asked. */
export function verdictsOf(
  asked: readonly AskedPlace[],
  answers: ReadonlyMap<AnswerKey, Pick<Answer, 'verdict'>>,
): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const open = new Set<string>();
  for (const { question, placeId } of asked) {
    const verdict = answers.get(answerKey(question.id, placeId))?.verdict;
    if (verdict === undefined) {
      open.add(question.id);
      continue;
    }
    const before = verdicts.get(question.id);
    if (before === undefined || ORDER.indexOf(verdict) < ORDER.indexOf(before)) {
      verdicts.set(question.id, verdict);
    }
  }
  for (const id of open) verdicts.delete(id);
  return verdicts;
}

const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export interface TopicLevel {
  readonly topic: CyberTopicLevels['id'];
  /** 1 to 5; undefined while the first question of the topic has no answer. */
  readonly level: Level | undefined;
  /** The highest one the survey asks about. */
  readonly ceiling: number;
  /** Questions that stand between this level and the next, unanswered ones included. */
  readonly next: readonly QuestionId[];
}

export function levelOf(
  { id, levels }: CyberTopicLevels,
  verdicts: ReadonlyMap<string, Verdict>,
): TopicLevel {
  const isMet = ({ question, atLeast }: (typeof levels)[number][number]): boolean => {
    const verdict = verdicts.get(question);
    // Where a measure has no object there is nothing to put right.
    if (verdict === 'yes' || verdict === 'not-applicable') return true;
    return verdict === 'partly' && atLeast === 'partly';
  };
  const firstUnmet = levels.findIndex((needed) => !needed.every(isMet));
  const reached = firstUnmet === -1 ? levels.length : firstUnmet;
  const missing = (levels[reached] ?? [])
    .filter((requirement) => !isMet(requirement))
    .map(({ question }) => question);
  const isUnanswered =
    reached === 0 &&
    missing.every((question) => ['unknown', undefined].includes(verdicts.get(question)));
  return {
    topic: id,
    level: isUnanswered ? undefined : LEVELS[reached],
    ceiling: levels.length + 1,
    next: missing,
  };
}

export type RuleState = 'met' | 'partly' | 'not' | 'unknown';

/** As good as the weakest of its questions; unknown while one of them has no answer. */
export function ruleState(
  { questions }: CyberRule,
  verdicts: ReadonlyMap<string, Verdict>,
): RuleState {
  const given = questions.map((question) => verdicts.get(question));
  if (given.some((verdict) => verdict === undefined || verdict === 'unknown')) return 'unknown';
  if (given.includes('no')) return given.every((verdict) => verdict === 'no') ? 'not' : 'partly';
  return given.includes('partly') ? 'partly' : 'met';
}
