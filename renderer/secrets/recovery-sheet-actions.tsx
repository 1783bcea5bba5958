/** Prints the recovery sheet or saves it as PDF, and says what came of it. */
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useLanguage, useT } from '../i18n.js';
import { call, codeOf } from '../ipc.js';
import { Button } from '../ui/button.js';
import { VaultProblem } from './vault-problem.js';

type Way = 'print' | 'pdf';
type Outcome = `${Way}-done` | 'cancelled' | 'no-printer';

export interface RecoverySheetActionsProps {
  /** False until the sheet exists outside the program: the main thing to do then moves on. */
  readonly isKept: boolean;
  readonly onKept: () => void;
}

export function RecoverySheetActions({ isKept, onKept }: RecoverySheetActionsProps) {
  const t = useT();
  const { language } = useLanguage();
  const [running, setRunning] = useState<Way>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [failure, setFailure] = useState<IpcErrorCode>();

  const run = async (as: Way) => {
    if (running !== undefined) return;
    setRunning(as);
    setOutcome(undefined);
    setFailure(undefined);
    try {
      const reply = await call('vault.saveRecoverySheet', { as, language });
      setOutcome(reply.outcome === 'done' ? `${as}-done` : reply.outcome);
      if (reply.outcome === 'done') onKept();
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setRunning(undefined);
    }
  };

  return (
    <div className="stack g3">
      <div className="recovery-buttons">
        <Button
          variant={isKept ? 'secondary' : 'primary'}
          size="lg"
          isBusy={running === 'print'}
          onClick={() => void run('print')}
        >
          <Printer className="i s18" aria-hidden="true" />
          {t('vault.action.print-sheet')}
        </Button>
        <Button size="lg" isBusy={running === 'pdf'} onClick={() => void run('pdf')}>
          <FileDown className="i s18" aria-hidden="true" />
          {t('vault.action.save-sheet')}
        </Button>
      </div>
      <p className="stage-line" role="status">
        {running !== undefined && t(`vault.status.sheet-${running}`)}
        {outcome !== undefined && t(`vault.status.sheet-${outcome}`)}
      </p>
      {failure !== undefined && <VaultProblem code={failure} />}
    </div>
  );
}
