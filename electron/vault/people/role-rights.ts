/** What each role may do with each compartment. Pure; FORMAT.md §2.2. */
import type { Role } from '../../../shared/domain/people/person.js';
import { COMPARTMENT_NAMES, type Compartment } from '../format.js';

/** Persisted numbers. `recovery` is a kind of slot, not a role: it opens as the owner. */
export const ROLES: Readonly<Record<Role, number>> = {
  owner: 1,
  associate: 2,
  staff: 3,
  adviser: 4,
};

/**
 * Persisted bits. Who may read has the compartment's key; who may not, has none: no code is asked.
 * Reader and writer hold the same key, so `write` rests on signatures that are verified when the vault
 * opens. `append` is for the journal only: every change of a person is noted there, readable or not.
 */
export const RIGHTS = { read: 1, write: 2, append: 4 } as const;
export type Right = keyof typeof RIGHTS;

export interface CompartmentRights {
  readonly compartment: Compartment;
  /** Sum of RIGHTS. */
  readonly bits: number;
}

const NONE = 0;
const R = RIGHTS.read;
const RW = RIGHTS.read | RIGHTS.write;
const A = RIGHTS.append;

/**
 * The whole matrix. The owner alone manages people, so `owner` (their keys) is nobody else's. Staff run
 * the daily lists; the police's adviser sees only what was prepared for the visit. `contacts` holds the
 * practice's names and sites, which every screen needs.
 */
const MATRIX: Readonly<Record<Compartment, Readonly<Record<Role, number>>>> = {
  owner: { owner: RW, associate: NONE, staff: NONE, adviser: NONE },
  survey: { owner: RW, associate: RW, staff: NONE, adviser: NONE },
  routines: { owner: RW, associate: RW, staff: RW, adviser: NONE },
  inventory: { owner: RW, associate: RW, staff: RW, adviser: NONE },
  incidents: { owner: RW, associate: RW, staff: NONE, adviser: NONE },
  visits: { owner: RW, associate: RW, staff: NONE, adviser: NONE },
  contacts: { owner: RW, associate: RW, staff: R, adviser: R },
  'adviser-view': { owner: RW, associate: RW, staff: NONE, adviser: RW },
  journal: { owner: RW | A, associate: RW | A, staff: A, adviser: A },
};

/** Compartments without any right are left out; in the order of their codes. */
export const rightsOf = (role: Role): readonly CompartmentRights[] =>
  COMPARTMENT_NAMES.map((compartment) => ({ compartment, bits: MATRIX[compartment][role] })).filter(
    ({ bits }) => bits !== NONE,
  );

export const hasRight = (
  rights: readonly CompartmentRights[],
  compartment: Compartment,
  right: Right,
): boolean =>
  rights.some((each) => each.compartment === compartment && (each.bits & RIGHTS[right]) !== 0);

/** Compartments whose key belongs to someone with these rights. */
export const readableOf = (rights: readonly CompartmentRights[]): readonly Compartment[] =>
  rights
    .filter(({ compartment }) => hasRight(rights, compartment, 'read'))
    .map(({ compartment }) => compartment);
