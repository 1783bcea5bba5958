/** From a person of the keyring to what the window is told about them. Pure. */
import type { Access } from '../../../shared/domain/people/access.js';
import { hexOf } from '../bytes.js';
import type { KeyringPerson } from '../keyring/keyring.js';
import { lastDayOf } from './last-day.js';
import { hasRight, readableOf } from './role-rights.js';

export const accessOf = ({ personId, label, role, rights, expiryDay }: KeyringPerson): Access => ({
  personId: hexOf(personId),
  label,
  role,
  ...lastDayOf(expiryDay),
  readable: [...readableOf(rights)],
  writable: rights
    .map(({ compartment }) => compartment)
    .filter((compartment) => hasRight(rights, compartment, 'write')),
});
