/** Says which part of a slow vault operation is under way, beside something that moves. Always present, so screen readers hear changes. */
import { useT } from '../i18n.js';
import { useVaultStage } from './use-vault-stage.js';

export function VaultStageLine({ isRunning }: { readonly isRunning: boolean }) {
  const t = useT();
  const stage = useVaultStage(isRunning);
  return (
    <p className="stage-line" role="status">
      {isRunning && (
        <>
          <span className="stage-motion" aria-hidden="true" />
          {t(`vault.status.stage-${stage ?? 'deriving'}`)}
        </>
      )}
    </p>
  );
}
