/** Who may open the vault and what for. The owner's page. */
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ROLE_NAMES, type Person } from '../../../shared/domain/people/person.js';
import { useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { personName } from '../../people/person-name.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { useHasDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { AddPersonDialog, NEW_PERSON_DRAFT } from './add-person-dialog.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { KeysSection } from './keys-section.js';
import { PersonRow, type PersonAction } from './person-row.js';
import { ReissueDialog } from './reissue-dialog.js';
import { usePeople, type PeopleList } from './use-people.js';
import './people-page.css';

type Open =
  { readonly dialog: 'add' } | { readonly dialog: 'reissue' | 'remove'; readonly person: Person };

export interface PeoplePageProps {
  readonly onOwnPassphrase: () => void;
}

export function PeoplePage({ onOwnPassphrase }: PeoplePageProps) {
  const t = useT();
  const toast = useToast();
  const { today } = useSurvey();
  const people = usePeople();
  const { list, setList, readAgain, run } = people;
  const wasAdding = useHasDraft(NEW_PERSON_DRAFT);
  const [open, setOpen] = useState<Open | undefined>(wasAdding ? { dialog: 'add' } : undefined);
  const close = () => {
    setOpen(undefined);
  };
  const add = () => {
    setOpen({ dialog: 'add' });
  };
  const done = (next: PeopleList, text: string) => {
    setList(next);
    close();
    toast.show({ text });
  };
  const switchAccess = async (person: Person, to: 'suspend' | 'resume') => {
    const { personId } = person;
    const back = to === 'suspend' ? 'resume' : 'suspend';
    const isDone = await run(() => call(`people.${to}`, { personId }));
    if (!isDone) return;
    toast.show({
      text: t(`people.status.${to === 'suspend' ? 'suspended' : 'resumed'}`, {
        name: personName(t, person),
      }),
      action: {
        label: t(`people.action.${back}`),
        run: () => void run(() => call(`people.${back}`, { personId })),
      },
    });
  };
  const act = (person: Person, action: PersonAction) => {
    if (action === 'suspend' || action === 'resume') void switchAccess(person, action);
    else setOpen({ dialog: action, person });
  };

  return (
    <div className="scroll">
      <div className="pagehead">
        <div>
          <h1>{t('people.title.people')}</h1>
          <p className="sub">{t('people.prose.people')}</p>
        </div>
        {list !== undefined && list.people.length > 1 && (
          <div className="act">
            <AddButton onClick={add} />
          </div>
        )}
      </div>
      <div className="body people">
        {people.failure !== undefined && <VaultProblem code={people.failure} />}
        {people.isUnread && (
          <EmptyState
            title={t('people.error.not-read')}
            text={t('app.prose.not-read')}
            action={<Button onClick={readAgain}>{t('app.action.retry')}</Button>}
          />
        )}
        {list !== undefined && (
          <>
            <section>
              <h2>{t('people.title.list')}</h2>
              <ul className="list people-list">
                {list.people.map((person) => (
                  <PersonRow
                    key={person.personId}
                    person={person}
                    today={today}
                    isBusy={people.isBusy}
                    onAction={(action) => {
                      act(person, action);
                    }}
                    onOwnPassphrase={onOwnPassphrase}
                  />
                ))}
              </ul>
              {list.people.length === 1 && (
                <EmptyState
                  title={t('people.title.alone')}
                  text={t('people.prose.alone')}
                  action={<AddButton onClick={add} />}
                />
              )}
            </section>
            <Roles />
            <KeysSection isRotating={list.isRotating} setList={setList} readAgain={readAgain} />
          </>
        )}
      </div>
      {list !== undefined && open?.dialog === 'add' && (
        <AddPersonDialog
          people={list.people}
          onClose={close}
          onAdded={(next, name) => {
            done(next, t('people.status.added', { name }));
          }}
        />
      )}
      {open?.dialog === 'reissue' && (
        <ReissueDialog
          person={open.person}
          onClose={close}
          onReissued={(next) => {
            done(next, t('people.status.reissued', { name: personName(t, open.person) }));
          }}
        />
      )}
      {open?.dialog === 'remove' && (
        <RemoveDialog
          person={open.person}
          onClose={(hasFailed) => {
            close();
            if (hasFailed) readAgain();
          }}
          onRemoved={(next) => {
            done(next, t('people.status.removed', { name: personName(t, open.person) }));
          }}
        />
      )}
    </div>
  );
}

function AddButton({ onClick }: { readonly onClick: () => void }) {
  const t = useT();
  return (
    <Button variant="primary" onClick={onClick}>
      <UserPlus className="i" aria-hidden="true" />
      {t('people.action.add')}
    </Button>
  );
}

function Roles() {
  const t = useT();
  return (
    <section>
      <h2>{t('people.title.roles')}</h2>
      <dl className="roles">
        {ROLE_NAMES.map((role) => (
          <div key={role}>
            <dt className="med">{t(`people.label.role-${role}`)}</dt>
            <dd className="t2">{t(`people.prose.role-${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface RemoveDialogProps {
  readonly person: Person;
  readonly onRemoved: (list: PeopleList) => void;
  readonly onClose: (hasFailed: boolean) => void;
}

function RemoveDialog({ person, onRemoved, onClose }: RemoveDialogProps) {
  const t = useT();
  const name = personName(t, person);
  const { personId } = person;
  return (
    <ConfirmDialog
      isDanger
      title={t('people.title.remove', { name })}
      action={t('people.action.remove-now')}
      change={() => call('people.remove', { personId })}
      onDone={onRemoved}
      onClose={onClose}
    >
      <p>{t('people.prose.remove-now', { name })}</p>
      <p>{t('people.prose.remove-past')}</p>
      <p>{t('people.prose.remove-kept')}</p>
    </ConfirmDialog>
  );
}
