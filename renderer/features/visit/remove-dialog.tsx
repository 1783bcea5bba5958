/** Asks before a visit goes: it cannot be brought back. */
import { useState } from 'react';
import type { Visit } from '../../../shared/domain/visit/visit.js';
import { useFormat, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

export interface RemoveDialogProps {
  readonly visit: Visit;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export function RemoveDialog({ visit, onRemoved, onClose }: RemoveDialogProps) {
  const t = useT();
  const format = useFormat();
  const [hasFailed, setHasFailed] = useState(false);
  const remove = async (): Promise<void> => {
    try {
      await call('visit.remove', { visitId: visit.id });
      onRemoved();
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <Dialog
      title={t('visit.title.remove', { day: format.date(visit.preparedOn) })}
      onClose={onClose}
    >
      <p className="mt3">{t('visit.prose.remove')}</p>
      {hasFailed && (
        <p className="note bad mt3" role="alert">
          {t('visit.error.not-done')}
        </p>
      )}
      <div className="visit-foot">
        <Button onClick={onClose} autoFocus>
          {t('visit.action.cancel')}
        </Button>
        <Button variant="danger" onClick={() => void remove()}>
          {t('visit.action.remove')}
        </Button>
      </div>
    </Dialog>
  );
}
