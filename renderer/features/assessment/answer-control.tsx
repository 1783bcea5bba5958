/** The five answers as a radiogroup; arrows move and choose, as in any radiogroup. */
import { Check, CircleQuestionMark, Contrast, Minus, X, type LucideIcon } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { VERDICTS, type Verdict } from '../../../shared/domain/assessment/answer.js';
import { useT } from '../../i18n.js';

interface Look {
  readonly className: string;
  readonly icon: LucideIcon;
  readonly isMinor: boolean;
}

const LOOKS: Readonly<Record<Verdict, Look>> = {
  yes: { className: 'yes', icon: Check, isMinor: false },
  partly: { className: 'part', icon: Contrast, isMinor: false },
  no: { className: 'no', icon: X, isMinor: false },
  'not-applicable': { className: 'na', icon: Minus, isMinor: true },
  unknown: { className: 'dk', icon: CircleQuestionMark, isMinor: true },
};

export interface AnswerControlProps {
  /** Id of the element that holds the question. */
  readonly labelledBy: string;
  /** Offered answers, in the order of VERDICTS: a counted question offers only the last two. */
  readonly choices: readonly Verdict[];
  readonly chosen: Verdict | undefined;
  readonly onChoose: (verdict: Verdict) => void;
  /** Shows the number keys; off when they do nothing. */
  readonly showKeys: boolean;
  /** "Never" instead of "No" for a dated question. */
  readonly isDated: boolean;
}

export function AnswerControl(props: AnswerControlProps) {
  const { choices, chosen, onChoose, labelledBy } = props;
  const group = useRef<HTMLDivElement>(null);
  const tabStop = chosen !== undefined && choices.includes(chosen) ? chosen : choices[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = ARROW_STEPS[event.key];
    const focused = document.activeElement?.getAttribute('data-verdict');
    const at = choices.findIndex((verdict) => verdict === focused);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = choices[(at + step + choices.length) % choices.length];
    if (next === undefined) return;
    group.current?.querySelector<HTMLElement>(`[data-verdict="${next}"]`)?.focus();
    onChoose(next);
  };

  const radio = (verdict: Verdict) => (
    <Radio
      key={verdict}
      verdict={verdict}
      isChecked={verdict === chosen}
      isTabStop={verdict === tabStop}
      showKey={props.showKeys}
      isDated={props.isDated}
      onChoose={onChoose}
    />
  );
  const major = choices.filter((verdict) => !LOOKS[verdict].isMinor);
  const minor = choices.filter((verdict) => LOOKS[verdict].isMinor);
  return (
    <div
      ref={group}
      className="flow-answers"
      role="radiogroup"
      aria-labelledby={labelledBy}
      onKeyDown={onKeyDown}
    >
      {major.length > 0 && <div className="flow-answers-row">{major.map(radio)}</div>}
      {minor.length > 0 && <div className="flow-answers-row">{minor.map(radio)}</div>}
    </div>
  );
}

const ARROW_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

interface RadioProps {
  readonly verdict: Verdict;
  readonly isChecked: boolean;
  readonly isTabStop: boolean;
  readonly showKey: boolean;
  readonly isDated: boolean;
  readonly onChoose: (verdict: Verdict) => void;
}

function Radio({ verdict, isChecked, isTabStop, showKey, isDated, onChoose }: RadioProps) {
  const t = useT();
  const { className, icon: Icon, isMinor } = LOOKS[verdict];
  const isNever = isDated && verdict === 'no';
  return (
    <button
      type="button"
      role="radio"
      aria-checked={isChecked}
      tabIndex={isTabStop ? 0 : -1}
      data-verdict={verdict}
      className={`ans ${className}${isMinor ? ' minor' : ''}`}
      onClick={() => {
        onChoose(verdict);
      }}
    >
      <Icon className="i" aria-hidden="true" />
      <span>
        {isNever ? t('assessment.action.never') : t(`assessment.label.answer-${verdict}`)}
      </span>
      {showKey && <kbd aria-hidden="true">{VERDICTS.indexOf(verdict) + 1}</kbd>}
    </button>
  );
}
