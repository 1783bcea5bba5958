/** The practice's name, the person responsible, the address for the report, and its sites. */
import { Plus, Trash2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { codeOf } from '../../ipc.js';
import { useDraft, type Draft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { useToast } from '../../ui/toast.js';

interface SiteRow {
  /** Undefined for a site that is new. */
  readonly id: SiteId | undefined;
  readonly name: string;
}

interface PracticeDraft {
  readonly name: string;
  readonly ownerName: string;
  readonly address: string;
  readonly sites: readonly SiteRow[];
}

const MAX_SITES = 12;

/** The form lives in a draft as JSON: locking in the middle of a change gives it back. */
function usePracticeDraft(): [PracticeDraft, (part: Partial<PracticeDraft>) => void, Draft] {
  const { practice } = useSurvey();
  const { name, ownerName, address, sites } = practice;
  const draft = useDraft('practice', JSON.stringify({ name, ownerName, address, sites }));
  const form = JSON.parse(draft.text) as PracticeDraft;
  return [
    form,
    (part) => {
      draft.setText(JSON.stringify({ ...form, ...part }));
    },
    draft,
  ];
}

export function PracticeForm() {
  const t = useT();
  const toast = useToast();
  const { changePractice } = useSurvey();
  const [form, change, draft] = usePracticeDraft();
  const [isChecked, setIsChecked] = useState(false);
  const [failure, setFailure] = useState<string>();
  const missing = (text: string) =>
    isChecked && text.trim() === '' ? t('app.error.required') : undefined;

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const texts = [form.name, form.ownerName, ...form.sites.map(({ name }) => name)];
    if (texts.some((text) => text.trim() === '')) return;
    try {
      await changePractice({
        ...form,
        sites: form.sites.map(({ id, name }) => (id === undefined ? { name } : { id, name })),
      });
      await draft.drop();
      setFailure(undefined);
      toast.show({ text: t('app.status.practice-saved') });
    } catch (error) {
      setFailure(codeOf(error));
    }
  };
  const setSite = (index: number, name: string) => {
    change({ sites: form.sites.map((site, at) => (at === index ? { ...site, name } : site)) });
  };

  return (
    <section>
      <h2>{t('app.title.practice')}</h2>
      <form noValidate className="practice-form" onSubmit={(event) => void submit(event)}>
        {(['name', 'ownerName', 'address'] as const).map((field) => (
          <Field
            key={field}
            label={t(`app.label.practice-${field}`)}
            hint={field === 'address' ? t('app.hint.practice-address') : undefined}
            error={field === 'address' ? undefined : missing(form[field])}
          >
            {(control) => (
              <input
                {...control}
                value={form[field]}
                maxLength={field === 'address' ? 200 : 120}
                onChange={(event) => {
                  change({ [field]: event.target.value });
                }}
              />
            )}
          </Field>
        ))}
        <fieldset className="stack g3">
          <legend className="med mt2">{t('app.label.sites')}</legend>
          <p className="sm t2">{t('app.hint.sites')}</p>
          {form.sites.map((site, index) => (
            <div key={site.id ?? `new-${String(index)}`} className="row site-row">
              <div className="grow">
                <Field
                  label={t('app.label.site', { number: index + 1 })}
                  error={missing(site.name)}
                >
                  {(control) => (
                    <input
                      {...control}
                      value={site.name}
                      maxLength={80}
                      onChange={(event) => {
                        setSite(index, event.target.value);
                      }}
                    />
                  )}
                </Field>
              </div>
              {form.sites.length > 1 && (
                <Button
                  className="icon"
                  aria-label={t('app.action.remove-site', { name: site.name })}
                  title={t('app.action.remove-site', { name: site.name })}
                  onClick={() => {
                    change({ sites: form.sites.filter((_, at) => at !== index) });
                  }}
                >
                  <Trash2 className="i" aria-hidden="true" />
                </Button>
              )}
            </div>
          ))}
          {form.sites.length < MAX_SITES && (
            <Button
              className="add-site"
              onClick={() => {
                change({ sites: [...form.sites, { id: undefined, name: '' }] });
              }}
            >
              <Plus className="i" aria-hidden="true" />
              {t('app.action.add-site')}
            </Button>
          )}
        </fieldset>
        {failure !== undefined && (
          <p className="note bad" role="alert">
            {t('app.error.not-saved')}
          </p>
        )}
        <div>
          <Button variant="primary" type="submit">
            {t('app.action.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
