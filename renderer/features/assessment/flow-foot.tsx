/** The bar under the question: back, skip, and the one way on. */
import { ArrowUp } from 'lucide-react';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';

export interface FlowFootProps {
  /** Undefined on the first question. */
  readonly onPrevious: (() => void) | undefined;
  /** Undefined once this question is answered. */
  readonly onSkip: (() => void) | undefined;
  readonly onNext: () => void;
  /** What the way on does: confirm a carried-over answer, end the walk, or go to the next question. */
  readonly next: 'confirm' | 'to-finish' | 'next-question';
}

export function FlowFoot({ onPrevious, onSkip, onNext, next }: FlowFootProps) {
  const t = useT();
  const label = {
    confirm: t('assessment.action.confirm'),
    'to-finish': t('assessment.action.to-finish'),
    'next-question': t('assessment.action.next-question'),
  }[next];
  return (
    <footer className="flow-foot">
      {onPrevious !== undefined && (
        <Button variant="quiet" onClick={onPrevious}>
          <ArrowUp className="i" aria-hidden="true" />
          {t('assessment.action.previous-question')}
        </Button>
      )}
      <span className="grow" />
      {onSkip !== undefined && (
        <Button variant="quiet" onClick={onSkip}>
          {t('assessment.action.skip')}
        </Button>
      )}
      <Button variant="primary" size="lg" onClick={onNext}>
        {label}
        <kbd aria-hidden="true">{t('assessment.label.key-enter')}</kbd>
      </Button>
    </footer>
  );
}
