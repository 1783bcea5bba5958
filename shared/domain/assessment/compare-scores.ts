/** The present score beside the previous one. */
import type { Domain } from '../../content/schema.js';
import type { Score, ScoredLayer } from './score.js';

export interface Change {
  readonly now: number | undefined;
  readonly before: number | undefined;
  /** Points gained (positive) or lost; undefined when either side has no score. */
  readonly delta: number | undefined;
}

export interface ScoreComparison {
  readonly overall: Change;
  readonly domains: readonly (Change & { readonly domain: Domain })[];
  readonly layers: readonly (Change & { readonly layer: ScoredLayer })[];
}

/** Changes per domain and layer of `now`. A domain that `before` did not ask about has no delta. */
export function compareScores(now: Score, before: Score): ScoreComparison {
  return {
    overall: changeOf(now.overall, before.overall),
    domains: now.domains.map(({ domain, score }) => ({
      domain,
      ...changeOf(score, before.domains.find((each) => each.domain === domain)?.score),
    })),
    layers: now.layers.map(({ layer, score }) => ({
      layer,
      ...changeOf(score, before.layers.find((each) => each.layer === layer)?.score),
    })),
  };
}

const changeOf = (now: number | undefined, before: number | undefined): Change => ({
  now,
  before,
  delta: now === undefined || before === undefined ? undefined : now - before,
});
