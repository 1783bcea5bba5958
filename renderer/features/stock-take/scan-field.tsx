/** Takes what a scanner types, what one types oneself, and what the webcam reads. */
import { Camera, ScanBarcode } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { readingsOf, type ReadCode } from '../../../shared/domain/inventory/read-code.js';
import { CaptureDialog } from '../../codes/capture-dialog.js';
import { useScannerKeys } from '../../codes/use-scanner-keys.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';

export interface ScanFieldProps {
  readonly onCode: (text: string) => void;
  /** What the last one turned out to be. */
  readonly told: string;
}

/** The number of the piece where the code holds more than that. */
function numberIn(code: ReadCode): string {
  const [first] = readingsOf(code);
  return first?.label ?? first?.serial ?? first?.imei ?? first?.mac ?? code.text;
}

export function ScanField({ onCode, told }: ScanFieldProps) {
  const t = useT();
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  useScannerKeys((code) => {
    onCode(numberIn(code));
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onCode(numberIn({ text: text.trim(), symbology: 'typed' }));
    setText('');
  };
  return (
    <form className="st-scan" onSubmit={submit}>
      <span className="input">
        <ScanBarcode className="i s14" aria-hidden="true" />
        <input
          aria-label={t('stock-take.label.code')}
          placeholder={t('stock-take.hint.code')}
          autoComplete="off"
          maxLength={128}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
      </span>
      <Button
        aria-label={t('codes.title.code')}
        title={t('codes.title.code')}
        className="icon"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <Camera className="i" aria-hidden="true" />
      </Button>
      <p className="st-told" role="status">
        {told}
      </p>
      {isOpen && (
        <CaptureDialog
          mode="code"
          isSeveral
          onCode={(code) => {
            onCode(numberIn(code));
          }}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </form>
  );
}
