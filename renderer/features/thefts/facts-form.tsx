/** What is known of the facts: classes, days, hours and two short lines. No text where a person could be told of. */
import { ENTRIES, THEFT_KINDS, type TheftFacts } from '../../../shared/domain/theft/theft.js';
import { tellsOfPatients } from '../../../shared/domain/theft/police-wording.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Field } from '../../ui/field.js';
import { ChoiceField, DayField, SelectField, TextField } from '../../ui/form-controls.js';

export interface FactsFormProps {
  readonly facts: TheftFacts;
  readonly onChange: (facts: TheftFacts) => void;
}

const LINE = 100;

export function FactsForm({ facts, onChange }: FactsFormProps) {
  const t = useT();
  const { today } = useSurvey();
  const change = (part: { readonly [N in keyof TheftFacts]?: TheftFacts[N] | undefined }) => {
    const next = Object.entries({ ...facts, ...part }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(next) as TheftFacts);
  };
  const day = (name: 'fromOn' | 'toOn') => (
    <DayField
      label={t(`thefts.label.${name}`)}
      value={facts[name] ?? ''}
      max={today}
      onChange={(value) => {
        change({ [name]: value === '' ? undefined : value });
      }}
    />
  );
  const time = (name: 'fromTime' | 'toTime') => (
    <Field label={t(`thefts.label.${name}`)}>
      {(control) => (
        <input
          {...control}
          type="time"
          value={facts[name] ?? ''}
          onChange={({ target: { value } }) => {
            change({ [name]: value === '' ? undefined : value.slice(0, 5) });
          }}
        />
      )}
    </Field>
  );
  const isLate =
    facts.fromOn !== undefined && facts.toOn !== undefined && facts.fromOn > facts.toOn;
  return (
    <section className="theft-facts stack g4">
      <h2>{t('thefts.title.facts')}</h2>
      <ChoiceField
        label={t('thefts.label.kind')}
        value={facts.kind ?? ''}
        options={THEFT_KINDS.map((value) => ({ value, label: t(`thefts.label.kind-${value}`) }))}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <div className="theft-moment">
        {day('fromOn')}
        {time('fromTime')}
      </div>
      <div className="theft-moment">
        {day('toOn')}
        {time('toTime')}
      </div>
      {isLate && (
        <p className="note warn" role="alert">
          {t('thefts.error.order')}
        </p>
      )}
      <SelectField
        label={t('thefts.label.entry')}
        value={facts.entry ?? ''}
        placeholder={t('thefts.label.not-said')}
        options={ENTRIES.map((value) => ({ value, label: t(`thefts.label.entry-${value}`) }))}
        onChange={(entry) => {
          change({ entry: entry === '' ? undefined : entry });
        }}
      />
      <TextField
        label={t('thefts.label.entryNote')}
        hint={t('thefts.hint.no-patient')}
        error={tellsOfPatients(facts.entryNote) ? t('thefts.error.patient') : undefined}
        max={LINE}
        value={facts.entryNote}
        onChange={(entryNote) => {
          change({ entryNote });
        }}
      />
      <TextField
        label={t('thefts.label.zone')}
        max={LINE}
        value={facts.zone}
        onChange={(zone) => {
          change({ zone });
        }}
      />
      <TextField
        label={t('thefts.label.caseNumber')}
        hint={t('thefts.hint.case')}
        max={LINE}
        value={facts.caseNumber}
        onChange={(caseNumber) => {
          change({ caseNumber });
        }}
      />
    </section>
  );
}
