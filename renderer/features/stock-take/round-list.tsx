/** The rounds there were, the one under way, and how a new one begins. */
import { ArrowLeft, FileDown, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RoomId } from '../../../shared/domain/inventory/item.js';
import { isHeld } from '../../../shared/domain/inventory/item.js';
import { roomTree } from '../../../shared/domain/inventory/room.js';
import {
  nextStockTakeOn,
  stateOfStockTake,
  type StockTake,
  type StockTakeId,
} from '../../../shared/domain/inventory/stock-take.js';
import { siteIdSchema, type SiteId } from '../../../shared/domain/practice/practice.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import type { InventoryState } from '../../state/inventory.js';
import { useSaveDocument } from '../../state/save-document.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SelectField } from '../../ui/form-controls.js';
import { useToast } from '../../ui/toast.js';
import type { StockTakes } from './use-stock-takes.js';

export interface RoundListProps {
  readonly rounds: StockTakes;
  readonly inventory: InventoryState;
  readonly mayChange: boolean;
  readonly onOpen: (id: StockTakeId) => void;
  readonly onInventory: () => void;
}

export function RoundList({ rounds, inventory, mayChange, onOpen, onInventory }: RoundListProps) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const { today } = useSurvey();
  const { contentLanguage: language } = useLanguage();
  const [hasFailed, setHasFailed] = useState(false);
  const pdf = useSaveDocument<StockTakeId>({
    saved: t('stock-take.status.saved-pdf'),
    reveal: t('stock-take.action.reveal'),
  });
  const fail = (): void => {
    setHasFailed(true);
  };
  const discard = async ({ id }: StockTake): Promise<void> => {
    try {
      await rounds.discard(id);
      toast.show({
        text: t('stock-take.status.discarded'),
        action: {
          label: t('stock-take.action.undo'),
          run: () => {
            rounds.restore(id).catch(fail);
          },
        },
      });
    } catch {
      fail();
    }
  };
  const running = rounds.stockTakes.filter(({ signature }) => signature === undefined);
  const signed = rounds.stockTakes.filter(({ signature }) => signature !== undefined);
  const next = nextStockTakeOn(rounds.stockTakes);
  const hasItems = inventory.items.some(isHeld);
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <button type="button" className="st-back" onClick={onInventory}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('inventory.title.inventory')}
          </button>
          <h1>{t('stock-take.title.page')}</h1>
          <p className="sub">
            {next === undefined
              ? t('stock-take.prose.page')
              : t(next <= today ? 'stock-take.status.due' : 'stock-take.status.next', {
                  date: format.date(next),
                })}
          </p>
        </div>
      </header>
      <div className="body">
        {(hasFailed || pdf.hasFailed) && (
          <p className="note bad" role="alert">
            {t('stock-take.error.not-saved')}
          </p>
        )}
        {!hasItems && running.length === 0 && (
          <EmptyState
            title={t('stock-take.title.no-items')}
            text={t('stock-take.prose.no-items')}
            action={<Button onClick={onInventory}>{t('inventory.title.inventory')}</Button>}
          />
        )}
        {running.map((stockTake) => (
          <section key={stockTake.id} className="panel st-running">
            <div className="grow">
              <h2>{t('stock-take.title.running', { date: format.date(stockTake.startedOn) })}</h2>
              <p className="t2">
                {t('stock-take.status.progress', {
                  seen:
                    stockTake.expected.length -
                    stateOfStockTake(
                      stockTake,
                      rounds.sightings.filter(({ stockTakeId }) => stockTakeId === stockTake.id),
                    ).missing.length,
                  expected: stockTake.expected.length,
                })}
              </p>
            </div>
            {mayChange && (
              <>
                <Button variant="danger" onClick={() => void discard(stockTake)}>
                  <Trash2 className="i s14" aria-hidden="true" />
                  {t('stock-take.action.discard')}
                </Button>
                <Button
                  variant="primary"
                  onClick={() => {
                    onOpen(stockTake.id);
                  }}
                >
                  <Play className="i s14" aria-hidden="true" />
                  {t('stock-take.action.go-on')}
                </Button>
              </>
            )}
          </section>
        ))}
        {hasItems && running.length === 0 && mayChange && (
          <BeginForm
            inventory={inventory}
            onBegin={async (scope) => {
              try {
                onOpen((await rounds.start(scope)).id);
              } catch {
                fail();
              }
            }}
          />
        )}
        {signed.length > 0 && (
          <section className="st-signed">
            <h2>{t('stock-take.title.signed')}</h2>
            <ul className="list">
              {signed.map(({ id, signature, result }) => (
                <li key={id} className="row between">
                  <span className="grow">
                    <b>{signature === undefined ? '' : format.date(signature.on)}</b>{' '}
                    <span className="t2">{signature?.name}</span>
                  </span>
                  <span className="t2">
                    {t('stock-take.status.missing', { count: result?.missing.length ?? 0 })}
                  </span>
                  <Button
                    size="sm"
                    isBusy={pdf.running === id}
                    onClick={() =>
                      void pdf.save(id, () =>
                        call('stockTake.exportPdf', { stockTakeId: id, language }),
                      )
                    }
                  >
                    <FileDown className="i s14" aria-hidden="true" />
                    {t('stock-take.action.pdf')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

interface BeginFormProps {
  readonly inventory: InventoryState;
  readonly onBegin: (scope: {
    readonly siteId?: SiteId;
    readonly roomIds?: RoomId[];
  }) => Promise<void>;
}

function BeginForm({ inventory, onBegin }: BeginFormProps) {
  const t = useT();
  const { practice } = useSurvey();
  const [siteId, setSiteId] = useState<SiteId>();
  const [left, setLeft] = useState<ReadonlySet<RoomId>>(new Set());
  const sites = practice.sites.filter(({ id }) => siteId === undefined || id === siteId);
  const rooms = sites.flatMap((site) => roomTree(inventory.rooms, site.id));
  const begin = (): void => {
    const roomIds = rooms.map(({ room }) => room.id).filter((id) => !left.has(id));
    void onBegin({
      ...(siteId === undefined ? {} : { siteId }),
      // With nothing left out, objects without a room are looked for too.
      ...(left.size === 0 ? {} : { roomIds }),
    });
  };
  return (
    <section className="st-begin">
      <h2>{t('stock-take.title.begin')}</h2>
      <p className="t2">{t('stock-take.prose.begin')}</p>
      {practice.sites.length > 1 && (
        <SelectField
          label={t('stock-take.label.site')}
          value={siteId ?? ''}
          placeholder={t('stock-take.label.every-site')}
          options={practice.sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => {
            setSiteId(value === '' ? undefined : siteIdSchema.parse(value));
            setLeft(new Set());
          }}
        />
      )}
      {rooms.length > 0 && (
        <fieldset className="st-rooms">
          <legend>{t('stock-take.label.rooms')}</legend>
          {rooms.map(({ room, depth }) => (
            <label key={room.id} style={{ paddingInlineStart: `${String(depth * 22)}px` }}>
              <input
                type="checkbox"
                className="st-check"
                checked={!left.has(room.id)}
                onChange={({ target }) => {
                  const next = new Set(left);
                  if (target.checked) next.delete(room.id);
                  else next.add(room.id);
                  setLeft(next);
                }}
              />
              {room.name}
            </label>
          ))}
        </fieldset>
      )}
      <Button
        variant="primary"
        size="lg"
        disabled={rooms.length > 0 && left.size === rooms.length}
        onClick={begin}
      >
        <Play className="i" aria-hidden="true" />
        {t('stock-take.action.begin')}
      </Button>
    </section>
  );
}
