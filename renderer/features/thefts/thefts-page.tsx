/** Stolen goods: the thefts there are, a number named by the police, and the list that is being written. */
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ItemId } from '../../../shared/domain/inventory/item.js';
import { mayBeStolen } from '../../../shared/domain/theft/declare-theft.js';
import {
  EMPTY_FACTS,
  isDeclared,
  MOST_STOLEN,
  theftDay,
  type Theft,
  type TheftId,
} from '../../../shared/domain/theft/theft.js';
import { useFormat, useT } from '../../i18n.js';
import type { Navigate, Route } from '../../route.js';
import { useAccess } from '../../state/access.js';
import { useInventory } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { DeclaredPage } from './declared-page.js';
import { DraftPage } from './draft-page.js';
import { NumberSearch } from './number-search.js';
import { useThefts } from './use-thefts.js';
import './thefts.css';
import './theft-paper.css';

export interface TheftsPageProps {
  readonly request: Extract<Route, { readonly page: 'thefts' }>;
  readonly navigate: Navigate;
}

export function TheftsPage({ request, navigate }: TheftsPageProps) {
  const t = useT();
  const { today } = useSurvey();
  const inventory = useInventory();
  const thefts = useThefts(inventory.reload);
  const mayChange = useAccess().writable.includes('inventory');
  const [openId, setOpenId] = useState<TheftId | undefined>(request.theftId);
  const [asked, setAsked] = useState(request);
  const [hasFailed, setHasFailed] = useState(false);
  if (asked !== request) {
    setAsked(request);
    setOpenId(request.theftId);
  }
  const { itemsById } = inventory;
  const isRead = inventory.state === 'read';
  const { thefts: known, save } = thefts;
  /** The list that objects are written into: the draft there is, or a new one. */
  const listFor = useCallback(
    async (itemIds: readonly ItemId[]): Promise<TheftId> => {
      const draft = known?.find((theft) => !isDeclared(theft));
      if (draft === undefined || itemIds.length === 0) {
        const facts = { ...EMPTY_FACTS, toOn: today };
        return (await save({ facts, itemIds: itemIds.slice(0, MOST_STOLEN) })).id;
      }
      // One list is written at a time: what was picked elsewhere joins it.
      const all = [...new Set([...draft.itemIds, ...itemIds])].slice(0, MOST_STOLEN);
      await save({ facts: draft.facts, itemIds: all }, draft.id);
      return draft.id;
    },
    [known, save, today],
  );
  const fail = useCallback(() => {
    setHasFailed(true);
  }, []);
  // Each request that brings objects is followed once.
  const followed = useRef<TheftsPageProps['request']>(undefined);
  useEffect(() => {
    const itemIds = (request.itemIds ?? []).filter((id) => {
      const item = itemsById.get(id);
      return item !== undefined && mayBeStolen(item);
    });
    const isNew = known !== undefined && isRead && followed.current !== request;
    if (!mayChange || !isNew || itemIds.length === 0) return;
    followed.current = request;
    listFor(itemIds).then(setOpenId, fail);
  }, [request, known, isRead, itemsById, mayChange, listFor, fail]);

  if (inventory.state === 'failed' || thefts.hasFailed) {
    return (
      <EmptyState
        title={t('thefts.title.not-read')}
        text={t('thefts.prose.not-read')}
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
  if (inventory.state === 'unread' || known === undefined) {
    return <div className="scroll" aria-busy="true" />;
  }
  const close = (): void => {
    setOpenId(undefined);
  };
  const open = known.find(({ id }) => id === openId);
  if (open !== undefined && isDeclared(open)) {
    return (
      <DeclaredPage
        key={open.id}
        theft={open}
        thefts={thefts}
        itemsById={inventory.itemsById}
        mayChange={mayChange}
        navigate={navigate}
        onClose={close}
        onMore={() => {
          save({ facts: open.facts, itemIds: [] }).then(({ id }) => {
            setOpenId(id);
          }, fail);
        }}
      />
    );
  }
  if (open !== undefined && mayChange) {
    return (
      <DraftPage
        key={open.id}
        theft={open}
        thefts={thefts}
        inventory={inventory}
        navigate={navigate}
        onClose={close}
      />
    );
  }
  const beginButton = mayChange && (
    <Button
      variant="primary"
      size="lg"
      onClick={() => {
        setHasFailed(false);
        listFor([]).then(setOpenId, fail);
      }}
    >
      <Plus className="i" aria-hidden="true" />
      {t('thefts.action.begin')}
    </Button>
  );
  return (
    <div className="scroll">
      <header className="pagehead theft-head">
        <div>
          <h1>{t('thefts.title.thefts')}</h1>
          <p className="sub">{t('thefts.prose.intro')}</p>
        </div>
        {known.length > 0 && <div className="act">{beginButton}</div>}
      </header>
      <div className="body theft-body">
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('thefts.error.not-saved')}
          </p>
        )}
        {known.length === 0 ? (
          <EmptyState
            title={t('thefts.title.empty')}
            text={t(
              inventory.items.length === 0 ? 'thefts.prose.no-objects' : 'thefts.prose.empty',
            )}
            action={
              inventory.items.length > 0 ? (
                beginButton
              ) : (
                <Button
                  variant="primary"
                  onClick={() => {
                    navigate({ page: 'inventory' });
                  }}
                >
                  {t('inventory.title.inventory')}
                </Button>
              )
            }
          />
        ) : (
          <TheftList thefts={known} onOpen={setOpenId} />
        )}
        <NumberSearch
          key={request.number}
          inventory={inventory}
          thefts={known}
          initial={request.number ?? ''}
          navigate={navigate}
        />
      </div>
    </div>
  );
}

interface TheftListProps {
  readonly thefts: readonly Theft[];
  readonly onOpen: (id: TheftId) => void;
}

function TheftList({ thefts, onOpen }: TheftListProps) {
  const t = useT();
  const format = useFormat();
  return (
    <ul className="list file-list">
      {thefts.map((theft) => {
        const day = theftDay(theft);
        const kind = t(`thefts.label.kind-${theft.facts.kind ?? 'theft'}`);
        const name = day === undefined ? kind : `${kind}, ${format.date(day)}`;
        return (
          <li key={theft.id} className="file-row">
            <div className="file-who">
              <h2 className="theft-listed">
                {name}
                <span className={isDeclared(theft) ? 'chip acc' : 'chip warn'}>
                  {t(isDeclared(theft) ? 'thefts.status.is-declared' : 'thefts.status.is-draft')}
                </span>
              </h2>
              <p className="sm t2 mt1">
                {t('thefts.label.objects', {
                  count: theft.declared?.items.length ?? theft.itemIds.length,
                })}
                {theft.facts.caseNumber !== '' &&
                  ` · ${t('thefts.label.case', { number: theft.facts.caseNumber })}`}
                {theft.recovered.length > 0 &&
                  ` · ${t('thefts.label.found-count', { count: theft.recovered.length })}`}
              </p>
            </div>
            <Button
              aria-label={t('thefts.label.action-of', { action: t('thefts.action.open'), name })}
              onClick={() => {
                onOpen(theft.id);
              }}
            >
              {t('thefts.action.open')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
