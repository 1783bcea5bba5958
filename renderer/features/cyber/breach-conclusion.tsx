/** The last step: how great the risk is and why, what to do with dates to tick, the decision, the register's texts. */
import { FileDown } from 'lucide-react';
import { riskOf } from '../../../shared/domain/breach/breach-risk.js';
import { tasksOf } from '../../../shared/domain/breach/breach-tasks.js';
import type { Breach, BreachTask } from '../../../shared/domain/breach/breach.js';
import { clockText } from '../../breach/clock-text.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { LawLine } from '../../law/law-line.js';
import { useNow } from '../../state/minute.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { AreaField, ChoiceField, TextField } from '../../ui/form-controls.js';
import type { BreachStepProps } from './breach-steps.js';
import { useCyberPdf } from './use-cyber-pdf.js';

const NOTES = { unlikely: 'ok', likely: 'warn', high: 'bad' } as const;

export function BreachConclusion({ breach, change }: BreachStepProps) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { contentLanguage: language } = useLanguage();
  const pdf = useCyberPdf();
  return (
    <div className="file-split">
      <div className="stack g5">
        <RiskNote breach={breach} />
        {breach.decision === 'open' && (
          <p className="note cyber-clock">{clockText(t, format, breach.noticedAt, now)}</p>
        )}
        <Tasks breach={breach} change={change} />
        <Decision breach={breach} change={change} />
        <section className="stack g4">
          <h4 className="cyber-title">{t('cyber.title.texts')}</h4>
          {(['facts', 'effects', 'measures'] as const).map((name) => (
            <AreaField
              key={name}
              label={t(`cyber.label.${name}`)}
              hint={t('cyber.hint.no-patient')}
              max={1000}
              value={breach[name]}
              onChange={(text) => {
                change({ [name]: text });
              }}
            />
          ))}
        </section>
        {pdf.hasFailed && (
          <p className="note bad" role="alert">
            {t('cyber.error.document')}
          </p>
        )}
        <div>
          <Button
            isBusy={pdf.running === 'breach'}
            onClick={() => void pdf.save({ document: 'breach', breachId: breach.id, language })}
          >
            <FileDown className="i" aria-hidden="true" />
            {t('cyber.action.sheet-pdf')}
          </Button>
        </div>
      </div>
      <aside className="file-aside">
        <h4 className="cyber-title">{t('cyber.title.law')}</h4>
        <LawLine topic="data-breach" id="notify" />
        <LawLine topic="data-breach" id="form" />
        <LawLine topic="data-breach" id="persons" />
        <LawLine topic="data-breach" id="register" />
      </aside>
    </div>
  );
}

function RiskNote({ breach }: { readonly breach: Breach }) {
  const t = useT();
  const { level, reasons } = riskOf(breach);
  if (level === undefined) return <p className="note warn">{t('cyber.prose.no-level')}</p>;
  return (
    <div className={`note ${NOTES[level]}`} role="status">
      <div>
        <p className="strong">
          {t('cyber.label.risk-is', { level: t(`cyber.label.risk-${level}`) })}
        </p>
        <ul className="mt1">
          {reasons.map((reason) => (
            <li key={reason}>{t(`cyber.prose.reason-${reason}`)}</li>
          ))}
        </ul>
        <p className="sm mt2">{t('cyber.prose.own-reading')}</p>
      </div>
    </div>
  );
}

function Tasks({ breach, change }: BreachStepProps) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const doneOn = (task: BreachTask) => breach.tasks.find((each) => each.task === task)?.doneOn;
  return (
    <fieldset className="file-choice">
      <legend>{t('cyber.title.tasks')}</legend>
      {tasksOf(breach).map((task) => {
        const done = doneOn(task);
        return (
          <label key={task} className="cyber-check">
            <input
              type="checkbox"
              className="check"
              checked={done !== undefined}
              onChange={({ target }) => {
                const others = breach.tasks.filter((each) => each.task !== task);
                const ticked = { task, doneOn: today };
                change({ tasks: target.checked ? [...others, ticked] : others });
              }}
            />
            <span>
              {t(`cyber.prose.task-${task}`)}
              {done !== undefined && (
                <span className="sm t2 cyber-done">
                  {t('cyber.label.done-on', { date: format.date(done) })}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Decision({ breach, change }: BreachStepProps) {
  const t = useT();
  const { today } = useSurvey();
  return (
    <div className="stack g4">
      <ChoiceField
        label={t('cyber.label.decision')}
        value={breach.decision}
        options={(['open', 'notified', 'not-needed'] as const).map((value) => ({
          value,
          label: t(`cyber.label.decision-${value}`),
        }))}
        onChange={(decision) => {
          change({ decision, decidedOn: decision === 'open' ? undefined : today });
        }}
      />
      {breach.decision === 'notified' && (
        <TextField
          label={t('cyber.label.reference')}
          max={80}
          value={breach.reference}
          onChange={(reference) => {
            change({ reference });
          }}
        />
      )}
      {breach.decision === 'not-needed' && (
        <AreaField
          label={t('cyber.label.reason')}
          hint={t('cyber.hint.no-patient')}
          max={500}
          value={breach.reason}
          onChange={(reason) => {
            change({ reason });
          }}
        />
      )}
    </div>
  );
}
