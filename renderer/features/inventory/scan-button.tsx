/** Reads a code with the webcam, from a photo or from a scanner at the keyboard. */
import { ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import type { ReadCode } from '../../../shared/domain/inventory/read-code.js';
import { CaptureDialog } from '../../codes/capture-dialog.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';

export interface ScanButtonProps {
  /** A sign alone where there is no room for the word. */
  readonly isSmall?: boolean;
  readonly onCode: (code: ReadCode) => void;
}

export function ScanButton({ isSmall = false, onCode }: ScanButtonProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size={isSmall ? 'md' : 'sm'}
        variant={isSmall ? 'secondary' : 'quiet'}
        {...(isSmall ? { className: 'icon' } : {})}
        aria-label={t('codes.title.code')}
        title={t('codes.title.code')}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <ScanBarcode className="i s14" aria-hidden="true" />
        {!isSmall && t('codes.title.code')}
      </Button>
      {isOpen && (
        <CaptureDialog
          mode="code"
          onCode={onCode}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
