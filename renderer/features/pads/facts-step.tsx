/** Theft or loss, days, a kind of place, the police report: classes, and one watched line where no patient belongs. */
import { LOSS_KINDS, LOSS_PLACES } from '../../../shared/domain/pads/pad-loss.js';
import { tellsOfPatients } from '../../../shared/domain/theft/police-wording.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { ChoiceField, DayField, SelectField, TextField } from '../../ui/form-controls.js';
import type { LossStepProps } from './loss-wizard.js';

export function FactsStep({ loss, change }: LossStepProps) {
  const t = useT();
  const { today } = useSurvey();
  const day = (name: 'discoveredOn' | 'fromOn' | 'toOn', error?: string) => (
    <DayField
      label={t(`pads.label.${name}`)}
      error={error}
      max={today}
      value={loss[name] ?? ''}
      onChange={(value) => {
        change({ [name]: value === '' ? undefined : value });
      }}
    />
  );
  const isLate = loss.fromOn !== undefined && loss.toOn !== undefined && loss.fromOn > loss.toOn;
  return (
    <div className="stack g5 pads-narrow">
      <ChoiceField
        label={t('pads.label.what')}
        value={loss.what ?? ''}
        options={LOSS_KINDS.map((value) => ({ value, label: t(`pads.label.what-${value}`) }))}
        onChange={(what) => {
          change({ what });
        }}
      />
      <div className="file-pair">
        {day('discoveredOn')}
        {day('fromOn')}
        {day('toOn', isLate ? t('pads.error.dates') : undefined)}
      </div>
      <SelectField
        label={t('pads.label.place')}
        placeholder={t('pads.label.choose')}
        value={loss.place ?? ''}
        options={LOSS_PLACES.map((value) => ({ value, label: t(`pads.label.place-${value}`) }))}
        onChange={(place) => {
          change({ place: place === '' ? undefined : place });
        }}
      />
      <TextField
        label={t('pads.label.note')}
        hint={t('pads.hint.note')}
        error={tellsOfPatients(loss.note) ? t('pads.error.patient') : undefined}
        max={120}
        value={loss.note}
        onChange={(note) => {
          change({ note });
        }}
      />
      <div className="file-pair">
        <TextField
          label={t('pads.label.station')}
          max={80}
          value={loss.station}
          onChange={(station) => {
            change({ station });
          }}
        />
        <TextField
          label={t('pads.label.reportNumber')}
          hint={t('pads.hint.report-later')}
          max={60}
          value={loss.reportNumber}
          onChange={(reportNumber) => {
            change({ reportNumber });
          }}
        />
      </div>
    </div>
  );
}
