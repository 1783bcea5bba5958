/** Finished assessments in the order of time, each as it stood, to see where the practice is going. */
import { DOMAINS, type Domain, type Question } from '../../content/schema.js';
import type { Site } from '../practice/practice.js';
import type { Answer, AnswerKey } from './answer.js';
import { askedQuestions, type AskedQuestion } from './asked-questions.js';
import type { Assessment } from './assessment.js';
import { scoreOf, type Score } from './score.js';

/** A finished assessment with what it asked and what came of it. */
export interface Round {
  readonly assessment: Assessment;
  /** ISO date-time, UTC. */
  readonly finishedAt: string;
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  readonly asked: readonly AskedQuestion[];
  readonly score: Score;
  /** Ids of all questions the present pack holds, whether this round asked them or not. */
  readonly known: ReadonlySet<string>;
}

export interface RoundSource {
  readonly assessment: Assessment;
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
}

export interface SurveyContent {
  readonly questions: readonly Question[];
  readonly sites: readonly Site[];
}

/** Finished assessments, oldest first. A pack's later questions are no part of an earlier round. */
export function roundsOf(
  sources: readonly RoundSource[],
  { questions, sites }: SurveyContent,
): readonly Round[] {
  const known = new Set<string>(questions.map(({ id }) => id));
  return sources
    .flatMap(({ assessment, answers }): readonly Round[] => {
      const { finishedAt, packVersion, scope } = assessment;
      if (finishedAt === undefined) return [];
      const then = questions.filter((question) => isIn(question, packVersion));
      const asked = askedQuestions({ questions: then, scope, sites, answers });
      return [{ assessment, finishedAt, answers, asked, score: scoreOf(asked, answers), known }];
    })
    .sort((a, b) => a.finishedAt.localeCompare(b.finishedAt));
}

/** True when a pack of that version held the question. */
export const isIn = ({ since }: Pick<Question, 'since'>, packVersion: string): boolean =>
  since === undefined || compareVersions(since, packVersion) <= 0;

function compareVersions(a: string, b: string): number {
  const parts = (version: string) => version.split('.').map(Number);
  const [left, right] = [parts(a), parts(b)];
  const differing = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}

export interface Trend {
  readonly overall: readonly (number | undefined)[];
  /** Only domains with a score in at least one round, in the order of the walk. */
  readonly domains: readonly {
    readonly domain: Domain;
    /** One for each round; undefined where the domain had no score. */
    readonly scores: readonly (number | undefined)[];
  }[];
}

export function trendOf(rounds: readonly Round[]): Trend {
  return {
    overall: rounds.map(({ score }) => score.overall),
    domains: DOMAINS.map((domain) => ({
      domain,
      scores: rounds.map(
        ({ score }) => score.domains.find((each) => each.domain === domain)?.score,
      ),
    })).filter(({ scores }) => scores.some((score) => score !== undefined)),
  };
}
