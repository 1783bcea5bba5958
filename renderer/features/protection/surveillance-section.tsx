/** The request to the police to watch the dwelling: until when to ask, whom they call, and what was answered. */
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { NewAbsence } from '../../../shared/domain/protection/absence.js';
import {
  LONGEST_MONTHS,
  SHORTEST_DAYS,
  surveillanceOf,
} from '../../../shared/domain/protection/surveillance.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Kept } from '../../state/use-kept.js';
import { AreaField } from '../../ui/form-controls.js';
import { Switch } from '../../ui/switch.js';
import { OptionalDay } from './kept-form.js';

/** Where the request is made; shown as text, never opened. */
const ASKED_AT = 'politie.be/police-on-web';

interface SurveillanceSectionProps {
  readonly kept: Kept<NewAbsence>;
}

export function SurveillanceSection({ kept: { value, change } }: SurveillanceSectionProps) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <section>
      <h3>{t('protection.title.surveillance')}</h3>
      <Switch
        label={t('protection.label.wants-surveillance')}
        hint={t('protection.hint.wants-surveillance')}
        isOn={value.wantsSurveillance}
        onChange={(wantsSurveillance) => {
          change({ wantsSurveillance });
        }}
      />
      <div aria-live="polite">
        <Standing value={value} />
      </div>
      {value.wantsSurveillance && (
        <>
          <p className="sm">{t('protection.prose.where-to-ask', { at: ASKED_AT })}</p>
          <AreaField
            label={t('protection.label.surveillance-contacts')}
            hint={t('protection.hint.surveillance-contacts')}
            max={400}
            value={value.contacts}
            onChange={(contacts) => {
              change({ contacts });
            }}
          />
          <div className="file-pair">
            {(['askedOn', 'confirmedOn'] as const).map((field) => (
              <OptionalDay
                key={field}
                label={t(`protection.label.surveillance-${field}`)}
                hint={t(`protection.hint.surveillance-${field}`)}
                max={today}
                value={value[field]}
                onChange={(day) => {
                  change({ [field]: day });
                }}
              />
            ))}
            {(['earlyReturnOn', 'earlyReturnToldOn'] as const).map((field) => (
              <OptionalDay
                key={field}
                label={t(`protection.label.surveillance-${field}`)}
                value={value[field]}
                onChange={(day) => {
                  change({ [field]: day });
                }}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

const LOOKS = {
  done: { icon: CircleCheck, tone: 'ok' },
  due: { icon: Clock, tone: 'warn' },
  missing: { icon: CircleAlert, tone: 'bad' },
} as const;

function Standing({ value }: { readonly value: NewAbsence }) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const standing = surveillanceOf(value, today);
  if (standing === undefined) return undefined;
  const { icon: Icon, tone } = LOOKS[standing.state];
  return (
    <div className={`note ${tone}`}>
      <Icon className="i" aria-hidden="true" />
      <p>
        {t(`protection.status.surveillance-${standing.detail}`, {
          date: standing.day === undefined ? '' : format.date(standing.day),
          count: standing.count ?? 0,
          days: SHORTEST_DAYS,
          months: LONGEST_MONTHS,
        })}
      </p>
    </div>
  );
}
