/** "Still so": an answer keeps what it says and takes today as its day, with a way to take that back. */
import { useCallback } from 'react';
import type { Answer } from '../../shared/domain/assessment/answer.js';
import { useT } from '../i18n.js';
import { useToast } from '../ui/toast.js';
import { useSurvey } from './survey-store.js';

/** Resolves to true once the confirmation is durably saved. */
export function useStillSo(): (answer: Answer) => Promise<boolean> {
  const t = useT();
  const toast = useToast();
  const { confirmAnswer, unconfirmAnswer, texts } = useSurvey();
  return useCallback(
    async (answer) => {
      try {
        await confirmAnswer(answer);
      } catch {
        return false;
      }
      toast.show({
        text: t('trend.status.confirmed', {
          title: texts[answer.questionId]?.title ?? answer.questionId,
        }),
        action: { label: t('trend.action.undo'), run: () => void unconfirmAnswer(answer) },
      });
      return true;
    },
    [confirmAnswer, t, texts, toast, unconfirmAnswer],
  );
}
