/** What a visit needs of the survey, handed in: features do not import one another. */
import type { Answer, AssessmentId } from '../../shared/domain/assessment/answer.js';
import type { Assessment } from '../../shared/domain/assessment/assessment.js';
import type { NewFloorPlan } from '../../shared/domain/floor-plan/floor-plan.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import type { Photo, PhotoId } from '../../shared/domain/photo/photo.js';
import type { NewRecord, Records } from '../vault/records.js';

export interface AnsweredSurvey {
  readonly assessment: Assessment;
  readonly answers: readonly Answer[];
}

export interface SurveyPort {
  /** The unfinished survey, else the newest. Throws `not-permitted` for who may not read it. */
  readonly current: (records: Records) => AnsweredSurvey | undefined;
  /** Throws `not-found`. */
  readonly read: (records: Records, id: AssessmentId) => AnsweredSurvey;
  /** The practice's plans of its floors. */
  readonly plans: (records: Records) => readonly NewFloorPlan[];
  readonly answerRecord: (records: Records, id: AssessmentId, answer: Answer) => NewRecord;
  /** Checked and stored as the window's own photos are. */
  readonly addPhoto: (photo: Parsed<'attachment.add'>) => Promise<Photo>;
  readonly removePhoto: (photoId: PhotoId) => Promise<void>;
}
