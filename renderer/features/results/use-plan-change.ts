/** Saves a measure's new state and offers to take it back. */
import { useCallback } from 'react';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { useToast } from '../../ui/toast.js';
import { undoOf, type PlanChange } from './plan-state-form.js';

/** Resolves to true once the change is durably saved. */
export function usePlanChange(): (entry: PlanEntry, change: PlanChange) => Promise<boolean> {
  const t = useT();
  const toast = useToast();
  const { changePlan, texts } = useSurvey();
  return useCallback(
    async (entry, change) => {
      try {
        await changePlan(change);
      } catch {
        return false;
      }
      const { question } = entry.asked;
      toast.show({
        text: t('results.status.state-saved', {
          action: texts[question.id]?.action ?? question.id,
          state: t(`survey.label.state-${change.state}`),
        }),
        action: { label: t('results.action.undo'), run: () => void changePlan(undoOf(entry)) },
      });
      return true;
    },
    [changePlan, t, texts, toast],
  );
}
