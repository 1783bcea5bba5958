/** The plan with the dialog that changes a measure's state. */
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PlanStateDialog } from './plan-state-dialog.js';
import type { PlanChange } from './plan-state-form.js';
import { PlanTable } from './plan-table.js';
import { VisitAdvicePanel } from './visit-advice-panel.js';

export interface PlanColumnProps {
  /** The measure whose dialog is open. */
  readonly opened: PlanEntry | undefined;
  readonly onOpen: (entry: PlanEntry | undefined) => void;
  readonly onChange: (entry: PlanEntry, change: PlanChange) => Promise<boolean>;
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

export function PlanColumn({ opened, onOpen, onChange, onOpenQuestion }: PlanColumnProps) {
  const t = useT();
  const { plan, progress, texts } = useSurvey();
  const isEmpty =
    plan.duties.length === 0 && plan.layers.every(({ entries }) => entries.length === 0);
  if (isEmpty) {
    const isComplete = progress.answered === progress.total && plan.toFindOut.length === 0;
    return (
      <section className="results-plan">
        <EmptyState
          title={t('results.title.empty-plan')}
          text={isComplete ? t('results.prose.empty-plan') : t('results.prose.plan-later')}
        />
        <VisitAdvicePanel />
      </section>
    );
  }
  return (
    <section className="results-plan" aria-label={t('results.title.plan')}>
      <PlanTable onOpen={onOpen} />
      <VisitAdvicePanel />
      {opened !== undefined && (
        <PlanStateDialog
          entry={opened}
          action={texts[opened.asked.question.id]?.action ?? opened.asked.question.id}
          onClose={() => {
            onOpen(undefined);
          }}
          onOpenQuestion={() => {
            onOpenQuestion(opened.asked);
          }}
          onSave={(change) => onChange(opened, change)}
        />
      )}
    </section>
  );
}
