/** Every field of an object, saved as typed. Which ones are asked follows from the kind; none must be filled. */
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import {
  ITEM_KINDS,
  LINE_MAX_LENGTH,
  MOST_SERIALS,
  NOTES_MAX_LENGTH,
  PROTECTIONS,
  SERIAL_MAX_LENGTH,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';
import { formatLabelCode, parseLabelCode } from '../../../shared/domain/inventory/label-code.js';
import {
  isAsked,
  type TextField as TextFieldName,
} from '../../../shared/domain/inventory/item-fields.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import {
  AreaField,
  ChoiceField,
  DayField,
  SelectField,
  TextField,
} from '../../ui/form-controls.js';
import { AmountField } from './amount-field.js';
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

function Serials({ item, onChange, action }: PartProps & { readonly action: ReactNode }) {
  const t = useT();
  const serials = item.serials ?? [];
  const rows = serials.length === 0 ? [''] : serials;
  const change = (index: number, value: string): void => {
    // A scanner typed the code of one of our labels where the number of the type plate belongs.
    const label = parseLabelCode(value);
    if (label === undefined) {
      onChange({ serials: rows.map((each, at) => (at === index ? value : each)) });
    } else {
      onChange({ serials: rows.filter((_, at) => at !== index), labelCode: label });
    }
  };
  return (
    <div className="inv-serials">
      {rows.map((serial, index) => (
        <div key={index} className="row inv-serial-row">
          <div className="grow">
            <TextField
              label={
                rows.length === 1
                  ? t('inventory.label.serial')
                  : t('inventory.label.serial-of', { index: index + 1 })
              }
              max={SERIAL_MAX_LENGTH}
              value={serial}
              onChange={(value) => {
                change(index, value);
              }}
            />
          </div>
          {rows.length > 1 && (
            <Button
              size="sm"
              variant="quiet"
              className="icon"
              aria-label={t('inventory.action.remove-serial', { index: index + 1 })}
              onClick={() => {
                onChange({ serials: rows.filter((_, at) => at !== index) });
              }}
            >
              <X className="i s14" aria-hidden="true" />
            </Button>
          )}
        </div>
      ))}
      <div className="row">
        {rows.length < MOST_SERIALS && (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              onChange({ serials: [...rows, ''] });
            }}
          >
            <Plus className="i s14" aria-hidden="true" />
            {t('inventory.action.add-serial')}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}

/** The label on the object. It is put on by scanning it, and may be taken off. */
function LabelLine({ item: { labelCode = '' }, onChange }: PartProps) {
  const t = useT();
  if (labelCode === '') return undefined;
  const code = parseLabelCode(labelCode);
  return (
    <p className="row">
      <span className="mono grow">
        {t('labels.status.on-it', { code: code === undefined ? labelCode : formatLabelCode(code) })}
      </span>
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          onChange({ labelCode: undefined });
        }}
      >
        <X className="i s14" aria-hidden="true" />
        {t('labels.action.take-off')}
      </Button>
    </p>
  );
}

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
