import { describe, expect, it } from 'vitest';
import {
  EMPTY_PERSON,
  isLastDayMissing,
  labelProblem,
  personFormFrom,
  stateOf,
} from '../../../../../renderer/features/people/new-person.js';
import type { Person } from '../../../../../shared/domain/people/person.js';

const TODAY = '2026-11-22';
const person = (part: Partial<Person> = {}): Person => ({
  personId: 'ab'.repeat(16),
  label: 'Léa',
  role: 'staff',
  status: 'active',
  ...part,
});

describe('the form of a new person', () => {
  it('comes back from a draft, and is empty where the draft is none', () => {
    const form = { label: 'Nadia', role: 'adviser', lastDay: TODAY } as const;
    expect(personFormFrom(JSON.stringify(form))).toEqual(form);
    for (const text of ['', '{', 'null', '{"label":"x","role":"owner","lastDay":""}']) {
      expect(personFormFrom(text)).toEqual(EMPTY_PERSON);
    }
  });

  it('wants a name nobody has, however its accents are composed', () => {
    expect(labelProblem('  ', [person()])).toBe('missing');
    expect(labelProblem(' Le\u0301a ', [person()])).toBe('taken');
    expect(labelProblem('Lea', [person()])).toBeUndefined();
  });

  it('wants a last day that is not over, of an adviser only', () => {
    for (const lastDay of ['', '2026-11-21', '2026-02-30', 'demain']) {
      expect(isLastDayMissing({ role: 'adviser', lastDay }, TODAY)).toBe(true);
      expect(isLastDayMissing({ role: 'staff', lastDay }, TODAY)).toBe(false);
    }
    expect(isLastDayMissing({ role: 'adviser', lastDay: TODAY }, TODAY)).toBe(false);
  });
});

describe('the state of an access', () => {
  it('is open to the end of the last day; a suspension is said first', () => {
    expect(stateOf(person(), TODAY)).toBe('active');
    expect(stateOf(person({ lastDay: TODAY }), TODAY)).toBe('active');
    expect(stateOf(person({ lastDay: '2026-11-21' }), TODAY)).toBe('expired');
    expect(stateOf(person({ lastDay: '2026-11-21', status: 'suspended' }), TODAY)).toBe(
      'suspended',
    );
  });
});
