/** Changes to the survey: each one is saved in the vault first, then shown. */
import {
  answerKey,
  type Answer,
  type AssessmentId,
} from '../../shared/domain/assessment/answer.js';
import type { Assessment } from '../../shared/domain/assessment/assessment.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { call, codeOf } from '../ipc.js';
import { readSurveyData, type SurveyData } from './survey-data.js';
import type { Survey } from './survey-store.js';

export interface SurveyState {
  readonly data: SurveyData;
  readonly savedAt: Date | undefined;
  readonly saveError: IpcErrorCode | undefined;
}

type SetState = (change: (state: SurveyState) => SurveyState) => void;
type SurveyActions = Pick<
  Survey,
  | 'answer'
  | 'start'
  | 'confirmAnswer'
  | 'unconfirmAnswer'
  | 'finish'
  | 'reopen'
  | 'widen'
  | 'discard'
  | 'remember'
  | 'changePlan'
  | 'changePractice'
  | 'refresh'
>;

export function surveyActions(id: AssessmentId | undefined, setState: SetState): SurveyActions {
  const openId = (): AssessmentId => {
    if (id === undefined) throw new Error('no assessment is open');
    return id;
  };
  const setData = (change: (data: SurveyData) => SurveyData): void => {
    setState((state) => ({ ...state, data: change(state.data) }));
  };
  const reload = async (): Promise<void> => {
    const fresh = await readSurveyData();
    setData(() => fresh);
  };
  const showAssessment = (assessment: Assessment): void => {
    setData((before) => ({
      ...before,
      assessments: before.assessments.map((each) =>
        each.id === assessment.id ? assessment : each,
      ),
      open: before.open === undefined ? undefined : { ...before.open, assessment },
    }));
  };

  return {
    answer: async (given) => {
      try {
        const saved = await call('assessment.answer', { ...given, assessmentId: openId() });
        setState((state) => ({
          data: withAnswer(state.data, saved),
          savedAt: new Date(saved.answeredAt),
          saveError: undefined,
        }));
        return true;
      } catch (error) {
        setState((state) => ({ ...state, saveError: codeOf(error) }));
        return false;
      }
    },
    refresh: reload,
    start: async (scope) => {
      await call('assessment.start', { scope });
      await reload();
    },
    confirmAnswer: async ({ questionId, placeId }) => {
      const place = { assessmentId: openId(), questionId, placeId };
      const saved = await call('assessment.confirm', place);
      setData((before) => withAnswer(before, saved));
    },
    unconfirmAnswer: async ({ questionId, placeId, confirmedAt, toConfirm }) => {
      const saved = await call('assessment.unconfirm', {
        assessmentId: openId(),
        questionId,
        placeId,
        toConfirm,
        ...(confirmedAt === undefined ? {} : { confirmedAt }),
      });
      setData((before) => withAnswer(before, saved));
    },
    finish: async () => {
      showAssessment(await call('assessment.finish', { assessmentId: openId() }));
    },
    reopen: async () => {
      showAssessment(await call('assessment.reopen', { assessmentId: openId() }));
    },
    widen: async () => {
      showAssessment(await call('assessment.widen', { assessmentId: openId() }));
    },
    discard: async () => {
      await call('assessment.discard', { assessmentId: openId() });
      await reload();
    },
    remember: (key) => {
      const assessmentId = openId();
      setData((before) =>
        before.open === undefined
          ? before
          : {
              ...before,
              open: { ...before.open, assessment: { ...before.open.assessment, cursor: key } },
            },
      );
      // Where one stands is a convenience: failing to keep it must not disturb the answer.
      call('assessment.remember', { assessmentId, cursor: key }).catch(() => undefined);
    },
    changePlan: async (item) => {
      const saved = await call('plan.change', item);
      setData((before) => ({
        ...before,
        planItems: [
          ...before.planItems.filter(
            (each) => each.questionId !== saved.questionId || each.placeId !== saved.placeId,
          ),
          saved,
        ],
      }));
    },
    changePractice: async (changed) => {
      const practice = await call('practice.change', changed);
      setData((before) => ({ ...before, practice }));
    },
  };
}

function withAnswer(data: SurveyData, saved: Answer): SurveyData {
  if (data.open === undefined) return data;
  const answers = new Map(data.open.answers);
  answers.set(answerKey(saved.questionId, saved.placeId), saved);
  return { ...data, open: { ...data.open, answers } };
}
