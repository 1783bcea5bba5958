/** All finished assessments with their answers, read when somebody looks at them. */
import { useEffect, useMemo, useState } from 'react';
import { answersByKey } from '../../../shared/domain/assessment/asked-questions.js';
import { roundsOf, type Round, type RoundSource } from '../../../shared/domain/assessment/trend.js';
import { call } from '../../ipc.js';
import { useSurvey } from '../../state/survey-store.js';

export interface RoundsState {
  /** Oldest first; undefined until they were read. */
  readonly rounds: readonly Round[] | undefined;
  readonly hasFailed: boolean;
}

export function useRounds(): RoundsState {
  const { assessments, questions, sites } = useSurvey();
  const [sources, setSources] = useState<readonly RoundSource[]>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const finished = assessments.filter(({ finishedAt }) => finishedAt !== undefined);
    Promise.all(finished.map(({ id }) => call('assessment.get', { assessmentId: id }))).then(
      (read) => {
        if (!isCurrent) return;
        setSources(
          read.map(({ assessment, answers }) => ({ assessment, answers: answersByKey(answers) })),
        );
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [assessments]);
  const rounds = useMemo(
    () => (sources === undefined ? undefined : roundsOf(sources, { questions, sites })),
    [questions, sites, sources],
  );
  return { rounds, hasFailed };
}
