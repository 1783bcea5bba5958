/** Each rule on drawn cases whose truth is known, each in eight positions: turned, mirrored and moved. */
import { describe, expect, it } from 'vitest';
import { checkPlan, PLAN_RULES } from '../../../../../shared/domain/floor-plan/check-plan.js';
import { PLAN_RULE_IDS } from '../../../../../shared/domain/floor-plan/finding.js';
import { aFloorPlan, moved, MOVES } from '../../../../support/floor-plan-builders.js';
import { SCENES, type Scene } from '../../../../support/floor-plan-scenes.js';

const ENOUGH = 40;

describe.each(PLAN_RULE_IDS)('the rule %s', (rule) => {
  const { fire, calm } = SCENES[rule];
  const messages = ({ plan }: Scene, move: (typeof MOVES)[number]) =>
    checkPlan(moved(plan, move), [rule]);
  const cases = (scenes: readonly Scene[]) =>
    scenes.flatMap((scene) => MOVES.map((move) => ({ scene, move })));

  it('is shown by enough cases each way', () => {
    expect(cases(fire).length).toBeGreaterThanOrEqual(ENOUGH);
    expect(cases(calm).length).toBeGreaterThanOrEqual(ENOUGH);
  });

  it.each(fire)('finds: $name ($message)', (scene) => {
    for (const move of MOVES) {
      const found = messages(scene, move).filter(({ severity }) => severity !== 'ok');
      expect(
        found.map(({ message }) => message),
        JSON.stringify(move),
      ).toContain(scene.message);
      expect(found.every(({ severity }) => severity !== 'to-check')).toBe(true);
    }
  });

  it.each(calm)('leaves alone: $name', (scene) => {
    for (const move of MOVES) {
      const found = messages(scene, move);
      expect(
        found.map(({ message, severity }) => `${severity} ${message}`),
        JSON.stringify(move),
      ).toEqual(found.map(() => `ok ${scene.message}`));
    }
  });

  it('says that it cannot judge an empty plan', () => {
    expect(checkPlan(aFloorPlan(), [rule])).toMatchObject([{ rule, severity: 'to-check' }]);
  });
});

it('there is one rule for each name, in the order of the names', () => {
  expect(PLAN_RULES.map(({ id }) => id)).toEqual(PLAN_RULE_IDS);
});
