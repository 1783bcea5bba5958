/** What there is: kind, holder, numbers, where it is kept, what is left. */
import { Trash2 } from 'lucide-react';
import { remainingOf, standingOf } from '../../../shared/domain/pads/pad-standing.js';
import type { PadLoss } from '../../../shared/domain/pads/pad-loss.js';
import type { Pad, PadId, PadState } from '../../../shared/domain/pads/pad.js';
import { useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { numbersOf, padName } from './pad-name.js';

export interface PadListProps {
  readonly pads: readonly Pad[];
  readonly losses: readonly PadLoss[];
  readonly mayChange: boolean;
  readonly onOpen: (id: PadId) => void;
  readonly onRemove: (pad: Pad) => void;
}

export const STATE_CHIPS: Readonly<Record<PadState, string>> = {
  'in-use': 'ok',
  finished: '',
  destroyed: '',
  lost: 'warn',
  stolen: 'bad',
};

export function PadList({ pads, losses, mayChange, onOpen, onRemove }: PadListProps) {
  const t = useT();
  return (
    <ul className="list file-list">
      {pads.map((pad) => {
        const standing = standingOf(pad, losses);
        const remaining = remainingOf(pad, losses);
        const numbers = numbersOf(pad);
        const name = padName(t, pad);
        return (
          <li key={pad.id} className="file-row">
            <div className="file-who">
              <h3>
                {t(`pads.label.kind-${pad.kind}`)}
                {standing !== 'in-use' && (
                  <span className={`chip ${STATE_CHIPS[standing]}`}>
                    {t(`pads.label.state-${standing}`)}
                  </span>
                )}
              </h3>
              <p className="sm t2 mt1">
                {[pad.holder, pad.kept].filter((text) => text !== '').join(' · ')}
              </p>
            </div>
            <div className="file-facts">
              <span className="pads-number">
                {numbers === '' ? t('pads.label.no-number') : numbers}
              </span>
              {remaining !== undefined && (
                <span className="t2">{t('pads.label.left', { count: remaining.count })}</span>
              )}
            </div>
            <div className="row">
              <Button
                aria-label={t('pads.label.action-of', { action: t('pads.action.open'), name })}
                onClick={() => {
                  onOpen(pad.id);
                }}
              >
                {t('pads.action.open')}
              </Button>
              {mayChange && (
                <Button
                  variant="quiet"
                  aria-label={t('pads.label.action-of', { action: t('pads.action.remove'), name })}
                  onClick={() => {
                    onRemove(pad);
                  }}
                >
                  <Trash2 className="i" aria-hidden="true" />
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
