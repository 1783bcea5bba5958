/** What the forms of this page share: the line that says what is saved, a day that may be cleared, the site, yes or no. */
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import { YES_NO, type YesNo } from '../../../shared/domain/protection/videophone.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import type { KeepState } from '../../state/use-kept.js';
import { ChoiceField, DayField, SelectField } from '../../ui/form-controls.js';

export function SaveLine({ state }: { readonly state: KeepState }) {
  const t = useT();
  return (
    <p className={`sm ${state === 'failed' ? 'note bad' : 't2'}`} role="status">
      {state === 'failed' ? t('protection.error.not-saved') : t(`protection.status.keep-${state}`)}
    </p>
  );
}

interface DayProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string | undefined;
  /** The last day that makes sense, such as today for something that was done. */
  readonly max?: string;
  readonly onChange: (day: string | undefined) => void;
}

export function OptionalDay({ value, onChange, max, ...rest }: DayProps) {
  return (
    <DayField
      {...rest}
      {...(max === undefined ? {} : { max })}
      value={value ?? ''}
      onChange={(day) => {
        onChange(day === '' ? undefined : day);
      }}
    />
  );
}

interface YesNoProps {
  readonly label: string;
  readonly value: YesNo | undefined;
  readonly onChange: (value: YesNo) => void;
}

export function YesNoField({ label, value, onChange }: YesNoProps) {
  const t = useT();
  return (
    <ChoiceField
      label={label}
      value={value ?? ''}
      options={YES_NO.map((each) => ({ value: each, label: t(`protection.label.${each}`) }))}
      onChange={onChange}
    />
  );
}

interface SiteProps {
  readonly value: SiteId;
  readonly onChange: (siteId: SiteId) => void;
}

/** Nothing to choose for a practice with one site, unless the record's site was taken away. */
export function SiteField({ value, onChange }: SiteProps) {
  const t = useT();
  const { sites } = useSurvey();
  const isKnown = sites.some(({ id }) => id === value);
  if (sites.length === 1 && isKnown) return undefined;
  return (
    <SelectField
      label={t('protection.label.site')}
      placeholder={t('protection.label.choose')}
      error={isKnown ? undefined : t('protection.error.site-gone')}
      value={isKnown ? value : ''}
      options={sites.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(siteId) => {
        if (siteId !== '') onChange(siteId);
      }}
    />
  );
}
