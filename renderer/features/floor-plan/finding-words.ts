/** What a finding says, for this screen. */
import { useMemo } from 'react';
import {
  wordsOfFinding,
  type FindingWords,
} from '../../../shared/domain/floor-plan/finding-words.js';
import type { PlanFinding } from '../../../shared/domain/floor-plan/finding.js';
import type { NewFloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';
import { useT, type MessageKey } from '../../i18n.js';

export function useFindingWords(): (finding: PlanFinding, plan: NewFloorPlan) => FindingWords {
  const t = useT();
  return useMemo(
    () => (finding, plan) =>
      // Keys completed by the rule's name: the catalogue of the rules is tested for each.
      wordsOfFinding(finding, plan, (key, values) => t(key as MessageKey, values)),
    [t],
  );
}
