/** Beside "Ajouter" in a row of photos: takes them with the webcam instead. */
import { Webcam } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../i18n.js';
import { Button } from '../ui/button.js';
import { CaptureDialog } from './capture-dialog.js';
import type { PhotoCaptureProps } from './photo-capture.js';

export type WebcamButtonProps = Pick<PhotoCaptureProps, 'onFiles' | 'isSeveral'>;

export function WebcamButton(props: WebcamButtonProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        className="photo-add"
        aria-label={t('codes.action.webcam')}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        <Webcam className="i" aria-hidden="true" />
        {t('codes.action.webcam-short')}
      </Button>
      {isOpen && (
        <CaptureDialog
          mode="photo"
          {...props}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
