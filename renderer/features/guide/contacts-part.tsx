/** Whom to call: the practice's own numbers to fill in, then the official ones with their source. */
import { FileDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { loadContactTexts } from '../../../shared/content/guide/guide-texts.js';
import {
  CONTACT_KINDS,
  emptyContact,
  type Contact,
  type ContactKind,
} from '../../../shared/domain/contacts/contact.js';
import { useLanguage, useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useLoadedTexts } from '../../state/loaded-texts.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { ContactCard, ContactRow } from './contact-row.js';
import { OfficialContacts } from './official-contacts.js';
import { useContacts } from './use-contacts.js';
import { useSavePage } from './use-save-page.js';

export function ContactsPart() {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const texts = useLoadedTexts(loadContactTexts);
  const page = useSavePage();
  if (texts === undefined) return undefined;
  return (
    <div className="guide-split">
      <section>
        <div className="guide-head">
          <h3>{t('guide.title.own')}</h3>
          <Button
            size="sm"
            isBusy={page.running !== undefined}
            onClick={() => void page.save({ document: 'contacts', language })}
          >
            <FileDown className="i s14" aria-hidden="true" />
            {t('guide.action.print-sheet')}
          </Button>
        </div>
        {page.hasFailed && (
          <p className="note bad mt4" role="alert">
            {t('guide.error.document')}
          </p>
        )}
        <OwnContacts kinds={texts.kinds} />
      </section>
      <OfficialContacts texts={texts} />
    </div>
  );
}

function OwnContacts({ kinds }: { readonly kinds: Readonly<Record<ContactKind, string>> }) {
  const t = useT();
  const toast = useToast();
  const mayChange = useAccess().writable.includes('contacts');
  const { contacts, hasFailed, add, keep, remove } = useContacts();
  const [isRefused, setIsRefused] = useState(false);
  const [fresh, setFresh] = useState<string>();
  if (hasFailed) {
    return (
      <p className="note bad mt4" role="alert">
        {t('guide.error.not-read')}
      </p>
    );
  }
  if (contacts === undefined) return undefined;
  const refuse = () => {
    setIsRefused(true);
  };
  const create = async (kind: ContactKind) => {
    setIsRefused(false);
    try {
      setFresh((await add(emptyContact(kind))).id);
    } catch {
      refuse();
    }
  };
  /** With what the row held last, so that undoing brings back every letter. */
  const takeAway = async ({ id, ...contact }: Contact) => {
    setIsRefused(false);
    try {
      await remove(id);
    } catch {
      refuse();
      return;
    }
    toast.show({
      text: t('guide.status.removed', { kind: kinds[contact.kind] }),
      action: {
        label: t('guide.action.undo'),
        run: () => {
          add(contact, id).catch(refuse);
        },
      },
    });
  };
  if (!mayChange) {
    return contacts.length === 0 ? (
      <p className="t2 mt4">{t('guide.prose.none-read')}</p>
    ) : (
      <ul className="list guide-list mt4">
        {contacts.map((contact) => (
          <ContactCard key={contact.id} contact={contact} kind={kinds[contact.kind]} />
        ))}
      </ul>
    );
  }
  return (
    <>
      <p className="sm t2 mt2">
        {t('guide.hint.no-patients')} {t('guide.hint.saved')}
      </p>
      {isRefused && (
        <p className="note bad mt4" role="alert">
          {t('guide.error.not-done')}
        </p>
      )}
      {contacts.length === 0 && <p className="guide-none">{t('guide.prose.none')}</p>}
      <ul className="list guide-list mt4">
        {contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            initial={contact}
            kind={kinds[contact.kind]}
            isFresh={contact.id === fresh}
            keep={keep}
            onRemove={(last) => void takeAway(last)}
          />
        ))}
      </ul>
      <AddKinds
        kinds={kinds}
        has={new Set(contacts.map(({ kind }) => kind))}
        onAdd={(kind) => void create(kind)}
      />
    </>
  );
}

interface AddKindsProps {
  readonly kinds: Readonly<Record<ContactKind, string>>;
  readonly has: ReadonlySet<ContactKind>;
  readonly onAdd: (kind: ContactKind) => void;
}

/** One button for each kind there is none of yet, and always one for any other number. */
function AddKinds({ kinds, has, onAdd }: AddKindsProps) {
  const t = useT();
  return (
    <div className="guide-add" role="group" aria-label={t('guide.label.add')}>
      {CONTACT_KINDS.filter((kind) => kind === 'other' || !has.has(kind)).map((kind) => (
        <Button
          key={kind}
          size="sm"
          aria-label={t('guide.action.add-kind', { kind: kinds[kind] })}
          onClick={() => {
            onAdd(kind);
          }}
        >
          <Plus className="i s14" aria-hidden="true" />
          {kinds[kind]}
        </Button>
      ))}
    </div>
  );
}
