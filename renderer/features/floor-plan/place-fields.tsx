/** Site, floor and name of a plan. */
import type { Site } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { ChoiceField, TextField } from './aside/fields.js';
import { floorName } from './floor-name.js';
import type { Place } from './use-new-plan.js';

/** As the schema has it: three floors below ground, twenty above. */
const FLOORS = Array.from({ length: 24 }, (_, index) => index - 3);

export interface PlaceFieldsProps {
  readonly sites: readonly Site[];
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

export function PlaceFields({ sites, place, onChange }: PlaceFieldsProps) {
  const t = useT();
  return (
    <div className="fp-pair">
      {sites.length > 1 && (
        <ChoiceField
          label={t('floor-plan.label.site')}
          value={place.siteId}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(siteId) => {
            onChange({ ...place, siteId });
          }}
        />
      )}
      <ChoiceField
        label={t('floor-plan.label.floor')}
        value={String(place.floor)}
        options={FLOORS.map((floor) => ({ value: String(floor), label: floorName(t, floor) }))}
        onChange={(floor) => {
          onChange({ ...place, floor: Number(floor) });
        }}
      />
      <TextField
        label={t('floor-plan.label.plan-name')}
        value={place.name}
        maxLength={60}
        onChange={(name) => {
          onChange({ ...place, name: name.trim() });
        }}
      />
    </div>
  );
}
