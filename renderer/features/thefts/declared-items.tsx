/** What was declared, each with what became of it. */
import { FileCheck2, PackageCheck, Undo2 } from 'lucide-react';
import { stateOf, type Item, type ItemId } from '../../../shared/domain/inventory/item.js';
import type { DeclaredItem, DeclaredTheft } from '../../../shared/domain/theft/theft.js';
import { useFormat, useT } from '../../i18n.js';
import { Button } from '../../ui/button.js';
import { StolenThumb } from './stolen-thumb.js';

export interface DeclaredItemsProps {
  readonly theft: DeclaredTheft;
  /** As the inventory has them now. */
  readonly itemsById: ReadonlyMap<ItemId, Item>;
  readonly mayChange: boolean;
  readonly running: string | undefined;
  readonly onFound: (item: DeclaredItem) => void;
  readonly onProof: (item: DeclaredItem) => void;
  readonly onTakeBack: (item: DeclaredItem) => void;
}

export function DeclaredItems(props: DeclaredItemsProps) {
  const { theft, itemsById, mayChange, running, onFound, onProof, onTakeBack } = props;
  const t = useT();
  const format = useFormat();
  return (
    <ul className="list theft-picks mt4" aria-label={t('thefts.title.thefts')}>
      {theft.declared.items.map((item) => {
        const recovery = theft.recovered.find(({ itemId }) => itemId === item.id);
        const now = itemsById.get(item.id);
        // Its own sheet may have said that it is back.
        const state = now === undefined ? 'stolen' : stateOf(now);
        const isGone = recovery === undefined && state === 'stolen';
        const name = item.name.trim() === '' ? t('inventory.label.unnamed') : item.name;
        return (
          <li key={item.id} className="theft-declared">
            <StolenThumb photoId={item.photos[0]?.id} />
            <div className="grow theft-name">
              <span className="med">{name}</span>
              <span className="xs t2 mono">{item.serials?.[0] ?? item.imei ?? ''}</span>
              <span className={isGone ? 'sev bad' : 'sev ok'}>
                {recovery === undefined
                  ? t(`inventory.status.state-${state}`)
                  : t('thefts.status.found', {
                      date: format.shortDate(recovery.on),
                      where: recovery.where.trim() === '' ? '' : `, ${recovery.where}`,
                    })}
              </span>
            </div>
            <div className="row theft-wrap">
              {mayChange && isGone && (
                <Button
                  size="sm"
                  aria-label={t('thefts.label.action-of', {
                    action: t('thefts.action.found'),
                    name,
                  })}
                  onClick={() => {
                    onFound(item);
                  }}
                >
                  <PackageCheck className="i s14" aria-hidden="true" />
                  {t('thefts.action.found')}
                </Button>
              )}
              {mayChange && recovery !== undefined && (
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('thefts.label.action-of', {
                    action: t('thefts.action.undo'),
                    name,
                  })}
                  onClick={() => {
                    onTakeBack(item);
                  }}
                >
                  <Undo2 className="i s14" aria-hidden="true" />
                  {t('thefts.action.undo')}
                </Button>
              )}
              <Button
                size="sm"
                isBusy={running === 'ownership/pdf'}
                aria-label={t('thefts.label.action-of', { action: t('thefts.action.proof'), name })}
                onClick={() => {
                  onProof(item);
                }}
              >
                <FileCheck2 className="i s14" aria-hidden="true" />
                {t('thefts.action.proof')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
