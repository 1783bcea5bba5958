/** Losses and thefts, the latest first, with what is still to be done. */
import { CircleCheck, Clock, Trash2 } from 'lucide-react';
import { openSteps } from '../../../shared/domain/pads/loss-steps.js';
import type { PadLoss, PadLossId } from '../../../shared/domain/pads/pad-loss.js';
import { missingPads } from '../../../shared/domain/pads/pad-standing.js';
import { useFormat, useT, type Translate } from '../../i18n.js';
import { Button } from '../../ui/button.js';

export const lossName = (t: Translate, { what }: PadLoss): string =>
  t(`pads.label.what-${what ?? 'unknown'}`);

export interface LossListProps {
  readonly losses: readonly PadLoss[];
  readonly mayChange: boolean;
  readonly onOpen: (id: PadLossId) => void;
  readonly onRemove: (loss: PadLoss) => void;
}

export function LossList({ losses, mayChange, onOpen, onRemove }: LossListProps) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t('pads.title.losses')}</h2>
      <ul className="list file-list">
        {losses.map((loss) => {
          const open = openSteps(loss).length;
          const isOpen = open > 0 || loss.missing.length === 0;
          const name = `${lossName(t, loss)}, ${format.date(loss.discoveredOn ?? loss.begunAt)}`;
          const action = t(isOpen ? 'pads.action.continue' : 'pads.action.open');
          return (
            <li key={loss.id} className="file-row">
              <div className="file-who">
                <h3>
                  {name}
                  {loss.missing.length > 0 && (
                    <span className={`sev ${isOpen ? 'warn' : 'ok'}`}>
                      {isOpen ? (
                        <Clock className="i s14" aria-hidden="true" />
                      ) : (
                        <CircleCheck className="i s14" aria-hidden="true" />
                      )}
                      {t('pads.label.open-steps', { count: open })}
                    </span>
                  )}
                </h3>
                <p className="sm t2 mt1">
                  {t('pads.label.things', { count: missingPads(loss).length })}
                </p>
              </div>
              <div className="row">
                <Button
                  aria-label={t('pads.label.action-of', { action, name })}
                  onClick={() => {
                    onOpen(loss.id);
                  }}
                >
                  {action}
                </Button>
                {mayChange && (
                  <Button
                    variant="quiet"
                    aria-label={t('pads.label.action-of', {
                      action: t('pads.action.remove'),
                      name,
                    })}
                    onClick={() => {
                      onRemove(loss);
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
    </section>
  );
}
