/** Visits in the vault, parsed on the way out. Runs in the vault process. */
import { answerKey, type AnswerKey } from '../../shared/domain/assessment/answer.js';
import { practiceSchema, type Practice } from '../../shared/domain/practice/practice.js';
import {
  adviceSchema,
  visitItemSchema,
  visitPhotoIdSchema,
  visitPlanSchema,
  visitSchema,
  type Advice,
  type Visit,
  type VisitId,
  type VisitItem,
  type VisitPhoto,
  type VisitPhotoId,
  type VisitPlan,
  type WholeVisit,
} from '../../shared/domain/visit/visit.js';
import {
  storedVisitPhotoSchema,
  type PackContent,
  type StoredVisitPhoto,
} from '../../shared/domain/visit/visit-pack.js';
import type { NewRecord, Records, RecordType } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';

/** Newest first. */
export const listVisits = (records: Records): Visit[] =>
  records
    .list('visit')
    .map(({ value }) => visitSchema.parse(value))
    .sort((a, b) => b.preparedOn.localeCompare(a.preparedOn) || (a.id < b.id ? -1 : 1));

export function readVisit(records: Records, id: VisitId): Visit {
  const value = records.get('visit', id);
  if (value === undefined) throw new VaultError('not-found', 'no such visit');
  return visitSchema.parse(value);
}

/** A visit's record carries the visit's own id. */
export const visitRecord = (visit: Visit): NewRecord => ({
  type: 'visit',
  id: visit.id,
  value: visitSchema.parse(visit),
});

export const itemId = (records: Records, visitId: VisitId, key: AnswerKey): string =>
  records.idFor('visit-item', `${visitId}/${key}`);

export const itemRecord = (records: Records, item: VisitItem): NewRecord => ({
  type: 'visit-item',
  id: itemId(records, item.visitId, answerKey(item.questionId, item.placeId)),
  value: visitItemSchema.parse(item),
});

export const adviceRecord = (advice: Advice): NewRecord => ({
  type: 'visit-advice',
  id: advice.id,
  value: adviceSchema.parse(advice),
});

export const photoRecord = (id: VisitPhotoId, photo: StoredVisitPhoto): NewRecord => ({
  type: 'visit-photo',
  id,
  value: storedVisitPhotoSchema.parse(photo),
});

export const listItems = (records: Records, visitId: VisitId): VisitItem[] =>
  records
    .list<{ readonly visitId?: unknown }>('visit-item')
    .filter(({ value }) => value.visitId === visitId)
    .map(({ value }) => visitItemSchema.parse(value));

export function readItem(records: Records, visitId: VisitId, key: AnswerKey): VisitItem {
  const value = records.get('visit-item', itemId(records, visitId, key));
  if (value === undefined) throw new VaultError('not-found', 'not asked in this visit');
  return visitItemSchema.parse(value);
}

export const listAdvice = (records: Records, visitId: VisitId): Advice[] =>
  records
    .list<{ readonly visitId?: unknown }>('visit-advice')
    .filter(({ value }) => value.visitId === visitId)
    .map(({ value }) => adviceSchema.parse(value))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));

export const planRecord = (id: string, plan: VisitPlan): NewRecord => ({
  type: 'visit-plan',
  id,
  value: visitPlanSchema.parse(plan),
});

/** By site, then from the lowest floor up. */
export const listPlans = (records: Records, visitId: VisitId): VisitPlan['plan'][] =>
  records
    .list<{ readonly visitId?: unknown }>('visit-plan')
    .filter(({ value }) => value.visitId === visitId)
    .map(({ value }) => visitPlanSchema.parse(value).plan)
    .sort((a, b) => a.siteId.localeCompare(b.siteId) || a.floor - b.floor);

export interface NamedVisitPhoto {
  readonly id: VisitPhotoId;
  readonly photo: StoredVisitPhoto;
}

/** Oldest first. */
export const listPhotos = (records: Records, visitId: VisitId): NamedVisitPhoto[] =>
  records
    .list<{ readonly visitId?: unknown }>('visit-photo')
    .filter(({ value }) => value.visitId === visitId)
    .map(({ id, value }) => ({
      id: visitPhotoIdSchema.parse(id),
      photo: storedVisitPhotoSchema.parse(value),
    }))
    .sort((a, b) => a.photo.addedAt.localeCompare(b.photo.addedAt) || (a.id < b.id ? -1 : 1));

export function readPhoto(records: Records, id: VisitPhotoId): StoredVisitPhoto {
  const value = records.get('visit-photo', id);
  if (value === undefined) throw new VaultError('not-found', 'no such photo');
  return storedVisitPhotoSchema.parse(value);
}

/** What the window is told. */
export function shownVisitPhoto({ id, photo }: NamedVisitPhoto): VisitPhoto {
  const { picture: _, thumbnail: __, ...rest } = photo;
  return { id, ...rest };
}

export const practiceOf = (records: Records): Practice | undefined =>
  records.list('practice').map(({ value }) => practiceSchema.parse(value))[0];

/** Of this vault's own practice: a site's id is random, and nobody else's has it. */
export function isOwnVisit(records: Records, { sites }: Pick<Visit, 'sites'>): boolean {
  const own = practiceOf(records)?.sites ?? [];
  return sites.some(({ id }) => own.some((site) => site.id === id));
}

export function wholeVisit(records: Records, id: VisitId): WholeVisit {
  const visit = readVisit(records, id);
  return {
    visit,
    items: listItems(records, id),
    advice: listAdvice(records, id),
    photos: listPhotos(records, id).map(shownVisitPhoto),
    plans: listPlans(records, id),
    isOwn: isOwnVisit(records, visit),
  };
}

/** Everything of a visit, as a pack carries it. */
export function packContentOf(records: Records, visitId: VisitId): PackContent {
  const { id: _, merged: __, importedPart: ___, ...visit } = readVisit(records, visitId);
  const plans = listPlans(records, visitId);
  return {
    visit,
    items: listItems(records, visitId).map(
      ({ visitId: _visit, settled: _settled, ...item }) => item,
    ),
    advice: listAdvice(records, visitId).map(({ id: _id, visitId: _visit, ...advice }) => advice),
    photos: listPhotos(records, visitId).map(({ photo: { visitId: _visit, ...photo } }) => photo),
    ...(plans.length === 0 ? {} : { plans }),
  };
}

/** The visit with all that belongs to it; the visit itself first, so that a rest is nobody's. */
export function removeVisit(records: Records, visitId: VisitId): void {
  readVisit(records, visitId);
  const of = (type: RecordType) =>
    records
      .list<{ readonly visitId?: unknown }>(type)
      .filter(({ value }) => value.visitId === visitId)
      .map(({ id }) => ({ type, id }));
  records.removeMany([
    { type: 'visit', id: visitId },
    ...of('visit-item'),
    ...of('visit-advice'),
    ...of('visit-photo'),
    ...of('visit-plan'),
  ]);
}
