/** Pads, stamps and cards as read from the vault, what was lost of them, and the changes: each saved first, then shown. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  emptyPadLoss,
  type NewPadLoss,
  type PadLoss,
  type PadLossId,
} from '../../shared/domain/pads/pad-loss.js';
import type { NewPad, Pad, PadId } from '../../shared/domain/pads/pad.js';
import type { Output } from '../../shared/ipc/contract.js';
import { call } from '../ipc.js';

export interface Pads {
  /** Undefined until they were read. */
  readonly pads: readonly Pad[] | undefined;
  /** The latest first. */
  readonly losses: readonly PadLoss[];
  readonly hasFailed: boolean;
  /** All of these throw when the vault refuses. */
  readonly add: (pad: NewPad) => Promise<Pad>;
  readonly save: (pad: Pad) => Promise<void>;
  readonly remove: (id: PadId) => Promise<void>;
  readonly beginLoss: (first?: Partial<NewPadLoss>) => Promise<PadLoss>;
  readonly saveLoss: (loss: PadLoss) => Promise<void>;
  readonly removeLoss: (id: PadLossId) => Promise<void>;
}

export function usePads(): Pads {
  const [read, setRead] = useState<Output<'pads.get'>>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    call('pads.get').then(
      (data) => {
        if (isCurrent) setRead(data);
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const change = useCallback(
    (next: (before: Output<'pads.get'>) => Partial<Output<'pads.get'>>) => {
      setRead((before) => (before === undefined ? undefined : { ...before, ...next(before) }));
    },
    [],
  );
  const changes = useMemo(() => {
    const showPad = (pad: Pad): Pad => {
      change(({ pads }) => ({ pads: [...pads.filter(({ id }) => id !== pad.id), pad] }));
      return pad;
    };
    const showLoss = (loss: PadLoss): PadLoss => {
      change(({ losses }) => ({
        losses: [loss, ...losses.filter(({ id }) => id !== loss.id)].sort((a, b) =>
          b.begunAt.localeCompare(a.begunAt),
        ),
      }));
      return loss;
    };
    return {
      add: async (pad: NewPad) => showPad(await call('pads.save', { pad })),
      save: async ({ id, ...pad }: Pad) => {
        showPad(await call('pads.save', { id, pad }));
      },
      remove: async (padId: PadId) => {
        await call('pads.remove', { padId });
        change(({ pads }) => ({ pads: pads.filter(({ id }) => id !== padId) }));
      },
      beginLoss: async (first: Partial<NewPadLoss> = {}) => {
        const loss = { ...emptyPadLoss(new Date().toISOString()), ...first };
        return showLoss(await call('pads.saveLoss', { loss }));
      },
      saveLoss: async ({ id, ...loss }: PadLoss) => {
        showLoss(await call('pads.saveLoss', { id, loss }));
      },
      removeLoss: async (lossId: PadLossId) => {
        await call('pads.removeLoss', { lossId });
        change(({ losses }) => ({ losses: losses.filter(({ id }) => id !== lossId) }));
      },
    };
  }, [change]);
  return { pads: read?.pads, losses: read?.losses ?? [], hasFailed, ...changes };
}
