/** The program while what is left of a damaged vault is open: one page, nothing to write, locked like the open vault. */
import { Lock } from 'lucide-react';
import { SalvagePage } from './features/salvage/salvage-page.js';
import { useT } from './i18n.js';
import { call } from './ipc.js';
import { IdleWarning } from './shell/idle-warning.js';
import { useActivity } from './shell/use-activity.js';
import { useHandOver } from './shell/use-hand-over.js';
import './shell/shell.css';
import { Mark } from './ui/mark.js';
import { ToastProvider } from './ui/toast.js';

export interface SalvageProgramProps {
  /** A new vault stands in the place of the damaged one and is open. */
  readonly onRebuilt: () => void;
}

export function SalvageProgram({ onRebuilt }: SalvageProgramProps) {
  const t = useT();
  useHandOver();
  useActivity();
  return (
    <ToastProvider>
      <div className="app salvage-app">
        <header className="titlebar">
          <div className="brand">
            <Mark />
            Cabinet Sûr
          </div>
          <div className="tools">
            <button type="button" className="tool" onClick={() => void call('vault.lock')}>
              <Lock className="i" aria-hidden="true" />
              {t('health.action.close')}
            </button>
          </div>
        </header>
        <main className="sheet" id="sheet" tabIndex={-1}>
          <SalvagePage onRebuilt={onRebuilt} />
        </main>
        <IdleWarning />
      </div>
    </ToastProvider>
  );
}
