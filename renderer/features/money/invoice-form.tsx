/** One invoice: for what, from whom, how much, and which proofs are kept. What is typed outlives a lock. */
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { PROOFS, type InvoiceId, type NewInvoice } from '../../../shared/domain/money/invoice.js';
import { useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Switch } from '../../ui/switch.js';
import {
  INVOICE_DRAFT,
  invoiceFrom,
  invoiceProblems,
  type InvoiceForm as Form,
  type InvoiceProblems,
} from './invoice-form-model.js';

export interface InvoiceFormProps {
  readonly initial: Form;
  readonly onSave: (invoice: NewInvoice, id: InvoiceId | undefined) => Promise<boolean>;
  readonly onClose: () => void;
}

interface FieldsProps {
  readonly form: Form;
  readonly problems: InvoiceProblems;
  readonly onChange: (part: Partial<Form>) => void;
}

export function InvoiceForm({ initial, onSave, onClose }: InvoiceFormProps) {
  const t = useT();
  const draft = useDraft(INVOICE_DRAFT, JSON.stringify(initial), { outlivesScreen: true });
  const form = JSON.parse(draft.text) as Form;
  const [isChecked, setIsChecked] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const fields: FieldsProps = {
    form,
    problems: isChecked ? invoiceProblems(form) : {},
    onChange: (part) => {
      draft.setText(JSON.stringify({ ...form, ...part }));
    },
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const invoice = invoiceFrom(form);
    if (invoice === undefined) {
      heading.current?.scrollIntoView();
      return;
    }
    const isSaved = await onSave(invoice, form.id);
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
    <form noValidate className="money-split" onSubmit={(event) => void submit(event)}>
      <div className="money-form">
        <h2 ref={heading} tabIndex={-1}>
          {form.id === undefined ? t('money.title.new-invoice') : t('money.title.edit-invoice')}
        </h2>
        <WhatFields {...fields} />
        <MoneyFields {...fields} />
        <ProofFields {...fields} />
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('money.error.not-saved')}
          </p>
        )}
        <div className="row money-foot">
          <Button onClick={cancel}>{t('money.action.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('money.action.save')}
          </Button>
        </div>
      </div>
      <aside className="money-aside">
        <h3>{t('money.title.proofs-law')}</h3>
        <LawLine topic="tax" id="proofs" day={form.date === '' ? undefined : form.date} />
      </aside>
    </form>
  );
}

function WhatFields({ form, problems, onChange }: FieldsProps) {
  const t = useT();
  const { plan, texts } = useSurvey();
  const measures = [...plan.duties, ...plan.layers.flatMap(({ entries }) => entries)];
  const ids = [...new Set(measures.map(({ asked }): string => asked.question.id))];
  if (form.questionId !== '' && !ids.includes(form.questionId)) ids.push(form.questionId);
  return (
    <>
      <Field
        label={t('money.label.what')}
        hint={t('money.hint.what')}
        error={problems.title === undefined ? undefined : t('money.error.required')}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={160}
            value={form.title}
            onChange={({ target }) => {
              onChange({ title: target.value });
            }}
          />
        )}
      </Field>
      {ids.length > 0 && (
        <Field label={t('money.label.measure')}>
          {(control) => (
            <select
              {...control}
              value={form.questionId}
              onChange={({ target: { value } }) => {
                const action = texts[value]?.action;
                const isUntitled = form.title.trim() === '';
                onChange({
                  questionId: value,
                  ...(isUntitled && action !== undefined ? { title: action } : {}),
                });
              }}
            >
              <option value="">{t('money.label.no-measure')}</option>
              {ids.map((id) => (
                <option key={id} value={id}>
                  {texts[id]?.action ?? id}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t('money.label.supplier')}>
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={120}
            value={form.supplier}
            onChange={({ target }) => {
              onChange({ supplier: target.value });
            }}
          />
        )}
      </Field>
    </>
  );
}

function MoneyFields({ form, problems, onChange }: FieldsProps) {
  const t = useT();
  return (
    <>
      <div className="money-pair">
        <Field
          label={t('money.label.date')}
          error={problems.date === undefined ? undefined : t('money.error.required')}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={form.date}
              onChange={({ target }) => {
                onChange({ date: target.value });
              }}
            />
          )}
        </Field>
        <Field
          label={t('money.label.amount')}
          hint={t('money.hint.amount')}
          error={problems.amount === undefined ? undefined : t('money.error.amount')}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              value={form.amount}
              onChange={({ target }) => {
                onChange({ amount: target.value });
              }}
            />
          )}
        </Field>
      </div>
      <Switch
        label={t('money.label.paid')}
        isOn={form.isPaid}
        onChange={(isPaid) => {
          onChange({ isPaid });
        }}
      />
    </>
  );
}

function ProofFields({ form, onChange }: FieldsProps) {
  const t = useT();
  return (
    <fieldset className="money-proofs">
      <legend>{t('money.label.proofs')}</legend>
      {PROOFS.map((proof) => (
        <label key={proof}>
          <input
            type="checkbox"
            checked={form.proofs.includes(proof)}
            onChange={({ target }) => {
              const others = form.proofs.filter((each) => each !== proof);
              onChange({ proofs: target.checked ? [...others, proof] : others });
            }}
          />
          {t(`money.label.proof-${proof}`)}
        </label>
      ))}
    </fieldset>
  );
}
