/** Who can open the vault: the one chosen has the passphrase field, the others are a press away. */
import { ChevronRight } from 'lucide-react';
import { useT } from '../../i18n.js';
import { personName } from '../../people/person-name.js';
import { RoleDoor } from '../../people/role-door.js';
import { profileHint } from './profile-hint.js';
import { UnlockForm, type UnlockFormProps } from './unlock-form.js';
import type { ListedPeople } from './use-listed-people.js';
import './profiles.css';

export interface ProfilesProps
  extends
    Pick<UnlockFormProps, 'onUnlocked' | 'onRecover' | 'onSalvage'>,
    Pick<ListedPeople, 'chosen' | 'choose' | 'remember'> {
  readonly people: NonNullable<ListedPeople['people']>;
}

export function Profiles(props: ProfilesProps) {
  const { people, chosen, choose, remember, onUnlocked, onRecover, onSalvage } = props;
  const t = useT();
  return (
    <ul className="profiles" aria-label={t('people.label.profiles')}>
      {people.map((person) =>
        person === chosen ? (
          // The owner's row keeps its field while the list arrives: nothing typed meanwhile is lost.
          <li key={person.role === 'owner' ? 'owner' : person.personId} aria-current="true">
            <UnlockForm
              person={person}
              onUnlocked={(result) => {
                remember();
                onUnlocked(result);
              }}
              onRecover={onRecover}
              onSalvage={onSalvage}
            />
          </li>
        ) : (
          <li key={person.role === 'owner' ? 'owner' : person.personId}>
            <button
              type="button"
              className="profile"
              onClick={() => {
                choose(person);
              }}
            >
              <RoleDoor role={person.role} />
              <span className="grow">
                <b>{personName(t, person)}</b>
                <small>{profileHint(person, t)}</small>
              </span>
              <ChevronRight className="i s18" aria-hidden="true" />
            </button>
          </li>
        ),
      )}
    </ul>
  );
}
