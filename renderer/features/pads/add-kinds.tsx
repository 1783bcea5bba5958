/** One button for each kind of pad, stamp or card. */
import { Plus } from 'lucide-react';
import { PAD_KINDS, type PadKind } from '../../../shared/domain/pads/pad.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';

export function AddKinds({ onAdd }: { readonly onAdd: (kind: PadKind) => void }) {
  const t = useT();
  return (
    <div className="pads-add" role="group" aria-label={t('pads.label.add')}>
      {PAD_KINDS.map((kind) => {
        const name = t(`pads.label.kind-${kind}`);
        return (
          <Button
            key={kind}
            aria-label={t('pads.label.add-kind', { kind: name })}
            onClick={() => {
              onAdd(kind);
            }}
          >
            <Plus className="i s14" aria-hidden="true" />
            {name}
          </Button>
        );
      })}
    </div>
  );
}
