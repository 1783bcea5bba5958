/** What the rules find in the drawing, worked out a moment after it changed, never while a key or the pointer waits. */
import { useEffect, useState } from 'react';
import { checkPlan } from '../../../shared/domain/floor-plan/check-plan.js';
import { FINDING_SEVERITIES, type PlanFinding } from '../../../shared/domain/floor-plan/finding.js';
import type { NewFloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';

const AFTER_MS = 150;
const NONE: readonly PlanFinding[] = [];

export interface PlanFindings {
  /** The worst first. */
  readonly findings: readonly PlanFinding[];
  /** The drawing they are about: the one on the sheet may be further already. */
  readonly of: NewFloorPlan | undefined;
}

export function usePlanFindings(plan: NewFloorPlan): PlanFindings {
  const [state, setState] = useState<PlanFindings>({ findings: NONE, of: undefined });
  useEffect(() => {
    let idle = 0;
    const timer = window.setTimeout(() => {
      idle = window.requestIdleCallback(
        () => {
          setState({ findings: worstFirst(checkPlan(plan)), of: plan });
        },
        { timeout: 500 },
      );
    }, AFTER_MS);
    return () => {
      window.clearTimeout(timer);
      window.cancelIdleCallback(idle);
    };
  }, [plan]);
  return state;
}

const worstFirst = (findings: readonly PlanFinding[]): readonly PlanFinding[] =>
  [...findings].sort(
    (a, b) => FINDING_SEVERITIES.indexOf(a.severity) - FINDING_SEVERITIES.indexOf(b.severity),
  );
