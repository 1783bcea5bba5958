/** Which questions an adviser may be shown, with what of the practice's answers. Pure. */
import { DOMAINS, type Domain, type Question } from '../../content/schema.js';
import { exportableQuestions } from '../../report/exportable-questions.js';
import type { Answer, AnswerKey } from '../assessment/answer.js';
import { askedQuestions } from '../assessment/asked-questions.js';
import type { Site } from '../practice/practice.js';
import { NO_FINDING, type VisitBase, type VisitItemCore, type VisitShows } from './visit.js';

/** When the surgery stands empty concerns nobody outside it. */
const NEVER_SHOWN: readonly Domain[] = ['absence'];

/** Domains the practice may choose from. */
export const VISIT_DOMAINS: readonly Domain[] = DOMAINS.filter(
  (domain) => !NEVER_SHOWN.includes(domain),
);

/** What one walks past; the others are for who asks about them. */
export const WALKED_DOMAINS: readonly Domain[] = [
  'surroundings',
  'reception',
  'access',
  'locks',
  'valuables',
  'prescriptions',
  'cameras',
];

/** Questions whose answers stay in the vault are not even asked, nor those that follow from one. */
export function visitQuestions(questions: readonly Question[]): readonly Question[] {
  const mayLeave = exportableQuestions(questions);
  return questions.filter(({ id, domain }) => mayLeave.has(id) && VISIT_DOMAINS.includes(domain));
}

export interface VisitScope {
  readonly sites: readonly Site[];
  readonly domains: readonly Domain[];
  readonly shows: VisitShows;
}

/** The questions of a visit with what is shown of each answer: what the adviser gets, and no more. */
export function visitItems(
  questions: readonly Question[],
  answers: ReadonlyMap<AnswerKey, Answer>,
  { sites, domains, shows }: VisitScope,
): readonly VisitItemCore[] {
  const allowed = visitQuestions(questions).filter(({ domain }) => domains.includes(domain));
  return askedQuestions({ questions: allowed, scope: 'full', sites, answers }).map(
    ({ question, placeId, key }) => ({
      questionId: question.id,
      placeId,
      ...baseOf(answers.get(key), shows),
      ...NO_FINDING,
    }),
  );
}

function baseOf(answer: Answer | undefined, shows: VisitShows): { base?: VisitBase } {
  if (answer === undefined) return {};
  const { verdict, count, date, note } = answer;
  const base: VisitBase = {
    ...(shows.answers && verdict !== undefined ? { verdict } : {}),
    ...(shows.answers && count !== undefined ? { count } : {}),
    ...(shows.answers && date !== undefined ? { date } : {}),
    ...(shows.notes && note !== '' ? { note } : {}),
  };
  return Object.keys(base).length === 0 ? {} : { base };
}
