/** The form for a person, while it is typed. The passphrase is never part of it. Pure. */
import { z } from 'zod';
import { daySchema, type Person, type Role } from '../../../shared/domain/people/person.js';

export const GIVEN_ROLES = ['associate', 'staff', 'adviser'] as const;
export type GivenRole = Exclude<Role, 'owner'>;

const newPersonSchema = z.object({
  label: z.string(),
  role: z.enum(GIVEN_ROLES),
  lastDay: z.string(),
});
export type NewPersonForm = z.infer<typeof newPersonSchema>;

export const EMPTY_PERSON: NewPersonForm = { label: '', role: 'staff', lastDay: '' };

/** A draft given back at unlock; the empty form when it is none. */
export function personFormFrom(text: string): NewPersonForm {
  try {
    return newPersonSchema.catch(EMPTY_PERSON).parse(JSON.parse(text));
  } catch {
    return EMPTY_PERSON;
  }
}

export type LabelProblem = 'missing' | 'taken';

export function labelProblem(label: string, people: readonly Person[]): LabelProblem | undefined {
  const name = label.normalize('NFC').trim();
  if (name === '') return 'missing';
  return people.some((person) => person.label === name) ? 'taken' : undefined;
}

/** `today`: the user's calendar day. Only an adviser has a last day, and it is not over yet. */
export const isLastDayMissing = (
  { role, lastDay }: Pick<NewPersonForm, 'role' | 'lastDay'>,
  today: string,
): boolean => role === 'adviser' && (!daySchema.safeParse(lastDay).success || lastDay < today);

export type PersonState = 'active' | 'suspended' | 'expired';

export const stateOf = ({ status, lastDay }: Person, today: string): PersonState => {
  if (status === 'suspended') return 'suspended';
  return lastDay !== undefined && lastDay < today ? 'expired' : 'active';
};
