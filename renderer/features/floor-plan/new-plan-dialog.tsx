/** Another plan: of which site and floor, and how it begins. */
import { useState } from 'react';
import type { Site, SiteId } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { StartChoices } from './empty-plan.js';
import { PlaceFields } from './place-fields.js';
import type { Place, Start } from './use-new-plan.js';

export interface NewPlanDialogProps {
  readonly sites: readonly Site[];
  readonly siteId: SiteId;
  /** The lowest floor of that site without a plan. */
  readonly floor: number;
  readonly isBusy: boolean;
  readonly onStart: (place: Place, start: Start) => void;
  readonly onClose: () => void;
}

export function NewPlanDialog(props: NewPlanDialogProps) {
  const { sites, siteId, floor, isBusy, onStart, onClose } = props;
  const t = useT();
  const [place, setPlace] = useState<Place>({ siteId, floor, name: '' });
  return (
    <Dialog className="fp-new" title={t('floor-plan.title.new')} onClose={onClose}>
      <div className="mt4">
        <PlaceFields sites={sites} place={place} onChange={setPlace} />
      </div>
      <p className="label mt6">{t('floor-plan.label.start-with')}</p>
      <StartChoices
        isBusy={isBusy}
        onStart={(start) => {
          onStart(place, start);
        }}
      />
    </Dialog>
  );
}
