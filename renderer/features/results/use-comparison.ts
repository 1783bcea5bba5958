/** The present score beside the one before, over the questions that were asked then. */
import { useMemo } from 'react';
import { askedQuestions } from '../../../shared/domain/assessment/asked-questions.js';
import {
  compareScores,
  type ScoreComparison,
} from '../../../shared/domain/assessment/compare-scores.js';
import { scoreOf } from '../../../shared/domain/assessment/score.js';
import { useFormat } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';

export interface PreviousComparison {
  /** Date of the previous assessment, as shown. */
  readonly date: string;
  readonly changes: ScoreComparison;
}

/** Undefined while there is no previous assessment. */
export function useComparison(): PreviousComparison | undefined {
  const { previous, questions, sites, score } = useSurvey();
  const format = useFormat();
  return useMemo(() => {
    if (previous === undefined) return undefined;
    const { assessment, answers } = previous;
    const asked = askedQuestions({ questions, scope: assessment.scope, sites, answers });
    return {
      date: format.date(assessment.finishedAt ?? assessment.startedAt),
      changes: compareScores(score, scoreOf(asked, answers)),
    };
  }, [format, previous, questions, score, sites]);
}
