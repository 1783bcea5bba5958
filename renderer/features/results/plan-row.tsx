/** One measure of the plan; its state opens the dialog that changes it. */
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useContentLang, useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { SeverityBadge } from '../../ui/severity-badge.js';
import { PlanStateChip } from './plan-state-chip.js';

export interface PlanRowProps {
  readonly entry: PlanEntry;
  /** Legal duties have no rank: they do not wait for their turn. */
  readonly isRanked: boolean;
  readonly onOpen: (entry: PlanEntry) => void;
}

export function PlanRow({ entry, isRanked, onOpen }: PlanRowProps) {
  const t = useT();
  const lang = useContentLang();
  const format = useFormat();
  const { texts, sites } = useSurvey();
  const { asked, severity, rank, item } = entry;
  const { question, placeId } = asked;
  const { effort, cost, who } = question.action;
  const action = texts[question.id]?.action ?? question.id;
  const state = item?.state ?? 'todo';
  const site = sites.length > 1 ? sites.find((each) => each.id === placeId) : undefined;
  const isSettled = state === 'done' || state === 'wont-do';
  return (
    <tr className={isSettled ? 'is-settled' : undefined}>
      <td className="num t2">
        {isRanked ? (
          rank
        ) : (
          <>
            <span aria-hidden="true">§</span>
            <span className="sr">{t('results.label.unranked')}</span>
          </>
        )}
      </td>
      <th scope="row" lang={lang}>
        {action}
        {site !== undefined && <span className="plan-site">{site.name}</span>}
      </th>
      <td>
        <SeverityBadge severity={severity} />
      </td>
      <td className="t2">{t(`survey.label.effort-${effort}`)}</td>
      <td className="t2">{t(`survey.label.cost-${cost}`)}</td>
      <td className="t2">
        {item?.person ?? t(`survey.label.who-${who}`)}
        {item?.plannedFor !== undefined && (
          <span className="plan-site num">{format.date(item.plannedFor)}</span>
        )}
      </td>
      <td>
        <button
          type="button"
          data-plan-row={asked.key}
          className="plan-state-button"
          aria-haspopup="dialog"
          aria-label={t('results.label.change-state', {
            action,
            state: t(`survey.label.state-${state}`),
          })}
          onClick={() => {
            onOpen(entry);
          }}
        >
          <PlanStateChip state={state} />
        </button>
        {state === 'wont-do' && <span className="plan-reason">{item?.reason}</span>}
      </td>
    </tr>
  );
}
