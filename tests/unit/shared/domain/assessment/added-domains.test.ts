import { describe, expect, test } from 'vitest';
import { surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import type { Answer } from '../../../../../shared/domain/assessment/answer.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { compareScores } from '../../../../../shared/domain/assessment/compare-scores.js';
import { progressOf } from '../../../../../shared/domain/assessment/progress.js';
import { scoreOf } from '../../../../../shared/domain/assessment/score.js';
import { allAsked, anAnswer, SITE_A } from '../../../../support/assessment-builders.js';

const ADDED: readonly string[] = ['home-visits', 'vehicle', 'aggression', 'training'];

/** Every question there was before these domains, answered. */
const older: readonly Answer[] = surgeryQuestions
  .filter(({ domain }) => !ADDED.includes(domain))
  .map(({ id, perSite }) => anAnswer(id, 'yes', perSite ? { placeId: SITE_A } : {}));
const made = (verdict: 'yes' | 'partly' | 'no'): Answer => anAnswer('home-visits.made', verdict);
const domainsAsked = (answers: readonly Answer[]) =>
  new Set(allAsked(surgeryQuestions, answers).map(({ question }) => question.domain));

describe('a survey saved before home visits, vehicle, aggression and training were asked about', () => {
  const asked = allAsked(surgeryQuestions, older);
  const answers = answersByKey(older);

  test('keeps its answers and shows the added domains as unanswered', () => {
    const progress = progressOf(asked, answers);
    for (const { domain, answered, total } of progress.byDomain) {
      expect(answered, domain).toBe(ADDED.includes(domain) ? 0 : total);
    }
    expect(progress.byDomain.filter(({ domain }) => ADDED.includes(domain))).toHaveLength(3);
    expect(progress.answered).toBeLessThan(progress.total);
  });

  test('keeps its score, and says of the added domains that there is none', () => {
    const score = scoreOf(asked, answers);
    expect(score.overall).toBe(100);
    const added = score.domains.filter(({ domain }) => ADDED.includes(domain));
    expect(added.map((each) => each.score)).toEqual([undefined, undefined, undefined]);
  });

  test('is no “before” for an added domain in the next round', () => {
    const now = answersByKey([...older, anAnswer('training.rehearsed', 'no')]);
    const { domains } = compareScores(scoreOf(asked, now), scoreOf(asked, answers));
    expect(domains.find(({ domain }) => domain === 'training')).toMatchObject({
      now: 0,
      delta: undefined,
    });
    expect(domains.find(({ domain }) => domain === 'locks')?.delta).toBe(0);
  });
});

test('who makes no visits is asked nothing more about visits or the vehicle', () => {
  expect(domainsAsked([made('no')])).not.toContain('vehicle');
  expect(domainsAsked([made('yes')])).toContain('vehicle');
  expect(domainsAsked([made('partly')])).toContain('vehicle');
  const visits = allAsked(surgeryQuestions, [made('no')]).filter(
    ({ question }) => question.domain === 'home-visits',
  );
  expect(visits.map(({ question }) => question.id)).toEqual(['home-visits.made']);
});
