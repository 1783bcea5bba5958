import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../../shared/content/schema.js';
import { costEstimates } from '../../../../../shared/content/money/cost-estimates.js';
import { answersByKey } from '../../../../../shared/domain/assessment/asked-questions.js';
import { budgetOf, type Budget } from '../../../../../shared/domain/assessment/budget.js';
import { planItemSchema } from '../../../../../shared/domain/assessment/plan-item.js';
import { planOf } from '../../../../../shared/domain/assessment/plan.js';
import { allAsked, aQuestion, anAnswer } from '../../../../support/assessment-builders.js';

const COSTS = { none: 0, low: 100, medium: 500, high: 2000 } as const;
const costs = {
  none: { counted: COSTS.none },
  low: { counted: COSTS.low },
  medium: { counted: COSTS.medium },
  high: { counted: COSTS.high },
};

const budget = (questions: readonly Question[], sum: number): Budget => {
  const answers = answersByKey(questions.map(({ id }) => anAnswer(id, 'no')));
  return budgetOf({
    plan: planOf({ asked: allAsked(questions), answers, items: [] }),
    costs,
    sum,
  });
};

type Layer = Question['layer'];
const measure = (id: string, layer: Layer, cost: keyof typeof COSTS, weight = 3) =>
  aQuestion(id, {
    domain: id.split('.')[0],
    layer,
    weight,
    action: { effort: 'hour', cost, who: 'gp' },
  });

const inside = ({ lines }: Budget) =>
  lines.filter(({ leftOut }) => leftOut === undefined).map(({ entry }) => entry.asked.question.id);
const why = ({ lines }: Budget, id: string) =>
  lines.find(({ entry }) => entry.asked.question.id === id)?.leftOut?.why;

const surveyed = fc
  .array(
    fc.record({
      domain: fc.constantFrom('access', 'locks', 'cyber'),
      layer: fc.constantFrom<Layer>('organisational', 'technical', 'electronic', 'legal'),
      cost: fc.constantFrom<keyof typeof COSTS>('none', 'low', 'medium', 'high'),
      weight: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 9 },
  )
  .map((parts) =>
    parts.map(({ domain, layer, cost, weight }, index) =>
      measure(`${domain}.m${String(index)}`, layer, cost, weight),
    ),
  );
const sums = fc.integer({ min: 0, max: 9000 });

/** Every choice there is, by the same rules said again. */
function bestWeight(questions: readonly Question[], sum: number): number {
  const isHabit = ({ layer }: Question) => layer === 'organisational';
  const duties = questions.filter(({ layer }) => layer === 'legal');
  let most = 0;
  for (let choice = 0; choice < 2 ** questions.length; choice += 1) {
    const taken = questions.filter((_, index) => (choice >> index) % 2 === 1);
    const cost = taken.reduce((all, { action }) => all + COSTS[action.cost], 0);
    const hasAllDuties = duties.every((duty) => taken.includes(duty));
    const isAllowed = taken.every(
      (question) =>
        question.layer === 'legal' ||
        ((hasAllDuties || question.action.cost === 'none') &&
          (isHabit(question) ||
            questions.every(
              (other) =>
                !isHabit(other) || other.domain !== question.domain || taken.includes(other),
            ))),
    );
    if (cost <= sum && isAllowed) {
      most = Math.max(
        most,
        taken.reduce((all, { weight }) => all + weight, 0),
      );
    }
  }
  return most;
}

describe('a budget', () => {
  test('never spends more than the sum', () => {
    fc.assert(
      fc.property(surveyed, sums, (questions, sum) => {
        const { spent, lines } = budget(questions, sum);
        expect(spent).toBeLessThanOrEqual(sum);
        expect(spent).toBe(
          lines.reduce((all, { cost, leftOut }) => all + (leftOut === undefined ? cost : 0), 0),
        );
      }),
    );
  });

  test('avoids no less with a larger sum', () => {
    fc.assert(
      fc.property(surveyed, sums, sums, (questions, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        expect(budget(questions, large).weight).toBeGreaterThanOrEqual(
          budget(questions, small).weight,
        );
      }),
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(surveyed, sums, (questions, sum) => {
        expect(budget(questions, sum)).toEqual(budget(questions, sum));
      }),
    );
  });

  test('pays for nothing else until every duty is in', () => {
    fc.assert(
      fc.property(surveyed, sums, (questions, sum) => {
        const { lines } = budget(questions, sum);
        const isDuty = ({ entry }: (typeof lines)[number]) =>
          entry.asked.question.layer === 'legal';
        if (lines.every((line) => !isDuty(line) || line.leftOut === undefined)) return;
        for (const line of lines) {
          if (!isDuty(line) && line.leftOut === undefined) expect(line.cost).toBe(0);
        }
      }),
    );
  });

  test('never lets building or electronics overtake a habit of the same subject', () => {
    fc.assert(
      fc.property(surveyed, sums, (questions, sum) => {
        const chosen = inside(budget(questions, sum));
        for (const { id, domain, layer } of questions) {
          if (!chosen.includes(id) || (layer !== 'technical' && layer !== 'electronic')) continue;
          const habits = questions.filter(
            (each) => each.domain === domain && each.layer === 'organisational',
          );
          for (const habit of habits) expect(chosen).toContain(habit.id);
        }
      }),
    );
  });

  test('is as good as trying every choice', () => {
    fc.assert(
      fc.property(surveyed, sums, (questions, sum) => {
        expect(budget(questions, sum).weight).toBe(bestWeight(questions, sum));
      }),
      { numRuns: 60 },
    );
  });

  test('says why a measure waits', () => {
    const questions = [
      measure('access.duty', 'legal', 'low'),
      measure('locks.habit', 'organisational', 'medium', 1),
      measure('locks.bolt', 'technical', 'low', 5),
      measure('cyber.first', 'technical', 'medium', 5),
      measure('cyber.second', 'technical', 'medium', 2),
      measure('access.alarm', 'electronic', 'high', 5),
    ];
    const short = budget(questions, 50);
    expect(inside(short)).toEqual([]);
    expect(why(short, 'access.duty')).toBe('too-dear');
    const fair = budget(questions, 600);
    expect(inside(fair)).toEqual(['access.duty', 'cyber.first']);
    expect(why(fair, 'locks.bolt')).toBe('habits-first');
    expect(why(fair, 'cyber.second')).toBe('less-harm');
    expect(why(fair, 'access.alarm')).toBe('too-dear');
    const twoDuties = [...questions, measure('cyber.duty', 'legal', 'medium')];
    expect(why(budget(twoDuties, 500), 'cyber.first')).toBe('duties-first');
  });

  test('leaves aside what is done or declined, and takes everything for the whole sum', () => {
    const questions = [
      measure('locks.bolt', 'technical', 'low'),
      measure('access.bell', 'technical', 'low'),
    ];
    const items = [
      planItemSchema.parse({
        questionId: 'locks.bolt',
        placeId: 'practice',
        state: 'done',
        changedAt: '2026-11-02T10:00:00Z',
      }),
    ];
    const answers = answersByKey(questions.map(({ id }) => anAnswer(id, 'no')));
    const plan = planOf({ asked: allAsked(questions), answers, items });
    const all = budgetOf({ plan, costs, sum: 10_000 });
    expect(inside(all)).toEqual(['access.bell']);
    expect(all.spent).toBe(all.whole);
  });
});

test('the program’s own estimates grow with the band, and what is counted lies within', () => {
  const bands = Object.values(costEstimates.bands);
  for (const { from, to, counted } of bands) {
    expect(from <= counted && counted <= to).toBe(true);
  }
  expect(bands.map(({ counted }) => counted)).toEqual(
    bands.map(({ counted }) => counted).sort((a, b) => a - b),
  );
});
