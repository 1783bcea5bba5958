/** The four steps of an import, one at a time. */
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { CheckStep } from './check-step.js';
import { ColumnsStep } from './columns-step.js';
import { DoneStep } from './done-step.js';
import { FileStep } from './file-step.js';
import { ProgressBar } from './progress-bar.js';
import { useTableImport, type ImportState } from './use-table-import.js';

const STEPS = ['file', 'columns', 'check', 'done'] as const;
type Step = (typeof STEPS)[number];

const stepOf = ({ step }: ImportState): Step =>
  step === 'reading' ? 'file' : step === 'checking' ? 'check' : step;

export interface ImportStepsProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly onShow: () => void;
}

export function ImportSteps({ inventory, onShow }: ImportStepsProps) {
  const t = useT();
  const steps = useTableImport(inventory);
  const { state } = steps;
  const current = stepOf(state);
  const heading = useHeadingFocus(state.step);
  return (
    <>
      <ol className="imp-steps" aria-label={t('inventory-import.label.steps')}>
        {STEPS.map((step, index) => {
          const isDone = index < STEPS.indexOf(current);
          return (
            <li key={step} aria-current={step === current ? 'step' : undefined} data-done={isDone}>
              <span className="n" aria-hidden="true">
                {isDone ? <Check className="i s14" /> : index + 1}
              </span>
              {t(`inventory-import.label.step-${step}`)}
            </li>
          );
        })}
      </ol>
      <section className="imp-step" ref={heading} tabIndex={-1}>
        {state.step === 'file' && <FileStep failure={state.failure} onFile={steps.open} />}
        {state.step === 'reading' && (
          <ProgressBar
            text={t('inventory-import.status.reading', { name: state.name })}
            share={state.share}
            onCancel={steps.cancel}
          />
        )}
        {state.step === 'columns' && <ColumnsStep state={state} steps={steps} />}
        {state.step === 'checking' && (
          <ProgressBar
            text={t('inventory-import.status.checking')}
            share={state.share}
            onCancel={steps.cancel}
          />
        )}
        {state.step === 'check' && <CheckStep key={state.file.name} state={state} steps={steps} />}
        {state.step === 'done' && <DoneStep state={state} steps={steps} onShow={onShow} />}
      </section>
    </>
  );
}

/** A new step is read from its beginning; the first one leaves the focus where it is. */
function useHeadingFocus(step: ImportState['step']) {
  const ref = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) ref.current?.focus();
    before.current = step;
  }, [step]);
  return ref;
}
