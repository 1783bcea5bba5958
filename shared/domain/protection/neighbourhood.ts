/** What links the practice with its neighbours: a local prevention partnership, or the way to one. One for each practice. */
import { z } from 'zod';
import { day, line } from './record-id.js';

export const MEMBERSHIPS = ['member', 'exists', 'none', 'unknown'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

export const JOIN_STEPS = [
  'ask-police',
  'reach-coordinator',
  'agree-contact',
  'tell-team',
] as const;
export const CREATE_STEPS = [
  'ask-police',
  'talk-neighbours',
  'propose',
  'agree-rules',
  'tell-team',
] as const;
export const NEIGHBOUR_STEPS = [...new Set([...JOIN_STEPS, ...CREATE_STEPS])];
export type NeighbourStep = (typeof JOIN_STEPS)[number] | (typeof CREATE_STEPS)[number];

export const neighbourhoodSchema = z.strictObject({
  membership: z.enum(MEMBERSHIPS).optional(),
  name: line(120),
  coordinator: line(120),
  phone: line(60),
  email: line(120),
  police: line(120),
  stepsDone: z
    .array(
      z.enum([
        'ask-police',
        'reach-coordinator',
        'agree-contact',
        'talk-neighbours',
        'propose',
        'agree-rules',
        'tell-team',
      ]),
    )
    .max(20),
  reviewedOn: day,
});
export type Neighbourhood = z.infer<typeof neighbourhoodSchema>;

export const emptyNeighbourhood = (): Neighbourhood => ({
  name: '',
  coordinator: '',
  phone: '',
  email: '',
  police: '',
  stepsDone: [],
});

/** None for who is a member already: then only the review is left. */
export function stepsFor(membership: Membership | undefined): readonly NeighbourStep[] {
  switch (membership) {
    case 'member':
      return [];
    case 'exists':
      return JOIN_STEPS;
    case 'none':
      return CREATE_STEPS;
    case 'unknown':
    case undefined:
      return ['ask-police'];
  }
}
