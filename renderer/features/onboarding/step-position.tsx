/** "Step 3 of 4", next to the button that leads on. */
import { useT } from '../../i18n.js';
import { SETUP_STEPS, type SetupStep } from './setup-steps.js';

export function StepPosition({ step }: { readonly step: SetupStep }) {
  const t = useT();
  return (
    <span className="sm t2">
      {t('vault.label.position', {
        number: SETUP_STEPS.indexOf(step) + 1,
        count: SETUP_STEPS.length,
      })}
    </span>
  );
}
