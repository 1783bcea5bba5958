/** The numbers of one piece: those of its type plate, and the program's own label on it. */
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  MOST_SERIALS,
  SERIAL_MAX_LENGTH,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';
import { formatLabelCode, parseLabelCode } from '../../../shared/domain/inventory/label-code.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form-controls.js';

interface PartProps {
  readonly item: NewItem;
  readonly onChange: (part: Partial<NewItem>) => void;
}

export function Serials({ item, onChange, action }: PartProps & { readonly action: ReactNode }) {
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
export function LabelLine({ item: { labelCode = '' }, onChange }: PartProps) {
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
