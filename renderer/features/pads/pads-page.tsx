/** Pads, stamps and cards: what there is, one of them, or a loss step by step. */
import { useState } from 'react';
import type { PadLossId } from '../../../shared/domain/pads/pad-loss.js';
import type { PadId } from '../../../shared/domain/pads/pad.js';
import { useT } from '../../i18n.js';
import type { Navigate, Route } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { usePads } from '../../state/pads.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LossWizard } from './loss-wizard.js';
import { PadForm } from './pad-form.js';
import { PadsOverview } from './pads-overview.js';
import './pads.css';

export interface PadsPageProps {
  readonly request: Extract<Route, { readonly page: 'pads' }>;
  readonly navigate: Navigate;
}

type Open = { readonly padId: PadId } | { readonly lossId: PadLossId };

const openOf = ({ lossId }: PadsPageProps['request']): Open | undefined =>
  lossId === undefined ? undefined : { lossId };

export function PadsPage({ request, navigate }: PadsPageProps) {
  const t = useT();
  const pads = usePads();
  const mayChange = useAccess().writable.includes('inventory');
  const [open, setOpen] = useState<Open | undefined>(openOf(request));
  const [asked, setAsked] = useState(request);
  if (asked !== request) {
    setAsked(request);
    setOpen(openOf(request));
  }
  if (pads.hasFailed) {
    return (
      <EmptyState
        title={t('pads.title.not-read')}
        text={t('pads.prose.not-read')}
        action={
          <Button
            variant="primary"
            onClick={() => {
              navigate({ page: 'today' });
            }}
          >
            {t('app.label.today')}
          </Button>
        }
      />
    );
  }
  if (pads.pads === undefined) return <div className="scroll" aria-busy="true" />;
  const close = (): void => {
    setOpen(undefined);
  };
  const pad =
    open !== undefined && 'padId' in open
      ? pads.pads.find(({ id }) => id === open.padId)
      : undefined;
  const loss =
    open !== undefined && 'lossId' in open
      ? pads.losses.find(({ id }) => id === open.lossId)
      : undefined;
  if (pad !== undefined) {
    return (
      <PadForm
        key={pad.id}
        initial={pad}
        pads={pads.pads}
        losses={pads.losses}
        mayChange={mayChange}
        save={pads.save}
        onClose={close}
        onDeclare={async (missing) => {
          setOpen({ lossId: (await pads.beginLoss({ missing: [...missing] })).id });
        }}
      />
    );
  }
  if (loss !== undefined) {
    return (
      <LossWizard
        key={loss.id}
        initial={loss}
        pads={pads.pads}
        losses={pads.losses}
        mayChange={mayChange}
        addPad={pads.add}
        save={pads.saveLoss}
        onClose={close}
      />
    );
  }
  return (
    <PadsOverview
      list={pads.pads}
      pads={pads}
      mayChange={mayChange}
      onOpenPad={(padId) => {
        setOpen({ padId });
      }}
      onOpenLoss={(lossId) => {
        setOpen({ lossId });
      }}
    />
  );
}
