/** The survey as a visit needs it: read, answered and given photos by the rules of the survey's own calls. */
import type { AssessmentId } from '../../shared/domain/assessment/answer.js';
import type { PhotoId } from '../../shared/domain/photo/photo.js';
import type { Output, Parsed, VaultChannel } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import {
  answerRecord,
  listAnswers,
  listAssessments,
  readAssessment,
} from './assessment-repository.js';

type Ask = <C extends VaultChannel>(channel: C, input: Parsed<C>) => Promise<Output<C>>;

export function visitSurvey(ask: Ask) {
  const read = (records: Records, id: AssessmentId) => ({
    assessment: readAssessment(records, id),
    answers: listAnswers(records, id),
  });
  return {
    current: (records: Records) => {
      const all = listAssessments(records);
      const current = all.find(({ finishedAt }) => finishedAt === undefined) ?? all[0];
      return current === undefined ? undefined : read(records, current.id);
    },
    read,
    answerRecord,
    addPhoto: (photo: Parsed<'attachment.add'>) => ask('attachment.add', photo),
    removePhoto: async (photoId: PhotoId) => {
      await ask('attachment.remove', { photoId });
    },
  };
}
