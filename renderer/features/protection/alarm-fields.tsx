/** The file of an alarm: the system, its declaration, who looks after it, and the alarm centre. No code word. */
import { ALARM_SIGNALS, type NewAlarm } from '../../../shared/domain/protection/alarm.js';
import { looksLikeCode } from '../../../shared/domain/protection/secret-look.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Kept } from '../../state/use-kept.js';
import { AreaField, ChoiceField, TextField } from '../../ui/form-controls.js';
import { partId, type AlarmFormPart } from './alarm-form-part.js';
import { OptionalDay, SiteField, YesNoField } from './kept-form.js';

export interface AlarmFieldsProps {
  readonly kept: Kept<NewAlarm>;
}

export function AlarmFields({ kept }: AlarmFieldsProps) {
  return (
    <div className="file-fields">
      <System kept={kept} />
      <Declaration kept={kept} />
      <Company kept={kept} />
      <Centre kept={kept} />
    </div>
  );
}

function PartTitle({ part }: { readonly part: Exclude<AlarmFormPart, 'log'> }) {
  const t = useT();
  return (
    <h3 id={partId(part)} tabIndex={-1}>
      {t(`protection.title.alarm-${part}`)}
    </h3>
  );
}

function System({ kept: { value, change } }: AlarmFieldsProps) {
  const t = useT();
  return (
    <section>
      <PartTitle part="system" />
      <SiteField
        value={value.siteId}
        onChange={(siteId) => {
          change({ siteId });
        }}
      />
      <TextField
        label={t('protection.label.alarm-system')}
        hint={t('protection.hint.alarm-system')}
        error={looksLikeCode(value.system) ? t('protection.error.code') : undefined}
        max={200}
        value={value.system}
        onChange={(system) => {
          change({ system });
        }}
      />
      <ChoiceField
        label={t('protection.label.alarm-signal')}
        value={value.signal ?? ''}
        options={ALARM_SIGNALS.map((each) => ({
          value: each,
          label: t(`protection.label.signal-${each}`),
        }))}
        onChange={(signal) => {
          change({ signal });
        }}
      />
      <AreaField
        label={t('protection.label.alarm-holdUp')}
        hint={t('protection.hint.alarm-holdUp')}
        error={looksLikeCode(value.holdUp) ? t('protection.error.code') : undefined}
        max={300}
        value={value.holdUp}
        onChange={(holdUp) => {
          change({ holdUp });
        }}
      />
    </section>
  );
}

const DAYS = ['installedOn', 'commissionedOn', 'changedOn', 'decommissionedOn'] as const;
const DONE_DAYS = ['declaredOn', 'validatedOn'] as const;

function Declaration({ kept: { value, change } }: AlarmFieldsProps) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <section>
      <PartTitle part="declaration" />
      <div className="file-pair">
        {DAYS.map((field) => (
          <OptionalDay
            key={field}
            label={t(`protection.label.alarm-${field}`)}
            value={value[field]}
            onChange={(day) => {
              change({ [field]: day });
            }}
          />
        ))}
        {DONE_DAYS.map((field) => (
          <OptionalDay
            key={field}
            label={t(`protection.label.alarm-${field}`)}
            hint={t(`protection.hint.alarm-${field}`)}
            max={today}
            value={value[field]}
            onChange={(day) => {
              change({ [field]: day });
            }}
          />
        ))}
        <TextField
          label={t('protection.label.alarm-reference')}
          max={80}
          value={value.reference}
          onChange={(reference) => {
            change({ reference });
          }}
        />
      </div>
    </section>
  );
}

function Company({ kept: { value, change } }: AlarmFieldsProps) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <section>
      <PartTitle part="company" />
      <div className="file-pair">
        <TextField
          label={t('protection.label.alarm-installer')}
          max={120}
          value={value.installer}
          onChange={(installer) => {
            change({ installer });
          }}
        />
        <TextField
          label={t('protection.label.alarm-authorisation')}
          hint={t('protection.hint.alarm-authorisation')}
          max={80}
          value={value.authorisation}
          onChange={(authorisation) => {
            change({ authorisation });
          }}
        />
        <OptionalDay
          label={t('protection.label.alarm-authorisationSeenOn')}
          hint={t('protection.hint.alarm-authorisationSeenOn')}
          max={today}
          value={value.authorisationSeenOn}
          onChange={(authorisationSeenOn) => {
            change({ authorisationSeenOn });
          }}
        />
        <TextField
          label={t('protection.label.alarm-maintainer')}
          max={120}
          value={value.maintainer}
          onChange={(maintainer) => {
            change({ maintainer });
          }}
        />
        <OptionalDay
          label={t('protection.label.alarm-maintainedOn')}
          max={today}
          value={value.maintainedOn}
          onChange={(maintainedOn) => {
            change({ maintainedOn });
          }}
        />
      </div>
    </section>
  );
}

const CENTRE_FIELDS = { centre: 120, centrePhone: 60, contract: 80 } as const;

function Centre({ kept: { value, change } }: AlarmFieldsProps) {
  const t = useT();
  const { isMonitored } = value;
  const said = isMonitored === true ? 'yes' : 'no';
  return (
    <section>
      <PartTitle part="centre" />
      <YesNoField
        label={t('protection.label.alarm-isMonitored')}
        value={isMonitored === undefined ? undefined : said}
        onChange={(answer) => {
          change({ isMonitored: answer === 'yes' });
        }}
      />
      {isMonitored === true && (
        <>
          <p className="note acc">{t('protection.prose.no-code-word')}</p>
          <div className="file-pair">
            {(['centre', 'centrePhone', 'contract'] as const).map((field) => (
              <TextField
                key={field}
                label={t(`protection.label.alarm-${field}`)}
                error={looksLikeCode(value[field]) ? t('protection.error.code') : undefined}
                max={CENTRE_FIELDS[field]}
                value={value[field]}
                onChange={(text) => {
                  change({ [field]: text });
                }}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
