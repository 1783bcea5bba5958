/** Invoices for the safety of the practice: by year with totals, the proofs kept, and a list for the accountant. */
import { Calculator, FileDown, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { amountText } from '../../../shared/domain/money/amount.js';
import {
  invoiceYears,
  PROOFS,
  type Invoice,
  type InvoiceYear,
} from '../../../shared/domain/money/invoice.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useAccess } from '../../state/access.js';
import { useHasDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { InvoiceForm } from './invoice-form.js';
import {
  INVOICE_DRAFT,
  invoiceFormOf,
  newInvoiceForm,
  type InvoiceForm as Form,
} from './invoice-form-model.js';
import { useInvoiceList } from './use-invoice-list.js';
import { useInvoices } from './use-invoices.js';
import './money-page.css';

export interface MoneyPageProps {
  readonly onOpenBudget: () => void;
}

export function MoneyPage({ onOpenBudget }: MoneyPageProps) {
  const t = useT();
  const toast = useToast();
  const { today } = useSurvey();
  const mayChange = useAccess().writable.includes('survey');
  const hasDraft = useHasDraft(INVOICE_DRAFT) && mayChange;
  const [form, setForm] = useState<Form | undefined>(() =>
    hasDraft ? newInvoiceForm(today) : undefined,
  );
  const state = useInvoices();
  const [hasFailed, setHasFailed] = useState(false);
  const list = useInvoiceList();

  const remove = async ({ id, ...invoice }: Invoice) => {
    try {
      await state.remove(id);
      setHasFailed(false);
      toast.show({
        text: t('money.status.removed'),
        action: {
          label: t('money.action.undo'),
          run: () => {
            state.save(invoice, id).catch(() => {
              setHasFailed(true);
            });
          },
        },
      });
    } catch {
      setHasFailed(true);
    }
  };
  const isFailed = hasFailed || state.hasFailed;
  const years = invoiceYears(state.invoices ?? []);
  const add = mayChange && (
    <Button
      variant="primary"
      onClick={() => {
        setForm(newInvoiceForm(today));
      }}
    >
      <Plus className="i" aria-hidden="true" />
      {t('money.action.add')}
    </Button>
  );
  return (
    <div className="scroll">
      <header className="pagehead money-head">
        <div>
          <h1>{t('money.title.money')}</h1>
          <p className="sub">{t('money.prose.invoices')}</p>
        </div>
        {form === undefined && (
          <div className="act">
            <Button onClick={onOpenBudget}>
              <Calculator className="i" aria-hidden="true" />
              {t('money.action.open-budget')}
            </Button>
            {years.length > 0 && (
              <Button isBusy={list.isBusy} onClick={() => void list.save(undefined)}>
                <FileDown className="i" aria-hidden="true" />
                {t('money.action.export')}
              </Button>
            )}
            {years.length > 0 && add}
          </div>
        )}
      </header>
      <div className="body">
        {isFailed && (
          <p className="note bad" role="alert">
            {t('money.error.failed')}
          </p>
        )}
        {list.hasFailed && (
          <p className="note bad" role="alert">
            {t('money.error.export')}
          </p>
        )}
        {form !== undefined && (
          <InvoiceForm
            key={form.id ?? 'new'}
            initial={form}
            onSave={async (invoice, id) => {
              try {
                await state.save(invoice, id);
                return true;
              } catch {
                return false;
              }
            }}
            onClose={() => {
              setForm(undefined);
            }}
          />
        )}
        {form === undefined && state.invoices !== undefined && (
          <div className="money-split">
            <div>
              {years.length === 0 && (
                <EmptyState
                  title={t('money.title.no-invoices')}
                  text={t('money.prose.no-invoices')}
                  action={add}
                />
              )}
              {years.map((year) => (
                <YearSection
                  key={year.year}
                  year={year}
                  mayChange={mayChange}
                  onExport={years.length > 1 ? () => void list.save(year.year) : undefined}
                  onEdit={(invoice) => {
                    setForm(invoiceFormOf(invoice));
                  }}
                  onRemove={(invoice) => void remove(invoice)}
                />
              ))}
            </div>
            <aside className="money-aside">
              <h2>{t('money.title.deductions')}</h2>
              <p className="sm t2">{t('money.prose.ask-accountant')}</p>
              <LawLine topic="tax" id="security-deduction" />
              <LawLine topic="tax" id="basic-deduction" />
              <LawLine topic="tax" id="proofs" />
              <LawLine topic="tax" id="no-police-advice" />
              <LawLine topic="tax" id="cost-deduction" />
            </aside>
          </div>
        )}
      </div>
    </div>
  );
}

interface RowActions {
  readonly mayChange: boolean;
  readonly onEdit: (invoice: Invoice) => void;
  readonly onRemove: (invoice: Invoice) => void;
}

interface YearSectionProps extends RowActions {
  readonly year: InvoiceYear;
  readonly onExport: (() => void) | undefined;
}

function YearSection({ year, onExport, ...actions }: YearSectionProps) {
  const t = useT();
  const { language } = useLanguage();
  const { cents, unpaidCents, invoices } = year;
  return (
    <section className="money-year">
      <div className="row between money-year-head">
        <h2>{year.year}</h2>
        <span className="row">
          <span className="num">
            <b>{t('money.label.total', { amount: amountText(language, cents) })}</b>
            {unpaidCents > 0 && (
              <span className="t2">
                {' '}
                · {t('money.label.unpaid', { amount: amountText(language, unpaidCents) })}
              </span>
            )}
          </span>
          {onExport !== undefined && (
            <Button
              size="sm"
              aria-label={t('money.action.export-year', { year: year.year })}
              title={t('money.action.export-year', { year: year.year })}
              className="icon"
              onClick={onExport}
            >
              <FileDown className="i s14" aria-hidden="true" />
            </Button>
          )}
        </span>
      </div>
      <ul className="list">
        {invoices.map((invoice) => (
          <InvoiceRow key={invoice.id} invoice={invoice} {...actions} />
        ))}
      </ul>
    </section>
  );
}

interface InvoiceRowProps extends RowActions {
  readonly invoice: Invoice;
}

function InvoiceRow({ invoice, mayChange, onEdit, onRemove }: InvoiceRowProps) {
  const t = useT();
  const format = useFormat();
  const { language } = useLanguage();
  const { title, supplier, date, cents, isPaid } = invoice;
  const kept = PROOFS.filter((proof) => invoice.proofs.includes(proof));
  return (
    <li className="money-row">
      <div className="grow">
        <h3>{title}</h3>
        <p className="sm t2">
          {format.shortDate(date)}
          {supplier !== '' && ` · ${supplier}`}
        </p>
        <p className="sm t2">
          {kept.length === 0
            ? t('money.label.no-proof')
            : t('money.label.proofs-kept', {
                proofs: format.list(kept.map((proof) => t(`money.label.proof-${proof}`))),
              })}
        </p>
      </div>
      <span className="num money-amount">
        <b>{amountText(language, cents)}</b>
        <span className={`sev ${isPaid ? 'ok' : 'warn'}`}>
          {isPaid ? t('money.status.paid') : t('money.status.not-paid')}
        </span>
      </span>
      {mayChange && (
        <span className="row">
          <Button
            size="sm"
            className="icon"
            aria-label={t('money.action.edit', { title })}
            title={t('money.action.edit', { title })}
            onClick={() => {
              onEdit(invoice);
            }}
          >
            <Pencil className="i s14" aria-hidden="true" />
          </Button>
          <Button
            size="sm"
            className="icon"
            aria-label={t('money.action.remove', { title })}
            title={t('money.action.remove', { title })}
            onClick={() => {
              onRemove(invoice);
            }}
          >
            <Trash2 className="i s14" aria-hidden="true" />
          </Button>
        </span>
      )}
    </li>
  );
}
