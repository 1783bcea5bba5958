/** One number of the practice: to fill in, saved as it is typed, or to read. */
import { Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Contact, NewContact } from '../../../shared/domain/contacts/contact.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { useKeptContact } from './use-kept-contact.js';

export interface ContactRowProps {
  readonly initial: Contact;
  /** Name of its kind. */
  readonly kind: string;
  /** Just added: its first field takes the keyboard. */
  readonly isFresh: boolean;
  readonly keep: (contact: Contact) => Promise<void>;
  readonly onRemove: (last: Contact) => void;
}

const FIELDS = [
  { name: 'name', max: 120, type: 'text' },
  { name: 'phone', max: 60, type: 'tel' },
  { name: 'email', max: 120, type: 'email' },
  { name: 'note', max: 200, type: 'text' },
] as const satisfies readonly {
  readonly name: keyof NewContact;
  readonly max: number;
  readonly type: string;
}[];

export function ContactRow({ initial, kind, isFresh, keep, onRemove }: ContactRowProps) {
  const t = useT();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const { contact, state, change, drop } = useKeptContact(initial, keep);
  useEffect(() => {
    if (isFresh) first.current?.focus();
  }, [isFresh]);
  return (
    <li className="guide-contact">
      <div className="guide-head">
        <h4 id={`${id}-kind`}>{kind}</h4>
        <span className="sm t3" role="status">
          {(state === 'saving' || state === 'saved') && t(`guide.status.keep-${state}`)}
        </span>
        <Button
          size="sm"
          className="icon"
          aria-label={t('guide.action.remove', { kind })}
          title={t('guide.action.remove', { kind })}
          onClick={() => {
            drop();
            onRemove(contact);
          }}
        >
          <Trash2 className="i s14" aria-hidden="true" />
        </Button>
      </div>
      <div className="guide-fields" role="group" aria-labelledby={`${id}-kind`}>
        {FIELDS.map(({ name, max, type }, index) => (
          <div key={name} className="field">
            <label htmlFor={`${id}-${name}`}>{t(`guide.label.${name}`)}</label>
            <input
              ref={index === 0 ? first : undefined}
              id={`${id}-${name}`}
              type={type}
              className="input"
              autoComplete="off"
              maxLength={max}
              value={contact[name]}
              onChange={(event) => {
                change({ [name]: event.target.value });
              }}
            />
          </div>
        ))}
      </div>
      {state === 'failed' && (
        <p className="note bad mt2" role="alert">
          {t('guide.error.keep')}
        </p>
      )}
    </li>
  );
}

export interface ContactCardProps {
  readonly contact: Contact;
  readonly kind: string;
}

export function ContactCard({ contact, kind }: ContactCardProps) {
  return (
    <li className="guide-contact">
      <div className="guide-head">
        <h4>{kind}</h4>
        <b className="guide-number">{contact.phone}</b>
      </div>
      <p className="sm t2">
        {[contact.name, contact.email, contact.note].filter((line) => line !== '').join(' · ')}
      </p>
    </li>
  );
}
