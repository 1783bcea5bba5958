/**
 * What the rules find in the drawing and what of the survey follows from it: worked out a moment after it changed, never
 * while a key or the pointer waits.
 */
import { useEffect, useState } from 'react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import {
  answersFromPlans,
  type PlanAnswer,
} from '../../../shared/domain/floor-plan/answers-from-plan.js';
import { checkPlan } from '../../../shared/domain/floor-plan/check-plan.js';
import { FINDING_SEVERITIES, type PlanFinding } from '../../../shared/domain/floor-plan/finding.js';
import type { NewFloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';

const AFTER_MS = 150;

export interface PlanFindings {
  /** The worst first. */
  readonly findings: readonly PlanFinding[];
  readonly answers: readonly PlanAnswer[];
}

const NONE: PlanFindings = { findings: [], answers: [] };

/** `others` are the other floors of the site: an answer of the survey rests on all of them. */
export function usePlanFindings(
  plan: NewFloorPlan,
  others: readonly NewFloorPlan[],
  asked: readonly AskedQuestion[],
): PlanFindings {
  const [state, setState] = useState(NONE);
  useEffect(() => {
    let idle = 0;
    const timer = window.setTimeout(() => {
      idle = window.requestIdleCallback(
        () => {
          setState({
            findings: worstFirst(checkPlan(plan)),
            answers:
              asked.length === 0
                ? []
                : answersFromPlans(
                    [...others, plan],
                    asked.map(({ question }) => question),
                  ),
          });
        },
        { timeout: 500 },
      );
    }, AFTER_MS);
    return () => {
      window.clearTimeout(timer);
      window.cancelIdleCallback(idle);
    };
  }, [plan, others, asked]);
  return state;
}

const worstFirst = (findings: readonly PlanFinding[]): readonly PlanFinding[] =>
  [...findings].sort(
    (a, b) => FINDING_SEVERITIES.indexOf(a.severity) - FINDING_SEVERITIES.indexOf(b.severity),
  );
