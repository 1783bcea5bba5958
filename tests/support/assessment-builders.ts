/** Small questions, texts and answers for tests; each takes what differs from the ordinary. */
import { questionSchema, type Question, type QuestionText } from '../../shared/content/schema.js';
import { answerSchema, type Answer, type Verdict } from '../../shared/domain/assessment/answer.js';
import {
  answersByKey,
  askedQuestions,
  type AskedQuestion,
} from '../../shared/domain/assessment/asked-questions.js';
import { practiceSchema, type Practice } from '../../shared/domain/practice/practice.js';

type Loose<T> = { readonly [K in keyof T]?: unknown };

export const aQuestion = (id: string, differences: Loose<Question> = {}): Question =>
  questionSchema.parse({
    id,
    domain: 'access',
    layer: 'organisational',
    scenario: 'any',
    weight: 3,
    answer: { kind: 'choice' },
    perSite: false,
    first: true,
    action: { effort: 'hour', cost: 'none', who: 'gp' },
    measures: ['M001'],
    citation: { source: 'manual', section: '2.1' },
    ...differences,
  });

export const aText = (id: string, differences: Partial<QuestionText> = {}): QuestionText => ({
  question: `Question ${id}?`,
  title: `Title ${id}`,
  why: `Why ${id} matters to the practice.`,
  weightReason: `Weight of ${id}.`,
  action: `Action ${id}`,
  how: `How to do ${id}, in a sentence.`,
  ...differences,
});

export const anAnswer = (
  questionId: string,
  verdict?: Verdict,
  differences: Loose<Answer> = {},
): Answer =>
  answerSchema.parse({
    questionId,
    placeId: 'practice',
    ...(verdict === undefined ? {} : { verdict }),
    note: '',
    toConfirm: false,
    answeredAt: '2025-09-29T10:00:00Z',
    ...differences,
  });

export const SITE_A = '0000000a';
export const SITE_B = '0000000b';

export const aPractice = (differences: Loose<Practice> = {}): Practice =>
  practiceSchema.parse({
    name: 'Cabinet des Tilleuls',
    ownerName: 'Dr Claire Vandenbroeck',
    address: 'rue des Tilleuls 14, 5000 Namur',
    sites: [{ id: SITE_A, name: 'Namur' }],
    ...differences,
  });

/** Everything asked in a full assessment of a practice with one site. */
export const allAsked = (
  questions: readonly Question[],
  answers: readonly Answer[] = [],
): readonly AskedQuestion[] =>
  askedQuestions({
    questions,
    scope: 'full',
    sites: aPractice().sites,
    answers: answersByKey(answers),
  });
