/** Which questions an assessment asks, where, and in which order. */
import type { Domain, Question } from '../../content/schema.js';
import { DOMAINS } from '../../content/schema.js';
import type { Site } from '../practice/practice.js';
import { answerKey, type Answer, type AnswerKey, type PlaceId } from './answer.js';
import type { AssessmentScope } from './assessment.js';

export interface AskedQuestion {
  readonly question: Question;
  readonly placeId: PlaceId;
  readonly key: AnswerKey;
}

export interface AskedQuestionsInput {
  readonly questions: readonly Question[];
  readonly scope: AssessmentScope;
  readonly sites: readonly Site[];
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
}

/** Indexes answers by question and place, the form in which every rule takes them. */
export const answersByKey = (answers: readonly Answer[]): ReadonlyMap<AnswerKey, Answer> =>
  new Map(answers.map((answer) => [answerKey(answer.questionId, answer.placeId), answer]));

/**
 * Questions to ask, in the order of the walk: domain after domain; inside a domain first the whole
 * pack order at the first site, together with what is asked once for the practice, then the
 * per-site questions at each further site.
 *
 * A follow-up is asked only while the question it depends on is itself asked and holds one of the
 * wanted answers. Its own stored answer is not looked at, so it comes back unchanged with the
 * condition. Answers of a removed site stay stored and are simply not asked about.
 */
export function askedQuestions(input: AskedQuestionsInput): readonly AskedQuestion[] {
  const isAsked = conditionOf(input);
  const firstSite = input.sites[0];
  return DOMAINS.flatMap((domain) => {
    const inDomain = questionsOf(domain, input);
    const firstWalk = inDomain.flatMap((question) => {
      if (!question.perSite) return [askedAt(question, 'practice')];
      return firstSite === undefined ? [] : [askedAt(question, firstSite.id)];
    });
    const furtherWalks = input.sites
      .slice(1)
      .flatMap((site) =>
        inDomain
          .filter((question) => question.perSite)
          .map((question) => askedAt(question, site.id)),
      );
    return [...firstWalk, ...furtherWalks];
  }).filter((asked) => isAsked(asked.question, asked.placeId));
}

const askedAt = (question: Question, placeId: PlaceId): AskedQuestion => ({
  question,
  placeId,
  key: answerKey(question.id, placeId),
});

const questionsOf = (domain: Domain, { questions, scope }: AskedQuestionsInput) =>
  questions.filter(
    (question) => question.domain === domain && (scope === 'full' || question.first),
  );

/** Answers "is this question asked here?", climbing from follow-up to parent. */
function conditionOf({ questions, scope, sites, answers }: AskedQuestionsInput) {
  const byId = new Map(questions.map((question) => [question.id, question]));

  const parentPlaces = (parent: Question, placeId: PlaceId): readonly PlaceId[] => {
    if (!parent.perSite) return ['practice'];
    // A practice-wide follow-up of a per-site question is asked as soon as one site calls for it.
    return placeId === 'practice' ? sites.map((site) => site.id) : [placeId];
  };

  const isAsked = (question: Question, placeId: PlaceId, depth = 0): boolean => {
    if (scope === 'first' && !question.first) return false;
    const condition = question.followUp;
    if (condition === undefined) return true;
    const parent = byId.get(condition.question);
    // Deeper than the pack is long means a circle; such questions are never asked.
    if (parent === undefined || depth > questions.length) return false;
    return parentPlaces(parent, placeId).some((parentPlace) => {
      const verdict = answers.get(answerKey(parent.id, parentPlace))?.verdict;
      const isWanted = condition.answers.some((wanted) => wanted === verdict);
      return isWanted && isAsked(parent, parentPlace, depth + 1);
    });
  };
  return isAsked;
}
