/** Asks before keys are renewed, and shows how far that is. */
import { useState, type ReactNode } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { useT } from '../../i18n.js';
import { codeOf } from '../../ipc.js';
import { VaultProblem } from '../../secrets/vault-problem.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { RenewingLine } from './renewing-line.js';
import type { PeopleList } from './use-people.js';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly action: string;
  readonly isDanger?: boolean;
  readonly change: () => Promise<PeopleList>;
  readonly onDone: (list: PeopleList) => void;
  /** Closed without success; after a failure the list may have changed all the same. */
  readonly onClose: (hasFailed: boolean) => void;
  readonly children: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, action, isDanger = false, change, onDone, onClose, children } = props;
  const t = useT();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<IpcErrorCode>();
  const close = () => {
    if (!isBusy) onClose(failure !== undefined);
  };
  const run = async () => {
    setFailure(undefined);
    setIsBusy(true);
    try {
      onDone(await change());
    } catch (error) {
      setFailure(codeOf(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Dialog className="secret-dialog" title={title} onClose={close}>
      <div className="stack g3 mt3">{children}</div>
      {failure !== undefined && (
        <div className="mt4">
          <VaultProblem code={failure} />
        </div>
      )}
      <RenewingLine isRunning={isBusy} />
      <div className="secret-dialog-foot confirm-foot">
        <Button disabled={isBusy} onClick={close}>
          {t('people.action.cancel')}
        </Button>
        <Button
          variant={isDanger ? 'danger' : 'primary'}
          isBusy={isBusy}
          onClick={() => void run()}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
