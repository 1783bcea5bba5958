/** Chooses what an adviser will see, and shows exactly that before anything is made. */
import { useMemo, useState } from 'react';
import { addDays } from '../../../shared/base/calendar.js';
import { LANGUAGES, type Language } from '../../../shared/base/language.js';
import type { Domain } from '../../../shared/content/schema.js';
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import type { VisitShows } from '../../../shared/domain/visit/visit.js';
import {
  VISIT_DOMAINS,
  WALKED_DOMAINS,
  visitItems,
} from '../../../shared/domain/visit/visit-questions.js';
import { useLanguage, useT } from '../../i18n.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Segmented } from '../../ui/segmented.js';
import { Switch } from '../../ui/switch.js';
import { PreparePreview } from './prepare-preview.js';
import { usePrepare, type Prepared } from './use-prepare.js';

const DAYS_OPEN = 30;
const SHOWN = ['answers', 'notes', 'photos', 'plan'] as const;

export interface PrepareFormProps {
  readonly onPrepared: (prepared: Prepared) => void;
  readonly onClose: () => void;
}

export function PrepareForm({ onPrepared, onClose }: PrepareFormProps) {
  const t = useT();
  const { contentLanguage: own } = useLanguage();
  const { sites, questions, answers, today } = useSurvey();
  const [siteIds, setSiteIds] = useState<readonly SiteId[]>(sites.map(({ id }) => id));
  const [domains, setDomains] = useState<readonly Domain[]>(WALKED_DOMAINS);
  const [shows, setShows] = useState<VisitShows>({ answers: true, notes: false, photos: false });
  const [expiresOn, setExpiresOn] = useState(addDays(today, DAYS_OPEN));
  const [language, setLanguage] = useState<Language>(own);
  const chosenSites = useMemo(
    () => sites.filter(({ id }) => siteIds.includes(id)),
    [sites, siteIds],
  );
  const items = useMemo(
    () => visitItems(questions, answers, { sites: chosenSites, domains, shows }),
    [questions, answers, chosenSites, domains, shows],
  );
  const { photos, progress, hasFailed, prepare } = usePrepare(items);
  const isLate = expiresOn < today;
  const isEmpty = items.length === 0;
  const submit = async (): Promise<void> => {
    if (isLate || isEmpty) return;
    const prepared = await prepare(
      { siteIds: [...siteIds], domains: [...domains], shows, expiresOn, language },
      chosenSites,
    );
    if (prepared !== undefined) onPrepared(prepared);
  };
  return (
    <div className="scroll visit-page">
      <header className="pagehead">
        <h1>{t('visit.title.prepare')}</h1>
      </header>
      <form
        className="body visit-prepare"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="visit-choices">
          {sites.length > 1 && (
            <Ticks
              label={t('visit.label.sites')}
              options={sites.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={siteIds}
              onChange={setSiteIds}
            />
          )}
          <Ticks
            label={t('visit.label.zones')}
            hint={t('visit.hint.zones')}
            options={VISIT_DOMAINS.map((domain) => ({
              value: domain,
              label: t(`visit.label.zone-${domain}`),
            }))}
            chosen={domains}
            onChange={setDomains}
          />
          <section>
            <h2>{t('visit.label.shows')}</h2>
            <div className="stack g2 mt2">
              {SHOWN.map((part) => (
                <Switch
                  key={part}
                  label={t(`visit.label.show-${part}`)}
                  isOn={shows[part] === true}
                  onChange={(isOn) => {
                    setShows({ ...shows, [part]: isOn });
                  }}
                />
              ))}
            </div>
          </section>
          <Field
            label={t('visit.label.expires')}
            error={isLate ? t('visit.error.expires') : undefined}
          >
            {(control) => (
              <input
                {...control}
                type="date"
                min={today}
                value={expiresOn}
                onChange={(event) => {
                  setExpiresOn(event.target.value);
                }}
              />
            )}
          </Field>
          <div>
            <span className="label">{t('visit.label.language')}</span>
            <div className="mt1">
              <Segmented
                label={t('visit.label.language')}
                value={language}
                options={LANGUAGES.map((value) => ({
                  value,
                  label: LANGUAGE_NAMES[value],
                  lang: value,
                }))}
                onChange={setLanguage}
              />
            </div>
          </div>
        </div>
        <PreparePreview
          items={items}
          sites={chosenSites}
          shows={shows}
          photoCount={shows.photos ? photos.length : 0}
        />
        <div className="visit-foot visit-prepare-foot">
          <p className="grow sm" role="status">
            {progress !== undefined && t('visit.status.photos-sent', { ...progress })}
          </p>
          {isEmpty && (
            <p className="sm" role="alert">
              {t('visit.error.nothing-chosen')}
            </p>
          )}
          {hasFailed && (
            <p className="note bad" role="alert">
              {t('visit.error.not-done')}
            </p>
          )}
          <Button onClick={onClose}>{t('visit.action.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            disabled={isEmpty || isLate}
            isBusy={progress !== undefined}
          >
            {t('visit.action.prepare')}
          </Button>
        </div>
      </form>
    </div>
  );
}

interface TicksProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

function Ticks<T extends string>({ label, hint, options, chosen, onChange }: TicksProps<T>) {
  return (
    <fieldset className="visit-ticks">
      <legend>{label}</legend>
      {hint !== undefined && <p className="sm t2">{hint}</p>}
      <div className="visit-tick-row">
        {options.map(({ value, label: words }) => {
          const isOn = chosen.includes(value);
          return (
            <label key={value} data-on={isOn}>
              <input
                type="checkbox"
                checked={isOn}
                onChange={() => {
                  onChange(isOn ? chosen.filter((each) => each !== value) : [...chosen, value]);
                }}
              />
              {words}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
