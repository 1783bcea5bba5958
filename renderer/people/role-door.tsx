/** A door with the sign of a role on it: a person in a list. */
import { BadgeCheck, ConciergeBell, KeyRound, Stethoscope, type LucideIcon } from 'lucide-react';
import type { Role } from '../../shared/domain/people/person.js';
import './role-door.css';

const SIGNS: Readonly<Record<Role, LucideIcon>> = {
  owner: KeyRound,
  associate: Stethoscope,
  staff: ConciergeBell,
  adviser: BadgeCheck,
};

export interface RoleDoorProps {
  readonly role: Role;
  /** The one that is chosen. */
  readonly isLit?: boolean;
}

export function RoleDoor({ role, isLit = false }: RoleDoorProps) {
  const Sign = SIGNS[role];
  return (
    <span className={`role-door${isLit ? ' is-lit' : ''}`} aria-hidden="true">
      <Sign className="i s20" />
    </span>
  );
}
