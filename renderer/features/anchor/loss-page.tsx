/** After opening a vault that once held more: what is missing, what is safe, what to do. Blocks nothing for good. */
import { CircleCheck, FileClock, ListChecks, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { LossNotice } from '../../../shared/ipc/contract-anchor.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useFormat, useT } from '../../i18n.js';
import { call, codeOf } from '../../ipc.js';
import { StepHeading } from '../../secrets/step-heading.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { Button } from '../../ui/button.js';
import './anchor.css';

export interface LossPageProps {
  readonly loss: LossNotice;
  readonly onContinue: () => void;
}

export function LossPage({ loss, onContinue }: LossPageProps) {
  const t = useT();
  const { kind, mayAcknowledge } = loss;
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();

  const acknowledge = async () => {
    setIsBusy(true);
    setFailure(undefined);
    try {
      if (mayAcknowledge) await call('vault.acknowledgeLoss');
      onContinue();
    } catch (error) {
      setFailure(codeOf(error));
      setIsBusy(false);
    }
  };

  return (
    <main className="recovery-page">
      <div className="window-drag" />
      <div className="step">
        <div className="step-body stack g5">
          <StepHeading title={useTitle(loss)} lead={t(`anchor.prose.lead-${kind}`)} />
          <dl className="loss-facts panel">
            <Fact icon={FileClock} label={t('anchor.label.missing')} text={useMissing(loss)} />
            <Fact
              icon={CircleCheck}
              tone="ok"
              label={t('anchor.label.safe')}
              text={t('anchor.prose.safe')}
            />
            <Fact
              icon={ListChecks}
              label={t('anchor.label.do')}
              text={t(`anchor.prose.do-${kind}`)}
            />
          </dl>
          <p className="t2 loss-hint">
            {t(mayAcknowledge ? 'anchor.hint.noted' : 'anchor.hint.not-yours')}
          </p>
          {failure !== undefined && <VaultProblem code={failure} />}
        </div>
        <div className="step-foot">
          <Button size="lg" disabled={isBusy} onClick={() => void call('vault.lock')}>
            {t('anchor.action.close')}
          </Button>
          <span className="grow" />
          <Button size="lg" variant="primary" isBusy={isBusy} onClick={() => void acknowledge()}>
            {t(mayAcknowledge ? 'anchor.action.acknowledge' : 'anchor.action.continue')}
          </Button>
        </div>
      </div>
    </main>
  );
}

function useTitle({ missing }: LossNotice): string {
  const t = useT();
  if (missing === undefined) return t('anchor.title.other-branch');
  return t('anchor.title.missing', { count: missing });
}

function useMissing({ missing, lastSeenAt }: LossNotice): string {
  const t = useT();
  const format = useFormat();
  const moment = { date: format.date(lastSeenAt), time: format.time(new Date(lastSeenAt)) };
  if (missing === undefined) return t('anchor.prose.missing-uncounted', moment);
  return t('anchor.prose.missing', { count: missing, ...moment });
}

interface FactProps {
  readonly icon: LucideIcon;
  readonly tone?: 'ok';
  readonly label: string;
  readonly text: string;
}

function Fact({ icon: Icon, tone, label, text }: FactProps) {
  return (
    <div>
      <dt>
        <Icon className={`i s18 ${tone ?? ''}`} aria-hidden="true" />
        {label}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
