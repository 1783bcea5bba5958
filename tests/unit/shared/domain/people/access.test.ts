import { describe, expect, it } from 'vitest';
import { accessOf } from '../../../../../electron/vault/people/access-of.js';
import { COMPARTMENT_NAMES } from '../../../../../electron/vault/format.js';
import { rightsOf } from '../../../../../electron/vault/people/role-rights.js';
import {
  COMPARTMENT_IDS,
  RESTRICTED_PAGES,
  mayVisit,
} from '../../../../../shared/domain/people/access.js';
import { ROLE_NAMES, type Role } from '../../../../../shared/domain/people/person.js';

const access = (role: Role) =>
  accessOf({
    personId: new Uint8Array(16),
    label: role,
    role,
    status: 'active',
    expiryDay: role === 'adviser' ? 20_779 : 0,
    signingKeys: [],
    rights: rightsOf(role),
  });

describe('what the window lists', () => {
  it('follows from the rights of each role', () => {
    const listed = (role: Role) => RESTRICTED_PAGES.filter((page) => mayVisit(access(role), page));
    expect(Object.fromEntries(ROLE_NAMES.map((role) => [role, listed(role)]))).toEqual({
      owner: [
        'assessment',
        'results',
        'cameras',
        'floor-plan',
        'money',
        'cyber',
        'protection',
        'visit',
        'inventory',
        'inventory-import',
        'labels',
        'stock-take',
        'thefts',
        'pads',
        'backups',
        'people',
        'history',
      ],
      associate: [
        'assessment',
        'results',
        'cameras',
        'floor-plan',
        'money',
        'cyber',
        'protection',
        'visit',
        'inventory',
        'inventory-import',
        'labels',
        'stock-take',
        'thefts',
        'pads',
        'backups',
      ],
      staff: ['inventory', 'inventory-import', 'labels', 'stock-take', 'thefts', 'pads', 'backups'],
      adviser: ['visit'],
    });
  });

  it('knows who may change the practice, and an adviser’s last day', () => {
    const may = ROLE_NAMES.filter((role) => access(role).writable.includes('contacts'));
    expect(may).toEqual(['owner', 'associate']);
    expect(access('adviser').lastDay).toBe('2026-11-22');
    expect(access('staff')).not.toHaveProperty('lastDay');
  });

  it('names the compartments as the vault does', () => {
    expect(COMPARTMENT_IDS).toEqual(COMPARTMENT_NAMES);
  });
});
