/** The button that adds photos and documents: many at once. */
import { Camera } from 'lucide-react';
import { useRef } from 'react';
import { MEDIA_TYPES } from '../../shared/domain/attachment/attachment.js';
import { useT } from '../i18n.js';
import { Button } from '../ui/button.js';

export interface ChooseFilesProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function ChooseFiles({ isBusy, onFiles }: ChooseFilesProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={MEDIA_TYPES.join(',')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, so that the same file can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        className="photo-add"
        isBusy={isBusy}
        aria-label={t('attachments.action.add')}
        onClick={() => input.current?.click()}
      >
        <Camera className="i" aria-hidden="true" />
        {t('attachments.action.add-short')}
      </Button>
    </>
  );
}
