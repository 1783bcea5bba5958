/** Says of lost records what they were about: ids made from natural keys can be made again and compared. Pure. */
import { surgeryQuestions } from '../../../shared/content/surgery-pack.js';
import { questionIdSchema } from '../../../shared/content/schema.js';
import { answerKey, placeIdSchema } from '../../../shared/domain/assessment/answer.js';
import type { SalvageLoss } from '../../../shared/ipc/contract-health.js';
import type { RecordType } from '../records.js';
import type { MendedSurvey } from './mend-survey.js';
import { groupOf } from './record-groups.js';
import type { Loss } from './salvage-records.js';

export interface NamingPorts {
  /** The id this vault gives a natural key; undefined without the key of its compartment. */
  readonly idFor: (type: RecordType, naturalKey: string) => string | undefined;
  readonly typesInJournal: ReadonlyMap<string, RecordType>;
}

export function namedLosses(
  losses: readonly Loss[],
  survey: MendedSurvey,
  { idFor, typesInJournal }: NamingPorts,
): readonly SalvageLoss[] {
  const names = new Map<string, { readonly type: RecordType; readonly key?: string }>();
  const note = (type: RecordType, naturalKey: string, key?: string): void => {
    const id = idFor(type, naturalKey);
    if (id !== undefined) names.set(id, key === undefined ? { type } : { type, key });
  };
  if (losses.length > 0) {
    note('practice', 'practice');
    note('setup', 'setup');
    for (const key of questionsAndPlaces(survey)) {
      note('plan-item', key, key);
      for (const { assessment } of survey.assessments)
        note('answer', `${assessment.id}/${key}`, key);
    }
    for (const { assessment } of survey.assessments)
      names.set(assessment.id, { type: 'assessment' });
  }
  return losses.map(({ recordId, state, type }) => {
    const name = names.get(recordId);
    const group = groupOf(name?.type ?? type ?? typesInJournal.get(recordId));
    const question = name?.key === undefined ? undefined : questionOf(name.key);
    return { recordId, state, group, ...(question === undefined ? {} : { question }) };
  });
}

/** Every question at every place that is known of, by the keys answers have. */
function questionsAndPlaces(survey: MendedSurvey): readonly string[] {
  const asked = survey.assessments.flatMap(({ answers }) => answers);
  const questions = new Set([
    ...surgeryQuestions.map(({ id }) => id),
    ...asked.map(({ questionId }) => questionId),
  ]);
  const sites = survey.practice?.sites.map(({ id }) => id) ?? [];
  const places = new Set<string>(['practice', ...sites, ...survey.placeIds]);
  return [...questions].flatMap((question) =>
    [...places].map((place) => answerKey(question, place)),
  );
}

function questionOf(key: string): SalvageLoss['question'] {
  const [questionId, placeId] = key.split('@');
  const question = questionIdSchema.safeParse(questionId);
  const place = placeIdSchema.safeParse(placeId);
  if (!question.success || !place.success) return undefined;
  return { questionId: question.data, placeId: place.data };
}
