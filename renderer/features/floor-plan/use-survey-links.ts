/** The survey as the plan needs it: its questions at this site, and the one a finding belongs to. */
import { useMemo } from 'react';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { rulesForQuestion } from '../../../shared/domain/floor-plan/answers-from-plan.js';
import type { PlanFinding } from '../../../shared/domain/floor-plan/finding.js';
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import { useSurvey } from '../../state/survey-store.js';

export interface SurveyLinks {
  /** Asked at this site or once for the practice; empty while no survey is under way. */
  readonly asked: readonly AskedQuestion[];
  readonly questionOf: (finding: PlanFinding) => AnswerKey | undefined;
}

export function useSurveyLinks(siteId: SiteId): SurveyLinks {
  const { asked, current } = useSurvey();
  const isOpen = current !== undefined && current.finishedAt === undefined;
  return useMemo(() => {
    const here = isOpen
      ? asked.filter(({ placeId }) => placeId === siteId || placeId === 'practice')
      : [];
    return {
      asked: here,
      questionOf: ({ rule }) =>
        here.find(({ question }) => rulesForQuestion(question).includes(rule))?.key,
    };
  }, [asked, isOpen, siteId]);
}
