/** One person: who, what they may do, until when, and what the owner can do about it. */
import type { Person } from '../../../shared/domain/people/person.js';
import { useFormat, useT } from '../../i18n.js';
import { personName } from '../../people/person-name.js';
import { RoleDoor } from '../../people/role-door.js';
import { Button } from '../../ui/button.js';
import { stateOf, type PersonState } from './new-person.js';

export type PersonAction = 'reissue' | 'suspend' | 'resume' | 'remove';

const ACTIONS: Readonly<Record<PersonState, readonly PersonAction[]>> = {
  active: ['reissue', 'suspend', 'remove'],
  // A new last day comes with a new passphrase.
  expired: ['reissue', 'remove'],
  suspended: ['resume', 'remove'],
};
const CHIPS: Readonly<Record<PersonState, string>> = {
  active: 'chip ok',
  suspended: 'chip warn',
  expired: 'chip',
};

export interface PersonRowProps {
  readonly person: Person;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly isBusy: boolean;
  readonly onAction: (action: PersonAction) => void;
  readonly onOwnPassphrase: () => void;
}

export function PersonRow({ person, today, isBusy, onAction, onOwnPassphrase }: PersonRowProps) {
  const t = useT();
  const format = useFormat();
  const { role, lastDay } = person;
  const name = personName(t, person);
  const state = stateOf(person, today);
  return (
    <li className="person">
      <RoleDoor role={role} isLit={role === 'owner'} />
      <div className="person-who">
        <h3>
          {name}
          {role === 'owner' && <span className="chip person-you">{t('people.label.you')}</span>}
        </h3>
        <p className="sm t2">
          {t(`people.label.role-${role}`)} · {t(`people.hint.role-${role}`)}
        </p>
        {lastDay !== undefined && (
          <p className="sm t2">
            {t(state === 'expired' ? 'people.label.ended' : 'people.label.until', {
              day: format.date(lastDay),
            })}
          </p>
        )}
      </div>
      {role === 'owner' ? (
        <div className="person-actions">
          <Button size="sm" onClick={onOwnPassphrase}>
            {t('people.action.own-passphrase')}
          </Button>
        </div>
      ) : (
        <>
          <span className={CHIPS[state]}>{t(`people.label.status-${state}`)}</span>
          <div
            className="person-actions"
            role="group"
            aria-label={t('people.label.actions-of', { name })}
          >
            {ACTIONS[state].map((action) => (
              <Button
                key={action}
                size="sm"
                disabled={isBusy}
                onClick={() => {
                  onAction(action);
                }}
              >
                {t(`people.action.${action}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </li>
  );
}
