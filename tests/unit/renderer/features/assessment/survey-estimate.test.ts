import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  surveyEstimate,
  takenOver,
} from '../../../../../renderer/features/assessment/survey-estimate.js';
import { surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { surveys } from '../../../../support/assessment-arbitraries.js';
import {
  anAnswer,
  aPractice,
  aQuestion,
  SITE_A,
  SITE_B,
} from '../../../../support/assessment-builders.js';

const { sites } = aPractice();
const none = answersByKey([]);
const questions = [
  aQuestion('access.one'),
  aQuestion('access.door', { perSite: true }),
  aQuestion('access.more', { first: false }),
  aQuestion('access.follow-up', { followUp: { question: 'access.one', answers: ['no'] } }),
];

describe('surveyEstimate', () => {
  it('leaves out follow-ups that have not appeared, and brings them in once they have', () => {
    const answers = answersByKey([anAnswer('access.one', 'no', { toConfirm: true })]);
    expect(surveyEstimate({ scope: 'full', questions, sites, answers: none }).count).toBe(3);
    expect(surveyEstimate({ scope: 'full', questions, sites, answers }).count).toBe(4);
  });

  it('counts only the first survey when that is the one', () => {
    expect(surveyEstimate({ scope: 'first', questions, sites, answers: none }).count).toBe(2);
  });

  it('counts a question at each site where it is asked', () => {
    const both = aPractice({
      sites: [
        { id: SITE_A, name: 'Namur' },
        { id: SITE_B, name: 'Jambes' },
      ],
    }).sites;
    expect(surveyEstimate({ scope: 'full', questions, sites: both, answers: none }).count).toBe(4);
  });

  it('does not count again what is answered, and counts what is to be confirmed', () => {
    const answered = answersByKey([anAnswer('access.one', 'yes')]);
    expect(surveyEstimate({ scope: 'first', questions, sites, answers: answered }).count).toBe(1);
    expect(
      surveyEstimate({ scope: 'first', questions, sites, answers: takenOver(answered) }).count,
    ).toBe(2);
  });

  it('takes less time to confirm the surgery pack than to answer it', () => {
    const scope = 'first';
    const known = answersByKey(surgeryQuestions.map(({ id }) => anAnswer(id, 'unknown')));
    const fresh = surveyEstimate({ scope, questions: surgeryQuestions, sites, answers: none });
    const again = surveyEstimate({
      scope,
      questions: surgeryQuestions,
      sites,
      answers: takenOver(known),
    });
    expect(again.minutes).toBeLessThan(fresh.minutes);
  });

  it('announces time exactly when something is left', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const { count, minutes } = surveyEstimate({
          scope: 'full',
          questions: survey.questions,
          sites,
          answers: answersByKey(survey.answers),
        });
        expect(minutes > 0).toBe(count > 0);
        expect(count).toBeLessThanOrEqual(survey.questions.length);
      }),
    );
  });
});

describe('takenOver', () => {
  it('marks every answer to be confirmed and leaves the given ones as they were', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const answers = answersByKey(survey.answers);
        const before = structuredClone(answers);
        expect([...takenOver(answers)]).toEqual(
          [...before].map(([key, answer]) => [key, { ...answer, toConfirm: true }]),
        );
        expect(answers).toEqual(before);
      }),
    );
  });

  it('leaves nothing answered, so that a new survey asks everything again', () => {
    fc.assert(
      fc.property(surveys, (survey) => {
        const answers = takenOver(answersByKey(survey.answers));
        const estimate = { scope: 'full' as const, questions: survey.questions, sites, answers };
        expect(surveyEstimate(estimate).count).toBe(survey.questions.length);
      }),
    );
  });
});
