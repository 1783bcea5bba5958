/** Takes a visit over into the survey: what was chosen, in one commit, and back. */
import { answersByKey } from '../../shared/domain/assessment/asked-questions.js';
import type { Clock } from '../../shared/domain/assessment/ports.js';
import type { Answer } from '../../shared/domain/assessment/answer.js';
import { answerKey } from '../../shared/domain/assessment/answer.js';
import type { PhotoId } from '../../shared/domain/photo/photo.js';
import { compareVisit, mergeVisit, takeBack } from '../../shared/domain/visit/merge-visit.js';
import type { Visit, VisitPhotoId } from '../../shared/domain/visit/visit.js';
import type { Handlers, Parsed } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import type { SurveyPort } from './survey-port.js';
import {
  isOwnVisit,
  itemRecord,
  listItems,
  readPhoto,
  readVisit,
  visitRecord,
} from './visit-repository.js';

export interface MergePorts {
  readonly records: () => Records;
  readonly clock: Clock;
  readonly survey: SurveyPort;
}

export type MergeChannel = 'visit.merge' | 'visit.undoMerge';

interface TakenPhoto {
  readonly from: VisitPhotoId;
  readonly as: PhotoId;
}

export function mergeHandlers({
  records,
  clock,
  survey,
}: MergePorts): Pick<Handlers, MergeChannel> {
  const merge = async (wanted: Parsed<'visit.merge'>) => {
    const { visitId, assessmentId, choices, words } = wanted;
    const before = records();
    const { assessment } = survey.read(before, assessmentId);
    if (!isOwnVisit(before, readVisit(before, visitId))) {
      throw new VaultError('not-permitted', 'a visit of another practice');
    }
    if (assessment.finishedAt !== undefined) {
      throw new VaultError('not-permitted', 'a finished assessment takes no answers');
    }
    const photos = await takePhotos(before, wanted);
    // Read again: while photos were stored an answer may have been saved.
    const open = records();
    const visit = readVisit(open, visitId);
    const { answers } = survey.read(open, assessmentId);
    const at = clock.now();
    const items = listItems(open, visitId);
    const merged = mergeVisit(
      compareVisit(items, answersByKey(answers), words),
      choices.map(({ questionId, placeId, took }) => ({
        key: answerKey(questionId, placeId),
        took,
      })),
      { at, words },
    );
    const after: Visit = {
      ...visit,
      state: 'merged',
      merged: { assessmentId, at, photos: [...(visit.merged?.photos ?? []), ...photos] },
    };
    const kept = merged.flatMap(({ answer }) => answer ?? []);
    try {
      open.putMany([
        visitRecord(after),
        ...merged.map(({ item }) => itemRecord(open, item)),
        ...kept.map((answer) => survey.answerRecord(open, assessmentId, answer)),
      ]);
    } catch (error) {
      await removeAll(photos);
      throw error;
    }
    return { visit: after, answers: kept.length, photos: photos.length };
  };

  const takePhotos = async (
    open: Records,
    { visitId, assessmentId, photoIds }: Parsed<'visit.merge'>,
  ): Promise<readonly TakenPhoto[]> => {
    const done = readVisit(open, visitId).merged?.photos ?? [];
    const taken: TakenPhoto[] = [];
    try {
      for (const from of new Set(photoIds)) {
        const photo = readPhoto(open, from);
        const { questionId, placeId } = photo;
        if (photo.visitId !== visitId || questionId === undefined || placeId === undefined) {
          throw new VaultError('bad-input', 'a photo of no question');
        }
        if (done.some((each) => each.from === from)) continue;
        const { id } = await survey.addPhoto({
          subject: { kind: 'question', assessmentId, questionId, placeId },
          bytes: new Uint8Array(Buffer.from(photo.picture, 'base64')),
          mediaType: 'image/jpeg',
          name: photo.caption === '' ? 'visite.jpg' : `${photo.caption}.jpg`,
          thumbnail: new Uint8Array(Buffer.from(photo.thumbnail, 'base64')),
        });
        taken.push({ from, as: id });
      }
    } catch (error) {
      await removeAll(taken);
      throw error;
    }
    return taken;
  };

  const removeAll = async (photos: readonly TakenPhoto[]): Promise<void> => {
    for (const { as } of photos) await survey.removePhoto(as).catch(() => undefined);
  };

  return {
    'visit.merge': merge,
    'visit.undoMerge': async ({ visitId }) => {
      const open = records();
      const { merged, ...visit } = readVisit(open, visitId);
      if (merged === undefined) throw new VaultError('not-found', 'nothing to take back');
      const { assessment, answers } = survey.read(open, merged.assessmentId);
      if (assessment.finishedAt !== undefined) {
        throw new VaultError('not-permitted', 'a finished assessment takes no answers');
      }
      const items = listItems(open, visitId);
      const back = takeBack(items, answersByKey(answers));
      const state = visit.signature === undefined ? 'walking' : 'signed';
      const undone: Visit = { ...visit, state };
      const before = new Map(
        answers.map((each) => [answerKey(each.questionId, each.placeId), each]),
      );
      open.putMany([
        visitRecord(undone),
        ...back.items.map((item) => itemRecord(open, item)),
        ...back.answers.flatMap(({ key, answer }) => {
          const now = before.get(key);
          const restored = answer ?? (now === undefined ? undefined : emptied(now));
          if (restored === undefined) return [];
          return [survey.answerRecord(open, merged.assessmentId, restored)];
        }),
      ]);
      await removeAll(merged.photos);
      return { visit: undone, answers: back.answers.length };
    },
  };
}

/** As before anybody answered: nothing given, nothing noted. */
const emptied = ({ questionId, placeId, answeredAt }: Answer): Answer => ({
  questionId,
  placeId,
  note: '',
  toConfirm: false,
  answeredAt,
});
