import { describe, expect, it } from 'vitest';
import { surgeryQuestions } from '../../../../../shared/content/surgery-pack.js';
import {
  answersFromPlan,
  answersFromPlans,
  findingsForQuestion,
  rulesForQuestion,
} from '../../../../../shared/domain/floor-plan/answers-from-plan.js';
import { checkPlan } from '../../../../../shared/domain/floor-plan/check-plan.js';
import { aFloorPlan, PlanDraft } from '../../../../support/floor-plan-builders.js';
import { SCENES } from '../../../../support/floor-plan-scenes.js';

const proposed = (plan: Parameters<typeof answersFromPlan>[0]) =>
  new Map(
    answersFromPlan(plan, surgeryQuestions).map((answer) => [answer.questionId as string, answer]),
  );

/** Question and the rule that settles it alone. */
const PAIRS = [
  ['reception.direct-exit', 'doctor-exit'],
  ['reception.desk-way-out', 'patient-between'],
  ['reception.table-all-round', 'table-all-round'],
  ['reception.blind-spot-covered', 'entrance-dead-angle'],
  ['valuables.waiting-room-clear', 'valuables-visible'],
  ['cameras.consulting-room-free', 'camera-consulting'],
] as const;

describe.each(PAIRS)('the question %s', (questionId, rule) => {
  const question = surgeryQuestions.find(({ id }) => id === questionId)!;

  it('is there, and is settled by its rule', () => {
    expect(rulesForQuestion(question)).toEqual([rule]);
  });

  it('is answered no or partly by a drawn fault, which is given as the reason', () => {
    for (const { plan } of SCENES[rule].fire) {
      const answer = proposed(plan).get(questionId);
      expect(answer?.verdict).toMatch(/^(no|partly)$/);
      expect(answer?.because.every((finding) => finding.rule === rule)).toBe(true);
      expect(answer?.because.length).toBeGreaterThan(0);
    }
  });

  it('is answered yes where the rule found all well', () => {
    for (const { plan } of SCENES[rule].calm) {
      expect(proposed(plan).get(questionId)?.verdict).toBe('yes');
    }
  });
});

describe('answers from a plan', () => {
  it('are not given by an empty sheet', () => {
    expect(answersFromPlan(aFloorPlan(), surgeryQuestions)).toEqual([]);
  });

  it('never say that doors and windows resist: that is not drawn', () => {
    for (const { plan } of SCENES['reachable-windows'].calm) {
      expect(proposed(plan).get('locks.doors-windows-resist')?.verdict).not.toBe('yes');
    }
    for (const { plan } of SCENES['reachable-windows'].fire) {
      expect(proposed(plan).get('locks.doors-windows-resist')?.verdict).toBe('no');
    }
  });

  it('never answer a question for a number, nor one about a written reason', () => {
    for (const { fire, calm } of Object.values(SCENES)) {
      for (const { plan } of [...fire, ...calm]) {
        for (const { questionId } of answersFromPlan(plan, surgeryQuestions)) {
          const question = surgeryQuestions.find(({ id }) => id === questionId);
          expect(question?.answer.kind).toBe('choice');
          expect(question?.neverExport).not.toBe(true);
          expect(questionId).not.toBe('cameras.justified');
        }
      }
    }
  });

  it('wait while something drawn has still to be looked at', () => {
    const draft = new PlanDraft();
    const room = draft.room('entrance', { left: 0, top: 0, width: 400, height: 300 });
    draft.opening(room.top, 150, { use: 'staff', isReachable: true, protection: 'unknown' });
    draft.room('veranda', { left: 400, top: 0, width: 300, height: 300 }, ['left']);
    expect(proposed(draft.plan()).has('surroundings.rear-secured')).toBe(false);
  });

  it('count a fault on any floor of the site', () => {
    const [good] = SCENES['table-all-round'].calm;
    const [bad] = SCENES['table-all-round'].fire;
    const [answer] = answersFromPlans(
      [good!.plan, bad!.plan],
      surgeryQuestions.filter(({ id }) => id === 'reception.table-all-round'),
    );
    expect(answer?.verdict).toBe('no');
  });

  it('point at the findings of a question', () => {
    const question = surgeryQuestions.find(({ id }) => id === 'surroundings.rear-secured')!;
    const [scene] = SCENES['roofs-verandas'].fire;
    const rules = findingsForQuestion(question, checkPlan(scene!.plan)).map(({ rule }) => rule);
    expect(rules).toContain('roofs-verandas');
    expect(rules.every((rule) => rule === 'roofs-verandas' || rule === 'reachable-doors')).toBe(
      true,
    );
  });
});
