/** Shows a new recovery key, has it kept on paper, and proves the paper by a real unlock. */
import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useT } from '../i18n.js';
import { call, codeOf } from '../ipc.js';
import { Button } from '../ui/button.js';
import { RecoveryPaper } from './recovery-paper.js';
import { RecoveryProof, groupFieldName } from './recovery-proof.js';
import { RecoverySheetActions } from './recovery-sheet-actions.js';
import { StepHeading } from './step-heading.js';
import { VaultProblem } from './vault-problem.js';
import { VaultStageLine } from './vault-stage-line.js';
import './secrets.css';

const ASKED_GROUPS = 3;

/** Three different places out of `count`, in order: no one can prepare only part of the sheet. */
function somePlaces(count: number): readonly number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const draws = crypto.getRandomValues(new Uint32Array(count));
  places.sort((a, b) => (draws[a] ?? 0) - (draws[b] ?? 0));
  return places.slice(0, ASKED_GROUPS).sort((a, b) => a - b);
}

export interface RecoveryStepProps {
  /** Eight groups of five characters. */
  readonly groups: readonly string[];
  /** There was a key before this one, on a sheet that no longer opens anything. */
  readonly isRenewed?: boolean;
  readonly onProved: () => void;
  /** Where this step stands among others, when it is one of several. */
  readonly position?: ReactNode;
}

export function RecoveryStep(props: RecoveryStepProps) {
  const { groups, isRenewed = false, onProved, position } = props;
  const t = useT();
  const [asked] = useState(() => somePlaces(groups.length));
  const [isKept, setIsKept] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [failure, setFailure] = useState<IpcErrorCode>();

  const prove = async (form: HTMLFormElement) => {
    if (isBusy) return;
    const given = new FormData(form);
    const typed = asked.map((index) => {
      const text = given.get(groupFieldName(index));
      return { index, text: typeof text === 'string' ? text : '' };
    });
    setIsBusy(true);
    setFailure(undefined);
    try {
      const reply = await call('vault.proveRecovery', { typed });
      setWrong(reply.wrong);
      if (reply.isProved) onProved();
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <form
      className="step"
      noValidate
      aria-busy={isBusy || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void prove(event.currentTarget);
      }}
    >
      <div className="step-body">
        <StepHeading
          title={t('vault.title.recovery')}
          lead={isRenewed ? t('vault.prose.recovery-renewed') : t('vault.prose.recovery')}
        />
        <div className="recovery-columns">
          <RecoveryPaper groups={groups} />
          <div className="stack g4">
            <RecoverySheetActions
              isKept={isKept}
              onKept={() => {
                setIsKept(true);
              }}
            />
            <div className="note warn">
              <TriangleAlert className="i" aria-hidden="true" />
              <p>
                <b className="med">{t('vault.title.no-photo')}</b> {t('vault.prose.no-photo')}
              </p>
            </div>
            <RecoveryProof asked={asked} wrong={wrong} isBusy={isBusy} />
            {failure !== undefined && <VaultProblem code={failure} />}
          </div>
        </div>
      </div>
      <div className="step-foot">
        <VaultStageLine isRunning={isBusy} />
        <span className="grow" />
        {position}
        <Button type="submit" size="lg" variant={isKept ? 'primary' : 'secondary'} isBusy={isBusy}>
          {t('vault.action.prove')}
        </Button>
      </div>
    </form>
  );
}
