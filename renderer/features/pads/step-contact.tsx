/** How to reach a body: from the practice's own numbers and the official ones, never made up. */
import { Phone } from 'lucide-react';
import { loadContactTexts } from '../../../shared/content/guide/guide-texts.js';
import { officialContacts } from '../../../shared/content/guide/official-contacts.js';
import type { Contact } from '../../../shared/domain/contacts/contact.js';
import { BASIS } from '../../../shared/domain/pads/loss-steps.js';
import type { WarnStep } from '../../../shared/domain/pads/pad-loss.js';
import { useT } from '../../i18n.js';
import { useLoadedTexts } from '../../state/loaded-texts.js';

export interface StepContactProps {
  readonly step: WarnStep;
  /** Of the practice. */
  readonly own: readonly Contact[];
}

export function StepContact({ step, own }: StepContactProps) {
  const t = useT();
  const texts = useLoadedTexts(loadContactTexts);
  const { contact, own: kind } = BASIS[step];
  const official = officialContacts.find(({ id }) => id === contact);
  const lines = [
    ...own
      .filter((each) => each.kind === kind)
      .map(({ name, phone, email }) => ({
        name: name === '' ? (texts?.kinds['police-zone'] ?? '') : name,
        value: [phone, email].filter((text) => text !== '').join(', '),
      })),
    ...(official === undefined
      ? []
      : [
          {
            name: texts?.contacts[official.id]?.name ?? '',
            value: [...official.phones, ...official.web].join(', '),
          },
        ]),
  ].filter(({ value }) => value !== '');
  if (lines.length === 0) return <p className="sm t2">{t('pads.hint.no-contact')}</p>;
  return (
    <ul className="pads-contacts">
      {lines.map(({ name, value }) => (
        <li key={name} className="row">
          <Phone className="i s14" aria-hidden="true" />
          <span>{t('pads.label.contact', { name, value })}</span>
        </li>
      ))}
    </ul>
  );
}
