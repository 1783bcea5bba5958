/** Reads the code on an object's plate and fills in what it says; taken back with one press. */
import { ScanBarcode } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { fillFromCode } from '../../../shared/domain/inventory/item-code.js';
import type { NewItem } from '../../../shared/domain/inventory/item.js';
import { readingsOf, type ReadCode } from '../../../shared/domain/inventory/read-code.js';
import { CaptureDialog } from '../../codes/capture-dialog.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';

export interface ReadItemCodeProps {
  readonly item: NewItem;
  /** Whether another object has that label of ours already. */
  readonly isLabelTaken: (label: string) => boolean;
  readonly onChange: (part: Partial<NewItem>) => void;
}

export function ReadItemCode({ item, isLabelTaken, onChange }: ReadItemCodeProps) {
  const t = useT();
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const [message, setMessage] = useState<string>();
  const latest = useRef(item);
  useEffect(() => {
    latest.current = item;
  });

  const take = (code: ReadCode): void => {
    const { text } = code;
    setMessage(undefined);
    const reading = readingsOf(code)[0] ?? {};
    if (reading.label !== undefined && isLabelTaken(reading.label)) {
      setMessage(t('codes.error.label-taken', { text }));
      return;
    }
    const outcome = fillFromCode(latest.current, reading);
    if (outcome.kind !== 'filled') {
      setMessage(t(`codes.status.${outcome.kind}`, { text }));
      return;
    }
    const before: Partial<NewItem> = Object.fromEntries(
      Object.keys(outcome.part).map((field) => [field, latest.current[field as keyof NewItem]]),
    );
    onChange(outcome.part);
    toast.show({
      text: t('codes.status.filled', { text }),
      action: {
        label: t('inventory.action.undo'),
        run: () => {
          onChange(before);
        },
      },
    });
  };

  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <ScanBarcode className="i" aria-hidden="true" />
        {t('codes.title.code')}
      </Button>
      {message !== undefined && (
        <p className="sm t2" role="status">
          {message}
        </p>
      )}
      {isOpen && (
        <CaptureDialog
          mode="code"
          onCode={take}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
