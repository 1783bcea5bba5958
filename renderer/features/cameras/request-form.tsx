/** One request for images: who asks for what, and what was done. What is typed outlives a lock. */
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import {
  OUTCOMES,
  REQUESTERS,
  type ImageRequestId,
  type NewImageRequest,
} from '../../../shared/domain/cameras/image-request.js';
import { useT } from '../../i18n.js';
import { useDraft } from '../../state/drafts.js';
import { Button } from '../../ui/button.js';
import { FactLine } from '../../law/fact-line.js';
import { AreaField, DayField, SelectField, TextField } from '../../ui/form-controls.js';
import {
  REQUEST_DRAFT,
  requestFrom,
  requestProblems,
  type RequestForm as Form,
  type RequestProblems,
} from './request-form-model.js';

export interface RequestFormProps {
  readonly initial: Form;
  readonly cameraNames: readonly string[];
  readonly onSave: (request: NewImageRequest, id: ImageRequestId | undefined) => Promise<boolean>;
  readonly onClose: () => void;
}

interface FieldsProps {
  readonly form: Form;
  readonly problems: RequestProblems;
  readonly onChange: (part: Partial<Form>) => void;
}

export function RequestForm({ initial, cameraNames, onSave, onClose }: RequestFormProps) {
  const t = useT();
  const draft = useDraft(REQUEST_DRAFT, JSON.stringify(initial), { outlivesScreen: true });
  const form = JSON.parse(draft.text) as Form;
  const [isChecked, setIsChecked] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const change = (part: Partial<Form>) => {
    draft.setText(JSON.stringify({ ...form, ...part }));
  };
  const problems = isChecked ? requestProblems(form) : {};
  const fields = { form, problems, onChange: change };

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const request = requestFrom(form);
    if (request === undefined) {
      heading.current?.scrollIntoView();
      return;
    }
    const isSaved = await onSave(request, form.id);
    setHasFailed(!isSaved);
    if (!isSaved) return;
    await draft.drop();
    onClose();
  };
  const cancel = () => {
    void draft.drop();
    onClose();
  };

  return (
    <form noValidate className="file-split" onSubmit={(event) => void submit(event)}>
      <div>
        <h2 ref={heading} tabIndex={-1} className="file-title">
          {form.id === undefined ? t('cameras.title.new-request') : t('cameras.title.edit-request')}
        </h2>
        <p className="sm t2 mt1">{t('cameras.prose.no-medical-word')}</p>
        <div className="file-fields">
          <section>
            <h3>{t('cameras.title.who-asks')}</h3>
            <WhoAsks {...fields} />
          </section>
          <section>
            <h3>{t('cameras.title.which-images')}</h3>
            <WhichImages {...fields} cameraNames={cameraNames} />
          </section>
          <section>
            <h3>{t('cameras.title.answer')}</h3>
            <Answer {...fields} />
          </section>
        </div>
        {hasFailed && (
          <p className="note bad mt4" role="alert">
            {t('cameras.error.not-saved')}
          </p>
        )}
        <div className="row file-foot">
          <Button onClick={cancel}>{t('cameras.action.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('cameras.action.save')}
          </Button>
        </div>
      </div>
      <aside className="file-aside">
        <h2>{t('cameras.title.rules')}</h2>
        {form.from === 'filmed-person' ? (
          <>
            <FactLine id="filmed-person" />
            <FactLine id="keep-while-asked" />
            <FactLine id="answer-time" />
          </>
        ) : (
          <>
            <FactLine id="police" />
            <FactLine id="give-unasked" />
          </>
        )}
        <FactLine id="secrecy" />
      </aside>
    </form>
  );
}

function WhoAsks({ form, problems, onChange }: FieldsProps) {
  const t = useT();
  return (
    <>
      <div className="file-pair">
        <SelectField
          label={t('cameras.label.from')}
          placeholder={t('cameras.label.choose')}
          error={problems.from === undefined ? undefined : t('cameras.error.required')}
          value={form.from}
          options={REQUESTERS.map((value) => ({ value, label: t(`cameras.label.from-${value}`) }))}
          onChange={(from) => {
            onChange({ from });
          }}
        />
        <DayField
          label={t('cameras.label.receivedOn')}
          error={problems.receivedOn === undefined ? undefined : t('cameras.error.required')}
          value={form.receivedOn}
          onChange={(receivedOn) => {
            onChange({ receivedOn });
          }}
        />
        <TextField
          label={t('cameras.label.file-number')}
          hint={t('cameras.hint.file-number')}
          max={80}
          value={form.reference}
          onChange={(reference) => {
            onChange({ reference });
          }}
        />
        <TextField
          label={t('cameras.label.requester-name')}
          hint={t('cameras.hint.requester-name')}
          max={120}
          value={form.requesterName}
          onChange={(requesterName) => {
            onChange({ requesterName });
          }}
        />
      </div>
      <AreaField
        label={t('cameras.label.request-why')}
        hint={t('cameras.hint.request-why')}
        max={500}
        value={form.why}
        onChange={(why) => {
          onChange({ why });
        }}
      />
    </>
  );
}

function WhichImages(props: FieldsProps & { readonly cameraNames: readonly string[] }) {
  const { form, problems, onChange, cameraNames } = props;
  const t = useT();
  const names = [...new Set([...cameraNames, ...form.cameras])];
  return (
    <>
      {names.length > 0 && (
        <fieldset className="file-choice">
          <legend>{t('cameras.label.request-cameras')}</legend>
          <div className="file-choices">
            {names.map((name) => (
              <label key={name} data-on={form.cameras.includes(name)}>
                <input
                  type="checkbox"
                  checked={form.cameras.includes(name)}
                  onChange={(event) => {
                    const others = form.cameras.filter((each) => each !== name);
                    onChange({ cameras: event.target.checked ? [...others, name] : others });
                  }}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="file-pair">
        <DayField
          kind="datetime-local"
          label={t('cameras.label.period-from')}
          value={form.periodFrom}
          onChange={(periodFrom) => {
            onChange({ periodFrom });
          }}
        />
        <DayField
          kind="datetime-local"
          label={t('cameras.label.period-to')}
          error={problems.periodTo === undefined ? undefined : t('cameras.error.before-start')}
          value={form.periodTo}
          onChange={(periodTo) => {
            onChange({ periodTo });
          }}
        />
        <DayField
          label={t('cameras.label.keptSince')}
          hint={t('cameras.hint.keptSince')}
          value={form.keptSince}
          onChange={(keptSince) => {
            onChange({ keptSince });
          }}
        />
      </div>
    </>
  );
}

function Answer({ form, problems, onChange }: FieldsProps) {
  const t = useT();
  const { answeredOn } = problems;
  return (
    <>
      <div className="file-pair">
        <SelectField
          label={t('cameras.label.outcome')}
          placeholder={t('cameras.label.outcome-open')}
          value={form.outcome}
          options={OUTCOMES.map((value) => ({
            value,
            label: t(`cameras.label.outcome-${value}`),
          }))}
          onChange={(outcome) => {
            onChange({ outcome });
          }}
        />
        {form.outcome !== '' && (
          <DayField
            label={t('cameras.label.answeredOn')}
            error={answeredOn === undefined ? undefined : t(`cameras.error.answer-${answeredOn}`)}
            value={form.answeredOn}
            onChange={(day) => {
              onChange({ answeredOn: day });
            }}
          />
        )}
      </div>
      <TextField
        label={t('cameras.label.givenTo')}
        hint={t('cameras.hint.givenTo')}
        max={120}
        value={form.givenTo}
        onChange={(givenTo) => {
          onChange({ givenTo });
        }}
      />
      <AreaField
        label={t('cameras.label.note')}
        max={500}
        value={form.note}
        onChange={(note) => {
          onChange({ note });
        }}
      />
    </>
  );
}
