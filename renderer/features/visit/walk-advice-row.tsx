/** One piece of advice: its words, how pressing it is, and its place inside its layer. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { SEVERITIES } from '../../../shared/domain/assessment/severity.js';
import {
  ADVICE_MAX_LENGTH,
  type Advice,
  type Finding,
  type VisitItem,
} from '../../../shared/domain/visit/visit.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import { SeverityBadge } from '../../ui/severity-badge.js';

export interface WalkAdviceRowProps {
  readonly advice: Advice;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly name: string;
  /** The finding it comes from; advice written freely has none. */
  readonly item: VisitItem | undefined;
  readonly mayWrite: boolean;
  /** Just begun: its words come next. */
  readonly isNew: boolean;
  readonly onWrite: (text: string) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onSay: (item: VisitItem, part: Partial<Finding>) => void;
  readonly onRemove: () => void;
}

export function WalkAdviceRow(props: WalkAdviceRowProps) {
  const { advice, number, isFirst, isLast, name, item, mayWrite } = props;
  const t = useT();
  const { texts } = useSurvey();
  const title = item === undefined ? undefined : texts[item.questionId]?.title;
  const severity = item?.severity ?? 'useful';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!mayWrite || !event.altKey) return;
    if (event.key === 'ArrowUp' && !isFirst) props.onMove(-1);
    else if (event.key === 'ArrowDown' && !isLast) props.onMove(1);
    else return;
    event.preventDefault();
  };
  return (
    <li className="walk-advice" data-advice={advice.id} onKeyDown={onKeyDown}>
      <span className="walk-number num" aria-hidden="true">
        {number}
      </span>
      <div className="grow">
        {mayWrite ? (
          <textarea
            className="input area walk-advice-text"
            aria-label={t('visit.label.advice-text', { number })}
            rows={1}
            autoFocus={props.isNew}
            maxLength={ADVICE_MAX_LENGTH}
            placeholder={item === undefined ? undefined : name}
            value={advice.text}
            onChange={(event) => {
              props.onWrite(event.target.value);
            }}
          />
        ) : (
          <p className="med">{name}</p>
        )}
        {title !== undefined && (
          <p className="sm t2 mt1">{t('visit.label.advice-about', { title })}</p>
        )}
        {item?.remark !== undefined && item.remark !== '' && (
          <p className="sm mt1 walk-note">{item.remark}</p>
        )}
        {item !== undefined && mayWrite && (
          <div className="mt2">
            <Segmented
              label={t('visit.label.severity', { name })}
              value={severity}
              options={SEVERITIES.map((value) => ({
                value,
                label: t(`survey.label.severity-${value}`),
              }))}
              onChange={(next) => {
                props.onSay(item, { severity: next });
              }}
            />
          </div>
        )}
        {item !== undefined && !mayWrite && <SeverityBadge severity={severity} />}
      </div>
      {mayWrite && (
        <div className="walk-moves">
          <Button
            className="icon walk-square"
            data-step="-1"
            disabled={isFirst}
            aria-label={t('visit.action.up', { name })}
            onClick={() => {
              props.onMove(-1);
            }}
          >
            <ArrowUp className="i" aria-hidden="true" />
          </Button>
          <Button
            className="icon walk-square"
            data-step="1"
            disabled={isLast}
            aria-label={t('visit.action.down', { name })}
            onClick={() => {
              props.onMove(1);
            }}
          >
            <ArrowDown className="i" aria-hidden="true" />
          </Button>
          {item === undefined && (
            <Button
              className="icon walk-square"
              aria-label={t('visit.action.drop-advice', { name })}
              onClick={props.onRemove}
            >
              <Trash2 className="i" aria-hidden="true" />
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
