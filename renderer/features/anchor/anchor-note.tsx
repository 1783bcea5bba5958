/** After opening a vault whose own anchor could not be read: that, and whether anything could be missing. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { AnchorCheck } from '../../../shared/ipc/contract-anchor.js';
import { useT } from '../../i18n.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { Button } from '../../ui/button.js';
import './anchor.css';

export interface AnchorNoteProps {
  readonly check: Exclude<AnchorCheck, 'held'>;
  readonly onContinue: () => void;
}

export function AnchorNote({ check, onContinue }: AnchorNoteProps) {
  const t = useT();
  const isCertain = check === 'renewed';
  const Icon = isCertain ? CircleCheck : TriangleAlert;
  return (
    <main className="recovery-page">
      <div className="window-drag" />
      <div className="step">
        <div className="step-body stack g5">
          <StepHeading title={t('anchor.title.renewed')} />
          <div className={`note loss-hint ${isCertain ? 'ok' : 'warn'}`}>
            <Icon className="i" aria-hidden="true" />
            <p>{t(`anchor.prose.${check}`)}</p>
          </div>
        </div>
        <div className="step-foot">
          <span className="grow" />
          <Button size="lg" variant="primary" onClick={onContinue}>
            {t('anchor.action.continue')}
          </Button>
        </div>
      </div>
    </main>
  );
}
