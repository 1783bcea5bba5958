/** Advice in the manual's order: habits, then the building, then electronics; moved inside a layer only. Pure. */
import type { Layer } from '../../content/schema.js';
import { answerKey } from '../assessment/answer.js';
import { ADVICE_LAYERS, type AdviceCore, type AdviceLayer, type VisitItemCore } from './visit.js';

export const adviceLayerOf = (layer: Layer): AdviceLayer =>
  layer === 'legal' ? 'organisational' : layer;

/** Advice linked to a question counts while that question is ticked as a finding; what was written for it stays. */
export function standingAdvice<A extends AdviceCore>(
  advice: readonly A[],
  items: readonly VisitItemCore[],
): readonly A[] {
  const found = new Set(
    items
      .filter(({ isFinding }) => isFinding)
      .map(({ questionId, placeId }) => answerKey(questionId, placeId)),
  );
  return advice.filter(
    ({ questionId, placeId }) =>
      questionId === undefined ||
      placeId === undefined ||
      found.has(answerKey(questionId, placeId)),
  );
}

/** Begun and not written: on screen it waits for its words, on paper it is left out. */
export const isWritten = ({ text, questionId }: AdviceCore): boolean =>
  questionId !== undefined || text.trim() !== '';

export interface AdviceGroup<A extends AdviceCore> {
  readonly layer: AdviceLayer;
  readonly advice: readonly A[];
}

/** Always the three layers. Ties keep the order given. */
export const orderedAdvice = <A extends AdviceCore>(
  advice: readonly A[],
): readonly AdviceGroup<A>[] =>
  ADVICE_LAYERS.map((layer) => ({
    layer,
    advice: advice.filter((each) => each.layer === layer).toSorted((a, b) => a.rank - b.rank),
  }));

export const nextRank = (advice: readonly AdviceCore[], layer: AdviceLayer): number =>
  Math.min(
    9999,
    Math.max(-1, ...advice.filter((each) => each.layer === layer).map(({ rank }) => rank)) + 1,
  );

/** The group with one piece of advice a step up or down; undefined at the end of the layer. */
export function moved<A>(
  group: readonly A[],
  index: number,
  step: -1 | 1,
): readonly A[] | undefined {
  const one = group[index];
  const other = group[index + step];
  if (one === undefined || other === undefined) return undefined;
  return group.map((each, at) => {
    if (at === index) return other;
    return at === index + step ? one : each;
  });
}
