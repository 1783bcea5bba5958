/** "Contrôles du plan": every finding in words, the urgent ones first. What is chosen here is shown on the sheet. */
import { CircleCheck, CircleDot, CircleHelp, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { AnswerKey } from '../../../../shared/domain/assessment/answer.js';
import type { PlanFinding } from '../../../../shared/domain/floor-plan/finding.js';
import type { NewFloorPlan } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../../i18n.js';
import { Button } from '../../../ui/button.js';
import { findingKey, isProblem } from '../finding-key.js';
import { useFindingWords } from '../finding-words.js';

const LOOKS = {
  urgent: { icon: OctagonAlert, tone: 'bad' },
  important: { icon: TriangleAlert, tone: 'warn' },
  useful: { icon: CircleDot, tone: 'info' },
  'to-check': { icon: CircleHelp, tone: 'info' },
  ok: { icon: CircleCheck, tone: 'ok' },
} as const;

export interface ControlsPanelProps {
  readonly plan: NewFloorPlan;
  readonly findings: readonly PlanFinding[];
  readonly chosen: string | undefined;
  readonly onChoose: (finding: PlanFinding | undefined) => void;
  /** The question of the survey it belongs to, where it is asked. */
  readonly questionOf: (finding: PlanFinding) => AnswerKey | undefined;
  readonly onOpenQuestion: (focusKey: AnswerKey) => void;
}

export function ControlsPanel(props: ControlsPanelProps) {
  const { findings } = props;
  const t = useT();
  const problems = findings.filter(isProblem);
  const wells = findings.filter(({ severity }) => severity === 'ok');
  const toCheck = findings.filter(({ severity }) => severity === 'to-check');
  const [showsToCheck, setShowsToCheck] = useState(false);
  return (
    <section className="fp-controls" aria-labelledby="fp-controls-title">
      <h3 id="fp-controls-title">{t('floor-plan.title.controls')}</h3>
      <p className="sr" role="status">
        {t('floor-plan.status.findings', { count: problems.length })}
      </p>
      <ul className="fp-findings">
        {[...problems, ...wells].map((finding) => (
          <FindingRow key={findingKey(finding)} finding={finding} {...props} />
        ))}
        {showsToCheck &&
          toCheck.map((finding) => (
            <FindingRow key={findingKey(finding)} finding={finding} {...props} />
          ))}
      </ul>
      {toCheck.length > 0 && (
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={showsToCheck}
          onClick={() => {
            setShowsToCheck(!showsToCheck);
          }}
        >
          {showsToCheck
            ? t('floor-plan.action.hide-to-check')
            : t('floor-plan.action.show-to-check', { count: toCheck.length })}
        </Button>
      )}
    </section>
  );
}

function FindingRow(props: ControlsPanelProps & { readonly finding: PlanFinding }) {
  const { finding, plan, chosen, onChoose, questionOf, onOpenQuestion } = props;
  const question = questionOf(finding);
  const t = useT();
  const { title, where, found, advice, severity } = useFindingWords()(finding, plan);
  const { icon: Icon, tone } = LOOKS[finding.severity];
  const isChosen = chosen === findingKey(finding);
  return (
    <li data-severity={finding.severity}>
      <button
        type="button"
        className="fp-finding"
        aria-expanded={isChosen}
        onClick={() => {
          onChoose(isChosen ? undefined : finding);
        }}
      >
        <span className={`sev ${tone}`}>
          <Icon className="i s14" aria-hidden="true" />
          <span className="sr">{severity}</span>
        </span>
        <span>
          {where !== '' && (
            <b className="med">{t('floor-plan.label.rule-where', { room: where })} </b>
          )}
          {found.replace(/[.]$/, '')}
        </span>
      </button>
      {isChosen && (
        <div className="fp-advice">
          <p className="strong">{title}</p>
          {advice !== '' && <p className="mt1">{advice}</p>}
          {question !== undefined && (
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                onOpenQuestion(question);
              }}
            >
              {t('floor-plan.action.open-question')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
