/** From a finding to the question of the survey it belongs to, where that is asked. */
import { useMemo } from 'react';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { PlanFinding } from '../../../shared/domain/floor-plan/finding.js';
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import { useSurvey } from '../../state/survey-store.js';

export interface SurveyLinks {
  readonly questionOf: (finding: PlanFinding) => AnswerKey | undefined;
}

export function useSurveyLinks(siteId: SiteId): SurveyLinks {
  const { asked, current } = useSurvey();
  return useMemo(() => {
    const here = asked.filter(({ placeId }) => placeId === siteId || placeId === 'practice');
    return {
      questionOf: ({ measures }) =>
        current === undefined
          ? undefined
          : here.find(({ question }) => question.measures.some((id) => measures.includes(id)))?.key,
    };
  }, [asked, current, siteId]);
}
