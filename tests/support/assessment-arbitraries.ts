/** Random packs and answers for property tests. */
import fc from 'fast-check';
import { DOMAINS, EFFORTS, LAYERS, type Question } from '../../shared/content/schema.js';
import { VERDICTS, type Answer, type Verdict } from '../../shared/domain/assessment/answer.js';
import { aQuestion, anAnswer } from './assessment-builders.js';

const traits = fc.record({
  domain: fc.constantFrom(...DOMAINS),
  layer: fc.constantFrom(...LAYERS),
  weight: fc.integer({ min: 1, max: 5 }),
  contextOnly: fc.boolean(),
  effort: fc.constantFrom(...EFFORTS),
  verdict: fc.option(fc.constantFrom<Verdict>(...VERDICTS), { nil: undefined }),
  toConfirm: fc.boolean(),
});

export interface Survey {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
}

/** Up to 30 independent questions, each answered or not. */
export const surveys: fc.Arbitrary<Survey> = fc.array(traits, { maxLength: 30 }).map((all) => ({
  questions: all.map(({ domain, layer, weight, contextOnly, effort }, index) =>
    aQuestion(`${domain}.q${String(index)}`, {
      domain,
      layer,
      weight,
      contextOnly,
      action: { effort, cost: 'low', who: 'gp' },
    }),
  ),
  answers: all.flatMap(({ domain, verdict, toConfirm }, index) =>
    verdict === undefined ? [] : [anAnswer(`${domain}.q${String(index)}`, verdict, { toConfirm })],
  ),
}));
