import { expect, test } from 'vitest';
import { surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import { isCameraQuestion } from '../../../../../shared/domain/cameras/survey-questions.js';

test('the survey leads to the dossier from its questions about cameras, and from no other', () => {
  const linked = surgeryQuestions.map(({ id }) => id).filter(isCameraQuestion);
  expect(linked).toContain('cameras.declared-to-police');
  expect(linked).toContain('cameras.has-cameras');
  expect(linked.filter((id) => /alarm|smart/.test(id))).toEqual([]);
  expect(linked.every((id) => id.startsWith('cameras.'))).toBe(true);
});
