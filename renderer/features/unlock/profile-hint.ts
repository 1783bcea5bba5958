/** The line under a person's name on the closed screen. */
import type { Translate } from '../../i18n.js';
import type { ListedPerson } from './use-listed-people.js';

/** Role and what it opens; without a label the role is already the name. */
export function profileHint({ role, label }: ListedPerson, t: Translate): string {
  const opens = t(`people.hint.role-${role}`);
  return label === '' ? opens : `${t(`people.label.role-${role}`)} · ${opens}`;
}
