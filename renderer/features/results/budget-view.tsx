/** What fits in a sum: the slider, what is in, what waits and why. Costs are the program's own guess and say so. */
import { Wallet } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { costEstimates } from '../../../shared/content/money/cost-estimates.js';
import { budgetOf, type BudgetLine } from '../../../shared/domain/assessment/budget.js';
import { euroText } from '../../../shared/domain/money/amount.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useAccess } from '../../state/access.js';
import { useDraft } from '../../state/drafts.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Field } from '../../ui/field.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import './budget-view.css';

/** Euros. */
const STEP = 50;
const FIRST_SUM = 500;

export interface BudgetViewProps {
  readonly onOpenInvoices: () => void;
}

export function BudgetView({ onOpenInvoices }: BudgetViewProps) {
  const t = useT();
  const { plan } = useSurvey();
  const [typed, setTyped] = useSum();
  const sum = Math.max(0, Math.floor(Number(typed) || 0));
  const budget = useMemo(() => budgetOf({ plan, costs: costEstimates.bands, sum }), [plan, sum]);
  const { lines } = budget;
  const inside = lines.filter(({ leftOut }) => leftOut === undefined);
  const outside = lines.filter(({ leftOut }) => leftOut !== undefined);
  if (lines.length === 0) {
    return (
      <EmptyState title={t('money.title.nothing-open')} text={t('money.prose.nothing-open')} />
    );
  }
  return (
    <div className="budget">
      <section className="budget-main">
        <h2>{t('money.title.budget')}</h2>
        <p className="t2 mt1">{t('money.prose.budget')}</p>
        <SumFields typed={typed} sum={sum} whole={budget.whole} onChange={setTyped} />
        <Outcome budget={budget} count={inside.length} sum={sum} />
        <BudgetList title={t('money.title.inside', { count: inside.length })} lines={inside} />
        {outside.length > 0 && (
          <BudgetList title={t('money.title.outside', { count: outside.length })} lines={outside} />
        )}
      </section>
      <aside className="budget-aside">
        <Estimates />
        <section>
          <h3>{t('money.title.deductions')}</h3>
          <p className="sm t2 mt1">{t('money.prose.ask-accountant')}</p>
          <LawLine topic="tax" id="security-deduction" />
          <LawLine topic="tax" id="basic-deduction" />
        </section>
        <Button onClick={onOpenInvoices}>
          <Wallet className="i" aria-hidden="true" />
          {t('money.action.open-invoices')}
        </Button>
      </aside>
    </div>
  );
}

/** Kept for the next time by who may write; for others only while the page is open. */
function useSum(): readonly [string, (typed: string) => void] {
  const mayKeep = useAccess().writable.includes('survey');
  const draft = useDraft('results.budget', String(FIRST_SUM), { outlivesScreen: true });
  const [local, setLocal] = useState(draft.text);
  return mayKeep ? [draft.text, draft.setText] : [local, setLocal];
}

interface SumFieldsProps {
  readonly typed: string;
  readonly sum: number;
  readonly whole: number;
  readonly onChange: (typed: string) => void;
}

function SumFields({ typed, sum, whole, onChange }: SumFieldsProps) {
  const t = useT();
  const { language } = useLanguage();
  const id = useId();
  const most = Math.max(STEP, Math.ceil(whole / STEP) * STEP);
  return (
    <div className="budget-sum">
      <div className="field budget-slider">
        <label htmlFor={id}>{t('money.label.slider')}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={most}
          step={STEP}
          value={Math.min(sum, most)}
          aria-valuetext={euroText(language, sum)}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
        <span className="row between xs t3" aria-hidden="true">
          <span>{euroText(language, 0)}</span>
          <span>{t('money.label.everything', { amount: euroText(language, whole) })}</span>
        </span>
      </div>
      <Field label={t('money.label.sum')}>
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={0}
            step={STEP}
            value={typed}
            onChange={({ target }) => {
              onChange(target.value);
            }}
          />
        )}
      </Field>
    </div>
  );
}

interface OutcomeProps {
  readonly budget: ReturnType<typeof budgetOf>;
  readonly count: number;
  readonly sum: number;
}

function Outcome({ budget, count, sum }: OutcomeProps) {
  const t = useT();
  const { language } = useLanguage();
  const whole = budget.lines.reduce((all, { entry }) => all + entry.asked.question.weight, 0);
  return (
    <p className="note info mt3" role="status">
      {t('money.status.outcome', {
        count,
        all: budget.lines.length,
        spent: euroText(language, budget.spent),
        sum: euroText(language, sum),
        share: whole === 0 ? 0 : Math.floor((100 * budget.weight) / whole),
      })}
    </p>
  );
}

interface BudgetListProps {
  readonly title: string;
  readonly lines: readonly BudgetLine[];
}

function BudgetList({ title, lines }: BudgetListProps) {
  return (
    <section className="mt6">
      <h3>{title}</h3>
      <ul className="list mt2">
        {lines.map((line) => (
          <BudgetRow key={line.entry.asked.key} line={line} />
        ))}
      </ul>
    </section>
  );
}

interface BudgetRowProps {
  readonly line: BudgetLine;
}

function BudgetRow({ line }: BudgetRowProps) {
  const t = useT();
  const { language } = useLanguage();
  const { texts, sites } = useSurvey();
  const { entry, leftOut, cost } = line;
  const { question, placeId } = entry.asked;
  const site = sites.length > 1 ? sites.find(({ id }) => id === placeId) : undefined;
  const { from, to } = costEstimates.bands[question.action.cost];
  return (
    <li className="budget-row">
      <span className="budget-layer">
        <LayerBadge layer={question.layer} />
      </span>
      <span className="budget-what">
        <span className="med">{texts[question.id]?.action ?? question.id}</span>
        {site !== undefined && <span className="plan-site">{site.name}</span>}
        {leftOut !== undefined && (
          <span className="budget-why">
            {leftOut.why === 'habits-first'
              ? t('money.prose.out-habits-first', {
                  habits: leftOut.habits
                    .map(({ asked }) => texts[asked.question.id]?.action ?? asked.question.id)
                    .join(' ; '),
                })
              : t(`money.prose.out-${leftOut.why}`)}
          </span>
        )}
      </span>
      <span className="num budget-cost">
        {cost === 0
          ? t('money.label.free')
          : t('money.label.about', { amount: euroText(language, cost) })}
        {cost > 0 && (
          <span className="xs t3">
            {t('money.label.range', {
              from: euroText(language, from),
              to: euroText(language, to),
            })}
          </span>
        )}
      </span>
    </li>
  );
}

/** The guess behind every figure, beside the figures. */
function Estimates() {
  const t = useT();
  const format = useFormat();
  const { language } = useLanguage();
  const paid = (['low', 'medium', 'high'] as const).map((band) => ({
    band,
    ...costEstimates.bands[band],
  }));
  return (
    <section>
      <h3>{t('money.title.estimates')}</h3>
      <p className="sev warn mt1 sm">{t('money.status.estimate')}</p>
      <dl className="budget-bands mt2">
        {paid.map(({ band, from, to, counted }) => (
          <div key={band}>
            <dt>{t(`survey.label.cost-${band}`)}</dt>
            <dd className="num">
              {t('money.label.range', {
                from: euroText(language, from),
                to: euroText(language, to),
              })}
              <span className="xs t3">
                {t('money.label.counted', { amount: euroText(language, counted) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="xs t3 mt1">
        {t('money.prose.estimated-on', { date: format.date(costEstimates.estimatedOn) })}
      </p>
    </section>
  );
}
