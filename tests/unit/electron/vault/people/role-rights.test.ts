import { describe, expect, it } from 'vitest';
import { ROLE_NAMES } from '../../../../../shared/domain/people/person.js';
import { COMPARTMENT_NAMES, type Compartment } from '../../../../../electron/vault/format.js';
import {
  ROLES,
  hasRight,
  readableOf,
  rightsOf,
} from '../../../../../electron/vault/people/role-rights.js';

const writableOf = (role: (typeof ROLE_NAMES)[number]): readonly Compartment[] =>
  COMPARTMENT_NAMES.filter((name) => hasRight(rightsOf(role), name, 'write'));

describe('what a role may do', () => {
  it('is everything for the owner, and all but managing people for an associate', () => {
    expect(readableOf(rightsOf('owner'))).toEqual(COMPARTMENT_NAMES);
    expect(writableOf('owner')).toEqual(COMPARTMENT_NAMES);
    const others = COMPARTMENT_NAMES.filter((name) => name !== 'owner');
    expect(readableOf(rightsOf('associate'))).toEqual(others);
    expect(writableOf('associate')).toEqual(others);
  });

  it('is the daily lists for staff and the prepared view for an adviser', () => {
    expect(readableOf(rightsOf('staff'))).toEqual(['routines', 'inventory', 'contacts']);
    expect(writableOf('staff')).toEqual(['routines', 'inventory']);
    expect(readableOf(rightsOf('adviser'))).toEqual(['contacts', 'adviser-view']);
    expect(writableOf('adviser')).toEqual(['adviser-view']);
  });

  it('lets everybody be noted in the journal, and only two roles read it', () => {
    expect(Object.keys(ROLES)).toEqual(ROLE_NAMES);
    for (const role of ROLE_NAMES) {
      expect(hasRight(rightsOf(role), 'journal', 'append')).toBe(true);
      expect(hasRight(rightsOf(role), 'journal', 'read')).toBe(
        role === 'owner' || role === 'associate',
      );
    }
  });

  it('includes reading wherever it includes writing', () => {
    for (const role of ROLE_NAMES) {
      const readable = readableOf(rightsOf(role));
      expect(writableOf(role).every((name) => readable.includes(name))).toBe(true);
    }
  });
});
