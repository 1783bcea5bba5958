/** A small assessment with something in every section of the report. */
import type { Language } from '../../shared/base/language.js';
import { answerKey, type Answer } from '../../shared/domain/assessment/answer.js';
import { assessmentSchema } from '../../shared/domain/assessment/assessment.js';
import { planItemSchema } from '../../shared/domain/assessment/plan-item.js';
import { loadReportTranslator } from '../../shared/report/load-report-messages.js';
import type { ReportInput } from '../../shared/report/report-input.js';
import { aPractice, aQuestion, aText, anAnswer, SITE_A, SITE_B } from './assessment-builders.js';

const questions = [
  aQuestion('reception.signal', { domain: 'reception', weight: 5 }),
  aQuestion('access.door', { perSite: true, layer: 'technical', weight: 4 }),
  aQuestion('locks.points', {
    domain: 'locks',
    layer: 'technical',
    answer: { kind: 'count', unit: 'points', direction: 'atLeast', meets: 3, partly: 2, max: 9 },
  }),
  aQuestion('locks.hiding-place', { domain: 'locks', weight: 5, neverExport: true }),
  aQuestion('locks.hiding-place-changed', {
    domain: 'locks',
    followUp: { question: 'locks.hiding-place', answers: ['no'] },
  }),
  aQuestion('cameras.alarm', {
    domain: 'cameras',
    layer: 'electronic',
    answer: { kind: 'date', withinMonths: 12 },
  }),
  aQuestion('cameras.declared', {
    domain: 'cameras',
    layer: 'legal',
    weight: 5,
    citation: { source: 'camera-law', section: 'art. 6 §2', checkedOn: '2025-09-01' },
  }),
  aQuestion('data.copies', { domain: 'data', weight: 4 }),
  aQuestion('data.restored', { domain: 'data', weight: 2 }),
];

/** Stands in every answer, note and decision that must stay in the vault. */
export const SECRET = 'sous le pot de fleurs';

const planItem = (questionId: string, decision: object) =>
  planItemSchema.parse({
    questionId,
    placeId: 'practice',
    state: 'planned',
    changedAt: '2025-09-29T10:00:00Z',
    ...decision,
  });

const answers = [
  anAnswer('reception.signal', 'no', { note: 'Joke <ne> le connaît pas & "Nadia" non plus' }),
  anAnswer('access.door', 'yes', { placeId: SITE_A, answeredAt: '2022-09-01T08:00:00Z' }),
  anAnswer('access.door', 'partly', { placeId: SITE_B, note: 'première ligne\nseconde ligne' }),
  anAnswer('locks.points', 'partly', { count: 2 }),
  anAnswer('locks.hiding-place', 'no', { note: SECRET }),
  anAnswer('locks.hiding-place-changed', 'no', { note: SECRET }),
  anAnswer('cameras.alarm', 'partly', { date: '2024-03-03', toConfirm: true }),
  anAnswer('cameras.declared', 'no'),
  anAnswer('data.copies', 'unknown'),
];

const previousAnswers: readonly Answer[] = [
  anAnswer('locks.hiding-place', 'yes', { note: SECRET }),
  anAnswer('reception.signal', 'no'),
  anAnswer('access.door', 'no', { placeId: SITE_A }),
  anAnswer('data.copies', 'yes'),
];

export async function reportFixture(
  language: Language,
  differences: Partial<ReportInput> = {},
): Promise<ReportInput> {
  const assessment = assessmentSchema.parse({
    id: 'a'.repeat(32),
    scope: 'full',
    packVersion: '1.0.0',
    startedAt: '2025-09-20T08:00:00Z',
    finishedAt: '2025-09-29T10:00:00Z',
  });
  const previous = {
    assessment: assessmentSchema.parse({
      id: 'b'.repeat(32),
      scope: 'full',
      packVersion: '1.0.0',
      startedAt: '2025-03-01T08:00:00Z',
      finishedAt: '2025-03-12T10:00:00Z',
    }),
    answers: [...previousAnswers],
  };
  return {
    practice: aPractice({
      sites: [
        { id: SITE_A, name: 'Namur' },
        { id: SITE_B, name: 'Jambes' },
      ],
    }),
    assessment,
    answers,
    planItems: [
      planItem('reception.signal', { plannedFor: '2025-10-08', person: 'Dr Vandenbroeck' }),
      planItem('locks.hiding-place', { plannedFor: '2025-10-09', person: SECRET }),
      planItem('data.copies', { state: 'done', changedAt: '2025-06-02T10:00:00Z' }),
      planItem('locks.hiding-place-changed', { state: 'done', reason: SECRET }),
      planItem('locks.points', { state: 'wont-do', reason: 'Le bail prend fin' }),
    ],
    previous,
    rounds: [previous, { assessment, answers }],
    photoCounts: new Map([[answerKey('reception.signal', 'practice'), 2]]),
    questions,
    texts: Object.fromEntries(questions.map(({ id }) => [id, aText(id)])),
    translate: await loadReportTranslator(language),
    language,
    today: '2025-09-30',
    ...differences,
  };
}
