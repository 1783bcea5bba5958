/** The official numbers and addresses, by group, each with its source and the day it was checked. */
import { BookOpen, Clock } from 'lucide-react';
import {
  CONTACT_GROUPS,
  officialContacts,
  type ContactTexts,
  type OfficialContact,
} from '../../../shared/content/guide/official-contacts.js';
import { useFormat, useT } from '../../i18n.js';

export function OfficialContacts({ texts }: { readonly texts: ContactTexts }) {
  return (
    <aside>
      {CONTACT_GROUPS.map((group) => (
        <section key={group} className="guide-group">
          <h3>{texts.groups[group]}</h3>
          <ul className="list">
            {officialContacts
              .filter((contact) => contact.group === group)
              .map((contact) => (
                <Official key={contact.id} contact={contact} texts={texts} />
              ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

interface OfficialProps {
  readonly contact: OfficialContact;
  readonly texts: ContactTexts;
}

function Official({ contact, texts }: OfficialProps) {
  const t = useT();
  const format = useFormat();
  const words = texts.contacts[contact.id];
  const { phones, email, web, source, checkedOn, confidence } = contact;
  const lines = [words?.hours, email, words?.address, web.join(', ')].filter(
    (line) => line !== undefined && line !== '',
  );
  return (
    <li className="guide-official">
      <div className="guide-head">
        <h4>{words?.name}</h4>
        {phones.length > 0 && <b className="guide-number">{phones.join(' · ')}</b>}
      </div>
      <p className="sm mt1">{words?.use}</p>
      {lines.map((line) => (
        <p key={line} className="sm t2 guide-line">
          {line}
        </p>
      ))}
      <div className="source">
        <BookOpen className="i s14" aria-hidden="true" />
        <cite>{t('guide.label.contact-source', { source, date: format.date(checkedOn) })}</cite>
      </div>
      {confidence !== 'high' && (
        <span className="sev warn guide-check">
          <Clock className="i s14" aria-hidden="true" />
          {t('guide.status.to-check')}
        </span>
      )}
    </li>
  );
}
