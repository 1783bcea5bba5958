/** Says what became of the last key: saved, being saved, or not. */
import { Check } from 'lucide-react';
import { useT } from '../../i18n.js';
import type { KeepState } from '../../state/use-kept.js';

export function SaveLine({ state }: { readonly state: KeepState }) {
  const t = useT();
  return (
    <p className="sm t2 pads-saved" role="status">
      {state === 'failed' && <span className="err">{t('pads.error.not-saved')}</span>}
      {state === 'saving' && t('pads.status.saving')}
      {state === 'saved' && (
        <>
          <Check className="i s14" aria-hidden="true" /> {t('pads.status.saved')}
        </>
      )}
    </p>
  );
}
