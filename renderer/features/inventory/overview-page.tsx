/** Where the inventory stands: its value by room, what is easily taken, what could not be given back, what ends. */
import { ArrowLeft, ClipboardCheck } from 'lucide-react';
import { useMemo } from 'react';
import { answerKey } from '../../../shared/domain/assessment/answer.js';
import { amountText } from '../../../shared/domain/money/amount.js';
import type { Item } from '../../../shared/domain/inventory/item.js';
import { overviewOf, type RoomTotals } from '../../../shared/domain/inventory/overview.js';
import { roomNames } from '../../../shared/domain/inventory/room.js';
import { WHOLE_VIEW, type Gap } from '../../../shared/domain/inventory/view.js';
import { useFormat, useLanguage, useT } from '../../i18n.js';
import { isListed, type Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import type { InventoryChanges, InventoryState, ViewChange } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Bar } from '../../ui/bar.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { NO_CHOICE } from './no-choice.js';
import { useItemWords } from './use-item-words.js';
import { picturedIn } from './use-shown-items.js';

export interface OverviewPageProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly navigate: Navigate;
  readonly onOpen: (item: Item) => void;
  readonly onClose: () => void;
}

/** The survey's question on devices that can be carried away. Manual §2.1. */
const ANCHORED_QUESTION = 'valuables.devices-anchored';

export function OverviewPage({ inventory, navigate, onOpen, onClose }: OverviewPageProps) {
  const t = useT();
  const format = useFormat();
  const words = useItemWords();
  const { language } = useLanguage();
  const { today, practice } = useSurvey();
  const access = useAccess();
  const { items, photosOf, roomsById, changeView } = inventory;
  const overview = useMemo(
    () => overviewOf(items, picturedIn(photosOf), today),
    [items, photosOf, today],
  );
  const amount = (cents: number): string => amountText(language, cents);
  const show = (part: ViewChange): void => {
    changeView({ ...WHOLE_VIEW, ...NO_CHOICE, ...part });
    onClose();
  };
  const site = practice.sites[0];
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <button type="button" className="inv-back" onClick={onClose}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('inventory.title.inventory')}
          </button>
          <h1>{t('inventory.title.overview')}</h1>
          <p className="sub">
            {t('inventory.status.total', {
              count: overview.count,
              amount: amount(overview.cents),
            })}
          </p>
        </div>
      </header>
      <div className="body inv-overview">
        {overview.count === 0 && (
          <EmptyState
            title={t('inventory.title.empty')}
            text={t('inventory.prose.empty')}
            action={<Button onClick={onClose}>{t('inventory.title.inventory')}</Button>}
          />
        )}
        {overview.looseCount > 0 && (
          <div className="note warn inv-loose">
            <div className="grow">
              <p className="med">
                {t('inventory.status.loose', {
                  count: overview.looseCount,
                  amount: amount(overview.looseCents),
                })}
              </p>
              <p>{t('inventory.prose.loose')}</p>
            </div>
            <Button
              size="sm"
              onClick={() => {
                show({ gap: 'not-protected' });
              }}
            >
              {t('inventory.action.show-these')}
            </Button>
            {isListed(access, 'assessment') && site !== undefined && (
              <Button
                size="sm"
                onClick={() => {
                  navigate({
                    page: 'assessment',
                    focusKey: answerKey(ANCHORED_QUESTION, site.id),
                  });
                }}
              >
                <ClipboardCheck className="i s14" aria-hidden="true" />
                {t('inventory.action.open-question')}
              </Button>
            )}
          </div>
        )}
        {overview.count > 0 && (
          <RoomTable
            rooms={overview.rooms}
            names={roomNames(roomsById)}
            amount={amount}
            onShow={show}
          />
        )}
        {overview.gaps.length > 0 && (
          <section>
            <h2>{t('inventory.title.gaps')}</h2>
            <ul className="list inv-gaplist">
              {overview.gaps.map(({ gap, count, cents }) => (
                <li key={gap}>
                  <span className="grow">
                    <b>{t(`inventory.label.gap-${gap}`)}</b>
                    <span className="sm t2">{t(`inventory.hint.gap-${gap}`)}</span>
                  </span>
                  <span className="num">{t('inventory.label.objects', { count })}</span>
                  <span className="num t2">{amount(cents)}</span>
                  <Button
                    size="sm"
                    aria-label={t('inventory.action.show-gap', {
                      gap: t(`inventory.label.gap-${gap}`),
                    })}
                    onClick={() => {
                      show({ gap });
                    }}
                  >
                    {t('inventory.action.show-these')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {overview.warranties.length > 0 && (
          <section>
            <h2>{t('inventory.label.gap-warranty-ending')}</h2>
            <ul className="list inv-gaplist">
              {overview.warranties.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className="grow inv-open"
                    onClick={() => {
                      onOpen(item);
                    }}
                  >
                    {words.name(item)}
                  </button>
                  <span className="num">{format.date(item.warrantyUntil ?? today)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

interface RoomTableProps {
  readonly rooms: readonly RoomTotals[];
  readonly names: ReadonlyMap<string, string>;
  readonly amount: (cents: number) => string;
  readonly onShow: (part: ViewChange) => void;
}

const COUNTED: readonly Gap[] = ['no-photo', 'no-serial', 'not-protected'];

function RoomTable({ rooms, names, amount, onShow }: RoomTableProps) {
  const t = useT();
  const most = Math.max(...rooms.map(({ cents }) => cents), 1);
  return (
    <section>
      <h2>{t('inventory.title.value-by-room')}</h2>
      <table className="table inv-byroom">
        <thead>
          <tr>
            <th scope="col">{t('inventory.label.column-room')}</th>
            <th scope="col" className="right">
              {t('inventory.label.list')}
            </th>
            <th scope="col" className="right">
              {t('inventory.label.column-value')}
            </th>
            <td aria-hidden="true" />
            {COUNTED.map((gap) => (
              <th key={gap} scope="col" className="right">
                {t(`inventory.label.gap-${gap}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map(({ roomId, count, cents, gaps }) => (
            <tr key={roomId ?? 'none'}>
              <th scope="row">
                <button
                  type="button"
                  className="inv-open"
                  onClick={() => {
                    onShow(roomId === undefined ? { gap: 'no-room' } : { roomId });
                  }}
                >
                  {(roomId === undefined ? undefined : names.get(roomId)) ??
                    t('inventory.label.no-room')}
                </button>
              </th>
              <td className="right num">{count}</td>
              <td className="right num">{amount(cents)}</td>
              <td className="inv-barcell">
                <Bar value={Math.round((100 * cents) / most)} />
              </td>
              {COUNTED.map((gap) => (
                <td key={gap} className="right num">
                  {gaps.get(gap) ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
