/** Two finished assessments side by side: what got better or worse, and what cannot be compared. */
import { DOMAINS, type Domain } from '../../content/schema.js';
import { answerKey, type AnswerKey, type PlaceId, type Verdict } from './answer.js';
import type { AskedQuestion } from './asked-questions.js';
import { compareScores, type ScoreComparison } from './compare-scores.js';
import type { PlanItem } from './plan-item.js';
import { creditOf, scoreOf } from './score.js';
import { isIn, type Round } from './trend.js';

export interface ComparedAnswer {
  readonly key: AnswerKey;
  readonly questionId: string;
  readonly placeId: PlaceId;
  readonly domain: Domain;
  readonly before: Verdict | undefined;
  readonly after: Verdict | undefined;
}

export interface RoundComparison {
  readonly better: readonly ComparedAnswer[];
  readonly worse: readonly ComparedAnswer[];
  /** Another answer that is neither better nor worse: "not applicable" came or went, or "no" became "don't know". */
  readonly otherwise: readonly ComparedAnswer[];
  readonly newlyAnswered: readonly ComparedAnswer[];
  readonly noLongerAnswered: readonly ComparedAnswer[];
  /** Brought, or taken away, by another version of the questions: no progress, whatever the answer. */
  readonly added: readonly ComparedAnswer[];
  readonly removed: readonly ComparedAnswer[];
  /**
   * Scores over the questions answered both times, and over nothing else: one that became "not
   * applicable" would move the score although nothing was done.
   */
  readonly scores: ScoreComparison;
  readonly answeredBothTimes: number;
}

/** Pure. The mirror image when the two change places; nothing but scores when they are the same. */
export function compareRounds(before: Round, after: Round): RoundComparison {
  const pairs = pairsOf(before, after);
  const groups = pairs.map((pair) => ({ pair, group: groupOf(pair, before, after) }));
  const inGroup = (wanted: Group) =>
    groups.flatMap(({ pair, group }) => (group === wanted ? [comparedOf(pair)] : []));
  const both = pairs.flatMap(({ second, from, to }) =>
    second !== undefined && countsAlike(from, to) ? [second] : [],
  );
  return {
    better: inGroup('better'),
    worse: inGroup('worse'),
    otherwise: inGroup('otherwise'),
    newlyAnswered: inGroup('newly-answered'),
    noLongerAnswered: inGroup('no-longer-answered'),
    added: [...inGroup('added'), ...strangersOf(after, before, 'after')],
    removed: [...inGroup('removed'), ...strangersOf(before, after, 'before')],
    scores: compareScores(scoreOf(both, after.answers), scoreOf(both, before.answers)),
    answeredBothTimes: both.length,
  };
}

/** Measures marked as done after one round and no later than the other, in the order in which they were done. */
export function doneBetween(
  items: readonly PlanItem[],
  one: Pick<Round, 'finishedAt'>,
  other: Pick<Round, 'finishedAt'>,
): readonly PlanItem[] {
  const [from = '', to = ''] = [one.finishedAt, other.finishedAt].sort();
  return items
    .filter(({ state, changedAt }) => state === 'done' && changedAt > from && changedAt <= to)
    .sort((a, b) => a.changedAt.localeCompare(b.changedAt));
}

type Group =
  | 'same'
  | 'better'
  | 'worse'
  | 'otherwise'
  | 'newly-answered'
  | 'no-longer-answered'
  | 'added'
  | 'removed';

interface Pair {
  readonly asked: AskedQuestion;
  /** Undefined where it was not asked. */
  readonly first: AskedQuestion | undefined;
  readonly second: AskedQuestion | undefined;
  readonly from: Verdict | undefined;
  readonly to: Verdict | undefined;
}

/** All that was asked in either round, domain after domain. */
function pairsOf(before: Round, after: Round): readonly Pair[] {
  const firsts = new Map(before.asked.map((each) => [each.key, each]));
  const seconds = new Map(after.asked.map((each) => [each.key, each]));
  const union = [...new Map([...firsts, ...seconds]).values()];
  return DOMAINS.flatMap((domain) =>
    union.filter(({ question }) => question.domain === domain),
  ).map((asked) => {
    const first = firsts.get(asked.key);
    const second = seconds.get(asked.key);
    return {
      asked,
      first,
      second,
      from: first && before.answers.get(asked.key)?.verdict,
      to: second && after.answers.get(asked.key)?.verdict,
    };
  });
}

function groupOf({ asked, first, second, from, to }: Pair, before: Round, after: Round): Group {
  const { question } = asked;
  if (first === undefined && !isIn(question, before.assessment.packVersion)) return 'added';
  if (second === undefined && !isIn(question, after.assessment.packVersion)) return 'removed';
  if (from === to) return 'same';
  if (from === undefined) return 'newly-answered';
  if (to === undefined) return 'no-longer-answered';
  const [worth, worthNow] = [creditOf(from), creditOf(to)];
  if (worth === undefined || worthNow === undefined || worth === worthNow) return 'otherwise';
  return worthNow > worth ? 'better' : 'worse';
}

const countsAlike = (from: Verdict | undefined, to: Verdict | undefined): boolean =>
  from !== undefined &&
  to !== undefined &&
  (creditOf(from) === undefined) === (creditOf(to) === undefined);

const comparedOf = ({ asked, from, to }: Pair): ComparedAnswer => ({
  key: asked.key,
  questionId: asked.question.id,
  placeId: asked.placeId,
  domain: asked.question.domain,
  before: from,
  after: to,
});

/** Answers of one round to questions that the pack no longer holds and the other round does not know. */
function strangersOf(
  round: Round,
  other: Round,
  side: 'before' | 'after',
): readonly ComparedAnswer[] {
  return [...round.answers.values()].flatMap(
    ({ questionId, placeId, verdict }): readonly ComparedAnswer[] => {
      const key = answerKey(questionId, placeId);
      const domain = DOMAINS.find((each) => questionId.startsWith(`${each}.`));
      if (verdict === undefined || domain === undefined) return [];
      if (round.known.has(questionId) || other.answers.has(key)) return [];
      const given =
        side === 'before'
          ? { before: verdict, after: undefined }
          : { before: undefined, after: verdict };
      return [{ key, questionId, placeId, domain, ...given }];
    },
  );
}
