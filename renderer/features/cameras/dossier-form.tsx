/** What the law asks of the practice: who is responsible, each site, the register, the staff. Saved as it is typed. */
import {
  PLACE_KINDS,
  STAFF_PURPOSES,
  siteOf,
  type Dossier,
  type SiteDossier,
} from '../../../shared/domain/cameras/dossier.js';
import type { Site } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import type { CameraFileState } from '../../state/camera-file.js';
import { useSurvey } from '../../state/survey-store.js';
import { FactLine } from '../../law/fact-line.js';
import { AreaField, ChoiceField, DayField, TextField } from '../../ui/form-controls.js';
import { useKept, withoutEmptyDays, type Kept } from '../../state/use-kept.js';

export interface DossierFormProps {
  readonly dossier: Dossier;
  readonly keep: CameraFileState['keepDossier'];
}

export function DossierForm({ dossier, keep }: DossierFormProps) {
  const t = useT();
  const access = useAccess();
  const { sites } = useSurvey();
  const kept = useKept(dossier, keep);
  return (
    <div className="file-split">
      <fieldset disabled={!access.writable.includes('survey')}>
        <legend className="sr">{t('cameras.label.tab-file')}</legend>
        <SaveLine state={kept.state} />
        <div className="file-fields">
          {sites.map((site) => (
            <SiteSection key={site.id} site={site} kept={kept} isOnly={sites.length === 1} />
          ))}
          <Controller kept={kept} />
          <Register kept={kept} />
          <Staff kept={kept} />
        </div>
      </fieldset>
      <aside className="file-aside">
        <h2>{t('cameras.title.rules')}</h2>
        <FactLine id="place-kind" />
        <FactLine id="declaration" />
        <FactLine id="register-contents" />
        <FactLine id="secrecy" />
      </aside>
    </div>
  );
}

function SaveLine({ state }: { readonly state: Kept<Dossier>['state'] }) {
  const t = useT();
  return (
    <p className={`sm ${state === 'failed' ? 'note bad' : 't2'}`} role="status">
      {state === 'failed' ? t('cameras.error.not-saved') : t(`cameras.status.keep-${state}`)}
    </p>
  );
}

interface SiteSectionProps {
  readonly site: Site;
  readonly kept: Kept<Dossier>;
  readonly isOnly: boolean;
}

function SiteSection({ site, kept, isOnly }: SiteSectionProps) {
  const t = useT();
  const { value: dossier, change } = kept;
  const { today } = useSurvey();
  const own = siteOf(dossier, site.id);
  const changeSite = (part: Partial<SiteDossier>) => {
    const others = dossier.sites.filter(({ siteId }) => siteId !== site.id);
    change({ sites: [...others, withoutEmptyDays({ ...own, ...part })] });
  };
  return (
    <section>
      <h3>
        {isOnly ? t('cameras.title.site') : t('cameras.title.site-named', { name: site.name })}
      </h3>
      <ChoiceField
        label={t('cameras.label.place')}
        value={own.place ?? ''}
        options={PLACE_KINDS.map((value) => ({ value, label: t(`cameras.label.place-${value}`) }))}
        onChange={(place) => {
          changeSite({ place });
        }}
      />
      <div className="file-pair">
        {(['declaredOn', 'validatedOn', 'signsSeenOn'] as const).map((field) => (
          <DayField
            key={field}
            label={t(`cameras.label.${field}`)}
            hint={t(`cameras.hint.${field}`)}
            max={today}
            value={own[field] ?? ''}
            onChange={(day) => {
              changeSite({ [field]: day });
            }}
          />
        ))}
        <TextField
          label={t('cameras.label.reference')}
          hint={t('cameras.hint.reference')}
          max={80}
          value={own.reference}
          onChange={(reference) => {
            changeSite({ reference });
          }}
        />
      </div>
    </section>
  );
}

const CONTROLLER_FIELDS = [
  'controller',
  'address',
  'email',
  'phone',
  'website',
  'officer',
] as const;
const MAX = { controller: 120, address: 200, email: 120, phone: 40, website: 120, officer: 120 };

function Controller({ kept: { value: dossier, change } }: { readonly kept: Kept<Dossier> }) {
  const t = useT();
  return (
    <section>
      <h3>{t('cameras.title.controller')}</h3>
      <p className="sm t2">{t('cameras.prose.controller')}</p>
      <div className="file-pair">
        {CONTROLLER_FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`cameras.label.${field}`)}
            max={MAX[field]}
            value={dossier[field]}
            onChange={(text) => {
              change({ [field]: text });
            }}
          />
        ))}
      </div>
    </section>
  );
}

const REGISTER_AREAS = ['legalBasis', 'recipients', 'processedAt', 'security'] as const;
const AREA_MAX = { legalBasis: 300, recipients: 300, processedAt: 200, security: 500 };

function Register({ kept: { value: dossier, change } }: { readonly kept: Kept<Dossier> }) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <section>
      <h3>{t('cameras.title.register')}</h3>
      {REGISTER_AREAS.map((field) => (
        <AreaField
          key={field}
          label={t(`cameras.label.${field}`)}
          hint={t(`cameras.hint.${field}`)}
          max={AREA_MAX[field]}
          value={dossier[field]}
          onChange={(text) => {
            change({ [field]: text });
          }}
        />
      ))}
      <DayField
        label={t('cameras.label.discretionOn')}
        hint={t('cameras.hint.discretionOn')}
        max={today}
        value={dossier.discretionOn ?? ''}
        onChange={(day) => {
          change({ discretionOn: day === '' ? undefined : day });
        }}
      />
    </section>
  );
}

function Staff({ kept: { value: dossier, change } }: { readonly kept: Kept<Dossier> }) {
  const t = useT();
  const { today } = useSurvey();
  const { hasStaff, staffPurposes } = dossier;
  return (
    <section>
      <h3>{t('cameras.title.staff')}</h3>
      <ChoiceField
        label={t('cameras.label.has-staff')}
        value={hasStaff === undefined ? '' : hasStaff ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`cameras.label.${value}`),
        }))}
        onChange={(value) => {
          change({ hasStaff: value === 'yes' });
        }}
      />
      {hasStaff === true && (
        <>
          <fieldset className="file-choice">
            <legend>{t('cameras.label.staff-purposes')}</legend>
            <div className="file-choices">
              {STAFF_PURPOSES.map((purpose) => (
                <label key={purpose} data-on={staffPurposes.includes(purpose)}>
                  <input
                    type="checkbox"
                    checked={staffPurposes.includes(purpose)}
                    onChange={(event) => {
                      const others = staffPurposes.filter((each) => each !== purpose);
                      change({
                        staffPurposes: event.target.checked ? [...others, purpose] : others,
                      });
                    }}
                  />
                  {t(`cameras.label.purpose-${purpose}`)}
                </label>
              ))}
            </div>
          </fieldset>
          <TextField
            label={t('cameras.label.operating')}
            hint={t('cameras.hint.operating')}
            max={200}
            value={dossier.operating}
            onChange={(operating) => {
              change({ operating });
            }}
          />
          <DayField
            label={t('cameras.label.staffToldOn')}
            hint={t('cameras.hint.staffToldOn')}
            max={today}
            value={dossier.staffToldOn ?? ''}
            onChange={(day) => {
              change({ staffToldOn: day === '' ? undefined : day });
            }}
          />
        </>
      )}
    </section>
  );
}
