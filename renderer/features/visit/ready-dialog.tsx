/** After preparing: the two ways in which the adviser gets the visit. */
import { Laptop, Monitor } from 'lucide-react';
import { useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';

export interface ReadyDialogProps {
  readonly photosLeftOut: number;
  readonly onPack: () => void;
  readonly onPeople: () => void;
  readonly onClose: () => void;
}

export function ReadyDialog({ photosLeftOut, onPack, onPeople, onClose }: ReadyDialogProps) {
  const t = useT();
  const isOwner = useAccess().role === 'owner';
  return (
    <Dialog className="visit-dialog" title={t('visit.title.ready')} onClose={onClose}>
      <p className="mt2">{t('visit.prose.ready')}</p>
      {photosLeftOut > 0 && (
        <p className="note warn mt3" role="alert">
          {t('visit.error.photos', { count: photosLeftOut })}
        </p>
      )}
      <div className="visit-ways">
        <section className="panel">
          <h3>
            <Monitor className="i" aria-hidden="true" /> {t('visit.title.way-here')}
          </h3>
          <p className="sm t2 mt2">{t('visit.prose.way-here')}</p>
          {isOwner ? (
            <Button className="mt3" onClick={onPeople}>
              {t('visit.action.people')}
            </Button>
          ) : (
            <p className="sm mt3">{t('visit.prose.people-owner')}</p>
          )}
        </section>
        <section className="panel">
          <h3>
            <Laptop className="i" aria-hidden="true" /> {t('visit.title.way-pack')}
          </h3>
          <p className="sm t2 mt2">{t('visit.prose.way-pack')}</p>
          <Button className="mt3" onClick={onPack}>
            {t('visit.action.pack')}
          </Button>
        </section>
      </div>
      <div className="visit-foot">
        <Button variant="primary" onClick={onClose}>
          {t('visit.action.close')}
        </Button>
      </div>
    </Dialog>
  );
}
