/** What a finding says, for this screen. */
import { useMemo } from 'react';
import {
  wordsOfFinding,
  type FindingWords,
} from '../../../shared/domain/floor-plan/finding-words.js';
import type { PlanFinding } from '../../../shared/domain/floor-plan/finding.js';
import type { NewFloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';
import { useT, type MessageKey } from '../../i18n.js';

/** What was found, and then what to do. */
export interface FindingLines extends FindingWords {
  readonly found: string;
  readonly advice: string;
}

export function useFindingWords(): (finding: PlanFinding, plan: NewFloorPlan) => FindingLines {
  const t = useT();
  return useMemo(
    () => (finding, plan) =>
      // Keys completed by the rule's name: the catalogue of the rules is tested for each.
      inTwo(wordsOfFinding(finding, plan, (key, values) => t(key as MessageKey, values))),
    [t],
  );
}

/** The first sentence says what was found. */
function inTwo(words: FindingWords): FindingLines {
  const end = words.text.search(/[.] /);
  return end === -1
    ? { ...words, found: words.text, advice: '' }
    : { ...words, found: words.text.slice(0, end + 1), advice: words.text.slice(end + 2) };
}
