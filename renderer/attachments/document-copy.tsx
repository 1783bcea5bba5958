/** A document is shown by another program only: a copy outside the vault, when one asks for it. */
import { useState } from 'react';
import { useT } from '../i18n.js';
import { call } from '../ipc.js';
import { Button } from '../ui/button.js';
import { sourceOf, type ShownPhoto } from './shown-photo.js';

type Outcome = 'saved' | 'cancelled' | 'failed';

const saveCopy = (photo: ShownPhoto) => {
  const source = sourceOf(photo);
  return source.from === 'survey'
    ? call('attachment.saveCopy', { photoId: source.photoId })
    : call('inventory.saveCopy', { photoId: source.photoId });
};

export function DocumentCopy({ photo }: { readonly photo: ShownPhoto }) {
  const t = useT();
  const [outcome, setOutcome] = useState<Outcome>();
  const save = async (): Promise<void> => {
    try {
      setOutcome((await saveCopy(photo)).outcome);
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <p className="sm t2">{t('attachments.prose.document')}</p>
      <Button onClick={() => void save()}>{t('attachments.action.save-copy')}</Button>
      <p className="sm t2" role="status">
        {outcome === 'saved' && t('attachments.status.copy-saved')}
      </p>
      {outcome === 'failed' && (
        <p className="note bad" role="alert">
          {t('attachments.error.copy')}
        </p>
      )}
    </>
  );
}
