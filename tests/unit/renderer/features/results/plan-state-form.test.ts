import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeOf,
  formOf,
  missingField,
  undoOf,
  type PlanStateForm,
} from '../../../../../renderer/features/results/plan-state-form.js';
import {
  planItemSchema,
  planStateSchema,
  type PlanItem,
} from '../../../../../shared/domain/assessment/plan-item.js';
import type { PlanEntry } from '../../../../../shared/domain/assessment/plan.js';
import { contract } from '../../../../../shared/ipc/contract.js';
import { allAsked, aQuestion, SITE_A } from '../../../../support/assessment-builders.js';

const anItem = (differences: object): PlanItem =>
  planItemSchema.parse({
    questionId: 'access.door',
    placeId: SITE_A,
    state: 'todo',
    changedAt: '2025-09-29T10:00:00Z',
    ...differences,
  });
const anEntry = (item?: PlanItem): PlanEntry => ({
  asked: allAsked([aQuestion('access.door', { perSite: true })])[0]!,
  verdict: 'no',
  severity: 'important',
  item,
  rank: 1,
});
const aForm = (differences: Partial<PlanStateForm> = {}): PlanStateForm => ({
  state: 'todo',
  plannedFor: '',
  person: '',
  reason: '',
  ...differences,
});
/** Everything typed at one time or another, whichever state was chosen in the end. */
const filled = { plannedFor: '2025-10-08', person: ' Nadia ', reason: ' Trop cher ' };
const here = { questionId: 'access.door', placeId: SITE_A };

const text = fc.oneof(fc.constantFrom('', ' ', ' Nadia '), fc.string({ maxLength: 40 }));
const forms: fc.Arbitrary<PlanStateForm> = fc.record({
  state: fc.constantFrom(...planStateSchema.options),
  plannedFor: fc.constantFrom('', '2025-10-08'),
  person: text,
  reason: text,
});

describe('formOf', () => {
  it('starts from "to do" and empty fields when nothing was decided', () => {
    expect(formOf(undefined)).toEqual(aForm());
  });

  it('shows what was decided', () => {
    const decided = { state: 'planned', plannedFor: '2025-10-08', person: 'Nadia' } as const;
    expect(formOf(anItem(decided))).toEqual(aForm(decided));
    const refused = { state: 'wont-do', reason: 'Trop cher' } as const;
    expect(formOf(anItem(refused))).toEqual(aForm(refused));
  });
});

describe('missingField', () => {
  it('wants a date with "planned"', () => {
    expect(missingField(aForm({ state: 'planned' }))).toBe('date');
    expect(missingField(aForm({ state: 'planned', plannedFor: '2025-10-08' }))).toBeUndefined();
  });

  it('wants more than blanks as a reason with "will not do"', () => {
    expect(missingField(aForm({ state: 'wont-do' }))).toBe('reason');
    expect(missingField(aForm({ state: 'wont-do', reason: ' \n' }))).toBe('reason');
    expect(missingField(aForm({ state: 'wont-do', reason: 'Trop cher' }))).toBeUndefined();
  });

  it.each(['todo', 'done'] as const)('wants nothing with "%s"', (state) => {
    expect(missingField(aForm({ state }))).toBeUndefined();
  });
});

describe('changeOf', () => {
  it.each([
    ['todo', { person: 'Nadia' }],
    ['planned', { plannedFor: '2025-10-08', person: 'Nadia' }],
    ['done', { person: 'Nadia' }],
    ['wont-do', { person: 'Nadia', reason: 'Trop cher' }],
  ] as const)('sends with "%s" only what belongs to it', (state, sent) => {
    expect(changeOf(anEntry(), { state, ...filled })).toEqual({ ...here, state, ...sent });
  });

  it('sends no person when none is named', () => {
    expect(changeOf(anEntry(), aForm({ person: '  ' }))).not.toHaveProperty('person');
  });

  it('is taken by the contract whenever no field is missing', () => {
    fc.assert(
      fc.property(forms, (form) => {
        fc.pre(missingField(form) === undefined);
        const change = changeOf(anEntry(), form);
        expect(contract['plan.change'].input.parse(change)).toEqual(change);
      }),
    );
  });

  it('sends the same again when the dialog is opened and saved unchanged', () => {
    fc.assert(
      fc.property(forms, (form) => {
        fc.pre(missingField(form) === undefined);
        const change = changeOf(anEntry(), form);
        expect(changeOf(anEntry(), formOf(anItem(change)))).toEqual(change);
      }),
    );
  });
});

describe('undoOf', () => {
  it('goes back to "to do" when nothing was decided before', () => {
    expect(undoOf(anEntry())).toEqual({ ...here, state: 'todo' });
  });

  it('puts back exactly what was decided before, in a form the contract takes', () => {
    fc.assert(
      fc.property(forms, (form) => {
        fc.pre(missingField(form) === undefined);
        const before = changeOf(anEntry(), form);
        const undone = undoOf(anEntry(anItem(before)));
        expect(undone).toEqual(before);
        expect(contract['plan.change'].input.parse(undone)).toEqual(before);
      }),
    );
  });
});
