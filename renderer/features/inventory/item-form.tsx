/** Every field of an object, saved as typed. Which ones are asked follows from the kind; none must be filled. */
import { useEffect, useRef, type ReactNode } from 'react';
import {
  ITEM_KINDS,
  LINE_MAX_LENGTH,
  NOTES_MAX_LENGTH,
  PROTECTIONS,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';
import {
  isAsked,
  type TextField as TextFieldName,
} from '../../../shared/domain/inventory/item-fields.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import {
  AreaField,
  ChoiceField,
  DayField,
  SelectField,
  TextField,
} from '../../ui/form-controls.js';
import { AmountField } from './amount-field.js';
import { LabelLine, Serials } from './item-numbers.js';
import { RoomSelect } from './room-select.js';
import { useItemWords } from './use-item-words.js';

export interface ItemFormProps {
  readonly item: NewItem;
  readonly inventory: Pick<InventoryState & InventoryChanges, 'rooms' | 'saveRoom'>;
  readonly onChange: (part: Partial<NewItem>) => void;
  /** Beside the serial number: what reads it from the type plate. */
  readonly serialAction?: ReactNode;
}

export function ItemForm({ item, inventory, onChange, serialAction }: ItemFormProps) {
  const t = useT();
  const words = useItemWords();
  const name = useRef<HTMLDivElement>(null);
  useEffect(() => {
    name.current?.querySelector('input')?.focus();
  }, []);
  const line = (field: TextFieldName, hint?: string) =>
    isAsked(item, field) && (
      <TextField
        label={t(`inventory.label.field-${field}`)}
        hint={hint}
        max={LINE_MAX_LENGTH}
        value={item[field] ?? ''}
        onChange={(value) => {
          onChange({ [field]: value });
        }}
      />
    );
  return (
    <div className="inv-form">
      <div ref={name}>
        <TextField
          label={t('inventory.label.name')}
          hint={t('inventory.hint.name')}
          max={LINE_MAX_LENGTH}
          value={item.name}
          onChange={(value) => {
            onChange({ name: value });
          }}
        />
      </div>
      <SelectField
        label={t('inventory.label.kind')}
        value={item.kind}
        placeholder={words.kind('other')}
        options={ITEM_KINDS.filter((kind) => kind !== 'other').map((kind) => ({
          value: kind,
          label: words.kind(kind),
        }))}
        onChange={(kind) => {
          onChange({ kind: kind === '' ? 'other' : kind });
        }}
      />
      <RoomSelect
        inventory={inventory}
        place={item}
        onChange={({ roomId, siteId }) => {
          onChange({ roomId, siteId });
        }}
      />
      {line('spot', t('inventory.hint.spot'))}
      <Section title={t('inventory.title.identity')}>
        {line('brand')}
        {line('model')}
        {isAsked(item, 'serials') && (
          <Serials item={item} onChange={onChange} action={serialAction} />
        )}
        <LabelLine item={item} onChange={onChange} />
        {line('assetTag')}
        {line('imei')}
        {line('mac')}
        {line('plate')}
        {line('engraving', t('inventory.hint.engraving'))}
        {line('forensicMark')}
        {line('features', t('inventory.hint.features'))}
      </Section>
      <Section title={t('inventory.title.security')}>
        <ChoiceField
          label={t('inventory.label.protection')}
          value={item.protection ?? ''}
          options={PROTECTIONS.map((value) => ({ value, label: words.protection(value) }))}
          onChange={(protection) => {
            onChange({ protection });
          }}
        />
        {line('protectedHow')}
        {isAsked(item, 'holdsPatientData') && <DataFields item={item} onChange={onChange} />}
      </Section>
      <Section title={t('inventory.title.value')}>
        <DayField
          label={t('inventory.label.purchased')}
          value={item.purchasedOn ?? ''}
          onChange={(value) => {
            onChange({ purchasedOn: dayOf(value) });
          }}
        />
        <AmountField
          label={t('inventory.label.price')}
          cents={item.priceCents}
          onChange={(priceCents) => {
            onChange({ priceCents });
          }}
        />
        {line('seller')}
        {line('invoice')}
        {isAsked(item, 'warrantyUntil') && (
          <DayField
            label={t('inventory.label.warranty')}
            value={item.warrantyUntil ?? ''}
            onChange={(value) => {
              onChange({ warrantyUntil: dayOf(value) });
            }}
          />
        )}
        <AmountField
          label={t('inventory.label.insured')}
          cents={item.insuredCents}
          onChange={(insuredCents) => {
            onChange({ insuredCents });
          }}
        />
        {line('policy')}
      </Section>
      <Section title={t('inventory.title.notes')} isWide>
        <AreaField
          label={t('inventory.label.notes')}
          hint={t('inventory.hint.notes')}
          max={NOTES_MAX_LENGTH}
          value={item.notes ?? ''}
          onChange={(notes) => {
            onChange({ notes });
          }}
        />
      </Section>
    </div>
  );
}

/** A cleared field gives an empty text. */
const dayOf = (value: string): string | undefined => (value === '' ? undefined : value);

interface SectionProps {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Section({ title, isWide = false, children }: SectionProps) {
  return (
    <section className={isWide ? 'inv-section is-wide' : 'inv-section'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type PartProps = Pick<ItemFormProps, 'item' | 'onChange'>;

function DataFields({ item, onChange }: PartProps) {
  const t = useT();
  return (
    <>
      <ChoiceField
        label={t('inventory.label.patient-data')}
        value={item.holdsPatientData ?? ''}
        options={[
          { value: 'yes', label: t('inventory.label.yes') },
          { value: 'no', label: t('inventory.label.no') },
        ]}
        onChange={(holdsPatientData) => {
          onChange({ holdsPatientData });
        }}
      />
      {item.holdsPatientData === 'yes' && (
        <ChoiceField
          label={t('inventory.label.encrypted')}
          value={item.isEncrypted ?? ''}
          options={[
            { value: 'yes', label: t('inventory.label.yes') },
            { value: 'no', label: t('inventory.label.no') },
            { value: 'unknown', label: t('inventory.label.unknown') },
          ]}
          onChange={(isEncrypted) => {
            onChange({ isEncrypted });
          }}
        />
      )}
    </>
  );
}
