import { expect, test } from 'vitest';
import { BOUND_MINUTES, LANGUAGES, surveyTimeIn } from '../../../build/survey-time.mjs';
import { LANGUAGES as CONTENT_LANGUAGES } from '../../../shared/base/language.js';
import { surgeryQuestions } from '../../../shared/content/surgery-pack.js';

test.each(LANGUAGES)('the first survey in %s fits in its fifteen minutes', (language) => {
  const { questions, words, minutes } = surveyTimeIn(language);
  expect(questions).toBe(surgeryQuestions.filter(({ first }) => first).length);
  // A text that was not found would make it look short.
  expect(words).toBeGreaterThan(questions * 10);
  expect(minutes).toBeLessThanOrEqual(BOUND_MINUTES);
});

test('is timed in every language of the survey', () => {
  expect(LANGUAGES).toEqual([...CONTENT_LANGUAGES]);
});
