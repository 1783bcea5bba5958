/** Beside the question: why it is asked, what it weighs, what the source says, what the plan gains. */
import { BookOpen, Clock, ListOrdered, Plus, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Citation, Question, QuestionText } from '../../../shared/content/schema.js';
import type { Verdict } from '../../../shared/domain/assessment/answer.js';
import { severityOf } from '../../../shared/domain/assessment/severity.js';
import { useContentLang, useFormat, useT } from '../../i18n.js';
import { SeverityBadge } from '../../ui/severity-badge.js';
import './why-rail.css';

export interface WhyRailProps {
  readonly question: Question;
  readonly text: QuestionText;
  /** The answer on screen, undefined while there is none. */
  readonly verdict: Verdict | undefined;
  /** Measures of earlier layers already in the plan, which this one would come after. */
  readonly habitsBefore: number;
}

export function WhyRail({ question, text, verdict, habitsBefore }: WhyRailProps) {
  const t = useT();
  const lang = useContentLang();
  const isManual = question.citation.source === 'manual';
  return (
    // Focusable, so that the keyboard can scroll it.
    <section className="rail flow-why" tabIndex={0} aria-label={t('assessment.title.why')}>
      <section>
        <h2>{t('assessment.title.why')}</h2>
        <p lang={lang} className="mt2 t2">
          {text.why}
        </p>
      </section>
      {question.contextOnly !== true && (
        <section>
          <h2>{t('assessment.title.weight')}</h2>
          <p className="mt2 row">
            <SeverityBadge severity={severityOf(question.weight)} />
            <span className="xs t3">
              {t('assessment.label.weight', { weight: question.weight })}
            </span>
          </p>
          <p lang={lang} className="mt1 t2">
            {text.weightReason}
          </p>
        </section>
      )}
      <section>
        <h2>{isManual ? t('assessment.title.manual') : t('assessment.title.rule')}</h2>
        <p lang={lang} className="flow-said">
          {text.how}
        </p>
        <CitationLine citation={question.citation} />
      </section>
      <section className="flow-plan">
        <h2>{t('assessment.title.in-plan')}</h2>
        <InPlan question={question} text={text} verdict={verdict} habitsBefore={habitsBefore} />
      </section>
    </section>
  );
}

function CitationLine({ citation }: { readonly citation: Citation }) {
  const t = useT();
  const format = useFormat();
  const { source, section, checkedOn, confidence } = citation;
  return (
    <div className="source mt3">
      <BookOpen className="i" aria-hidden="true" />
      <cite>
        {t(`survey.label.source-${source}`)}
        <br />
        <span className="t3">
          {/^\d/.test(section) ? t('assessment.label.section', { section }) : section}
        </span>
        {checkedOn !== undefined && (
          <>
            <br />
            <span className="t3">
              {t('assessment.label.checked-on', { date: format.date(checkedOn) })}
            </span>
          </>
        )}
        {confidence === 'to-be-checked' && (
          <span className="sev warn mt1">
            <Clock className="i s14" aria-hidden="true" />
            {t('assessment.status.to-be-checked')}
          </span>
        )}
      </cite>
    </div>
  );
}

function InPlan({ question, text, verdict, habitsBefore }: WhyRailProps) {
  const t = useT();
  const lang = useContentLang();
  if (question.contextOnly === true) return <Hint>{t('assessment.hint.plan-context')}</Hint>;
  if (verdict === 'yes') return <Hint>{t('assessment.hint.plan-in-place')}</Hint>;
  if (verdict === 'not-applicable') {
    return <Hint>{t('assessment.hint.plan-not-applicable')}</Hint>;
  }
  const { effort, cost, who } = question.action;
  return (
    <>
      <div className="row top mt2">
        <Plus className="i" aria-hidden="true" />
        <p lang={lang} className="strong">
          {text.action}
        </p>
      </div>
      <dl className="flow-facts">
        <dt>{t('assessment.label.effort')}</dt>
        <dd>{t(`survey.label.effort-${effort}`)}</dd>
        <dt>{t('assessment.label.cost')}</dt>
        <dd>{t(`survey.label.cost-${cost}`)}</dd>
        <dt>{t('assessment.label.who')}</dt>
        <dd>{t(`survey.label.who-${who}`)}</dd>
      </dl>
      {verdict === undefined && <Hint>{t('assessment.hint.plan-if-needed')}</Hint>}
      {verdict === 'unknown' && <Hint>{t('assessment.hint.plan-unknown')}</Hint>}
      <PlanPlace layer={question.layer} habitsBefore={habitsBefore} />
    </>
  );
}

interface PlanPlaceProps {
  readonly layer: Question['layer'];
  readonly habitsBefore: number;
}

function PlanPlace({ layer, habitsBefore }: PlanPlaceProps) {
  const t = useT();
  if (layer === 'legal') {
    return (
      <div className="note mt3">
        <Scale className="i" aria-hidden="true" />
        <p>{t('assessment.prose.legal-first')}</p>
      </div>
    );
  }
  if (layer === 'organisational' || habitsBefore === 0) return undefined;
  return (
    <div className="note mt3">
      <ListOrdered className="i" aria-hidden="true" />
      <p>{t('assessment.prose.after-habits', { count: habitsBefore })}</p>
    </div>
  );
}

function Hint({ children }: { readonly children: ReactNode }) {
  return <p className="t2 sm mt2">{children}</p>;
}
