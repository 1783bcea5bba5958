/** The police read a number from an object: which is it, what became of it, and the paper that proves whose it is. */
import { FileCheck2, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { stateOf, type Item } from '../../../shared/domain/inventory/item.js';
import { itemsByNumber } from '../../../shared/domain/inventory/search-items.js';
import type { Theft } from '../../../shared/domain/theft/theft.js';
import { useLanguage, useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import type { InventoryState } from '../../state/inventory.js';
import { Button } from '../../ui/button.js';
import { mainPicture } from './main-picture.js';
import { StolenThumb } from './stolen-thumb.js';
import { useTheftPapers } from './use-theft-papers.js';

export interface NumberSearchProps {
  readonly inventory: InventoryState;
  readonly thefts: readonly Theft[];
  readonly initial: string;
  readonly navigate: Navigate;
}

const SHOWN = 8;

export function NumberSearch({ inventory, thefts, initial, navigate }: NumberSearchProps) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const papers = useTheftPapers();
  const [number, setNumber] = useState(initial);
  const { items, itemsById, photosOf } = inventory;
  // What was declared counts, too, where the object itself was taken out of the inventory since.
  const all = useMemo((): readonly Item[] => {
    const copies = thefts.flatMap(({ declared }) => declared?.items ?? []);
    return [...items, ...copies.filter(({ id }) => !itemsById.has(id))];
  }, [items, itemsById, thefts]);
  const found = useMemo(() => itemsByNumber(all, number).slice(0, SHOWN), [all, number]);
  const isTyped = number.trim().length > 2;
  return (
    <section className="theft-number">
      <h2>{t('thefts.title.number')}</h2>
      <p className="t2 mt1">{t('thefts.prose.number')}</p>
      <div className="input theft-search">
        <Search className="i" aria-hidden="true" />
        <input
          type="search"
          className="mono"
          aria-label={t('thefts.label.number')}
          placeholder={t('thefts.label.number')}
          value={number}
          onChange={({ target }) => {
            setNumber(target.value);
          }}
        />
      </div>
      {papers.failure !== undefined && (
        <p className="note bad mt3" role="alert">
          {t(`thefts.error.${papers.failure}`)}
        </p>
      )}
      <p className={isTyped && found.length === 0 ? 't2 mt3' : 'sr'} role="status">
        {isTyped && t('thefts.status.found-number', { count: found.length })}
      </p>
      <ul className="list theft-picks">
        {found.map((item) => {
          const theft = thefts.find(({ declared }) =>
            declared?.items.some(({ id }) => id === item.id),
          );
          const state = itemsById.has(item.id) ? stateOf(item) : 'stolen';
          const caseNumber = theft?.facts.caseNumber ?? '';
          return (
            <li key={item.id} className="theft-declared">
              <StolenThumb photoId={mainPicture(photosOf.get(item.id))} />
              <div className="grow theft-name">
                <span className="med">
                  {item.name.trim() === '' ? t('inventory.label.unnamed') : item.name}
                </span>
                <span className="xs t2 mono">{(item.serials ?? []).join(' · ')}</span>
                <span className={state === 'stolen' || state === 'missing' ? 'sev bad' : 'sev ok'}>
                  {t(`inventory.status.state-${state}`)}
                  {caseNumber !== '' && ` · ${t('thefts.label.case', { number: caseNumber })}`}
                </span>
              </div>
              <div className="row theft-wrap">
                {theft !== undefined && (
                  <Button
                    size="sm"
                    onClick={() => {
                      navigate({ page: 'thefts', theftId: theft.id });
                    }}
                  >
                    {t('thefts.action.open')}
                  </Button>
                )}
                <Button
                  size="sm"
                  isBusy={papers.running === 'ownership/pdf'}
                  onClick={() =>
                    void papers.make({ document: 'ownership', itemId: item.id, language }, 'pdf')
                  }
                >
                  <FileCheck2 className="i s14" aria-hidden="true" />
                  {t('thefts.action.proof')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
