/** The score of an assessment, explained: what lowered each domain, and by how much. */
import { assertNever } from '../../base/assert-never.js';
import { DOMAINS, type Domain, type Layer } from '../../content/schema.js';
import type { Answer, AnswerKey, Verdict } from './answer.js';
import type { AskedQuestion } from './asked-questions.js';
import { isAnswered } from './progress.js';
import { wholeShares } from './whole-shares.js';

export type ScoredLayer = Exclude<Layer, 'legal'>;
/** The manual's order. */
export const SCORED_LAYERS: readonly ScoredLayer[] = ['organisational', 'technical', 'electronic'];

export type Band = 'weak' | 'medium' | 'good';

export interface Loss {
  readonly asked: AskedQuestion;
  readonly verdict: Verdict;
  /**
   * Whole points out of the 100 of this domain. The losses of a domain and its score add up to 100
   * exactly, so the smallest loss of a long list can round to 0.
   */
  readonly points: number;
}

export interface DomainScore {
  readonly domain: Domain;
  /** 0 to 100, rounded; undefined when no answer counts. */
  readonly score: number | undefined;
  readonly band: Band | undefined;
  /** Answered in this assessment, out of all that is asked here, scored or not. */
  readonly answered: number;
  readonly total: number;
  /** Biggest first. */
  readonly losses: readonly Loss[];
}

export interface LayerScore {
  readonly layer: ScoredLayer;
  readonly score: number | undefined;
}

export interface Duty {
  readonly asked: AskedQuestion;
  readonly state: 'met' | 'unmet' | 'unknown' | 'unanswered' | 'not-applicable';
}

export interface Score {
  readonly overall: number | undefined;
  readonly domains: readonly DomainScore[];
  readonly layers: readonly LayerScore[];
  readonly duties: readonly Duty[];
}

interface Counted {
  readonly asked: AskedQuestion;
  readonly verdict: Verdict;
  readonly weight: number;
  readonly credit: number;
}

/**
 * Scores the answers to the questions asked.
 *
 * Each counted question is worth its weight (1 to 5). "Yes" earns all of it, "partly" half, "no" and
 * "don't know" nothing: what nobody knows cannot be relied on. The score is what was earned out of
 * what could be, from 0 to 100, rounded to a whole number; for a domain, for a layer, and for
 * everything together. A question asked at several sites counts once for each.
 *
 * Left out of both sides: "not applicable", unanswered, facts of the surroundings (`contextOnly`)
 * and legal duties. A duty is met or not; it is listed apart and buys no points.
 *
 * Answers carried over from the previous assessment count as the last thing known, although
 * progress still asks to confirm them. On a fixed list of questions, improving an answer never
 * lowers a score.
 */
export function scoreOf(
  asked: readonly AskedQuestion[],
  answers: ReadonlyMap<AnswerKey, Answer>,
): Score {
  const counted = asked.flatMap((each) => countedOf(each, answers.get(each.key)?.verdict));
  return {
    overall: ratioOf(counted),
    domains: DOMAINS.flatMap((domain) => {
      const inDomain = asked.filter((each) => each.question.domain === domain);
      return inDomain.length === 0 ? [] : [domainScore(domain, inDomain, answers)];
    }),
    layers: SCORED_LAYERS.map((layer) => ({
      layer,
      score: ratioOf(counted.filter((each) => each.asked.question.layer === layer)),
    })),
    duties: asked
      .filter(({ question }) => question.layer === 'legal' && question.contextOnly !== true)
      .map((each) => ({ asked: each, state: dutyState(answers.get(each.key)?.verdict) })),
  };
}

/** Below 50 weak, below 70 medium, else good; taken from the rounded score so that both agree. */
export function bandOf(score: number): Band {
  if (score < 50) return 'weak';
  return score < 70 ? 'medium' : 'good';
}

function countedOf(asked: AskedQuestion, verdict: Verdict | undefined): readonly Counted[] {
  const { layer, contextOnly, weight } = asked.question;
  if (layer === 'legal' || contextOnly === true || verdict === undefined) return [];
  const credit = creditOf(verdict);
  return credit === undefined ? [] : [{ asked, verdict, weight, credit }];
}

/** Share of its weight that an answer earns; undefined when it stands outside the score. */
export function creditOf(verdict: Verdict): number | undefined {
  switch (verdict) {
    case 'yes':
      return 1;
    case 'partly':
      return 0.5;
    case 'no':
    case 'unknown':
      return 0;
    case 'not-applicable':
      return undefined;
    default:
      return assertNever(verdict);
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

function ratioOf(counted: readonly Counted[]): number | undefined {
  const possible = sumOf(counted.map((each) => each.weight));
  if (possible === 0) return undefined;
  return Math.round((100 * sumOf(counted.map((each) => each.weight * each.credit))) / possible);
}

function domainScore(
  domain: Domain,
  asked: readonly AskedQuestion[],
  answers: ReadonlyMap<AnswerKey, Answer>,
): DomainScore {
  const counted = asked.flatMap((each) => countedOf(each, answers.get(each.key)?.verdict));
  const score = ratioOf(counted);
  return {
    domain,
    score,
    band: score === undefined ? undefined : bandOf(score),
    answered: asked.filter((each) => isAnswered(answers.get(each.key))).length,
    total: asked.length,
    losses: score === undefined ? [] : lossesOf(counted, 100 - score),
  };
}

function lossesOf(counted: readonly Counted[], lostPoints: number): readonly Loss[] {
  const losing = counted.filter((each) => each.credit < 1);
  const shares = wholeShares(
    lostPoints,
    losing.map((each) => each.weight * (1 - each.credit)),
  );
  return losing
    .map(({ asked, verdict }, index) => ({ asked, verdict, points: shares[index] ?? 0 }))
    .sort((a, b) => b.points - a.points || b.asked.question.weight - a.asked.question.weight);
}

function dutyState(verdict: Verdict | undefined): Duty['state'] {
  switch (verdict) {
    case 'yes':
      return 'met';
    case 'partly':
    case 'no':
      return 'unmet';
    case 'unknown':
    case 'not-applicable':
      return verdict;
    case undefined:
      return 'unanswered';
    default:
      return assertNever(verdict);
  }
}
