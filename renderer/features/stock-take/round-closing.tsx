/** Before the signature: what is missing, what stands elsewhere, what nobody expected; what is done about each. */
import { ArrowLeft, PenLine } from 'lucide-react';
import { useCallback, useState, type SyntheticEvent } from 'react';
import {
  NOTES_MAX_LENGTH,
  withEvent,
  type ItemId,
  type RoomId,
} from '../../../shared/domain/inventory/item.js';
import { roomNames } from '../../../shared/domain/inventory/room.js';
import { stateOfStockTake } from '../../../shared/domain/inventory/stock-take.js';
import { personName } from '../../people/person-name.js';
import { useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useSurvey } from '../../state/survey-store.js';
import { useKept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { AreaField, TextField } from '../../ui/form-controls.js';
import { useToast } from '../../ui/toast.js';
import type { RoundPartProps } from './round-walk.js';

export function RoundClosing({ stockTake, sightings, rounds, inventory, onBack }: RoundPartProps) {
  const t = useT();
  const toast = useToast();
  const { today, practice } = useSurvey();
  const access = useAccess();
  const [name, setName] = useState(() =>
    access.role === 'owner' ? practice.ownerName : personName(t, access),
  );
  const [kept, setKept] = useState<ReadonlySet<ItemId>>(new Set());
  const [hasFailed, setHasFailed] = useState(false);
  const { note } = rounds;
  const { id } = stockTake;
  const keepNotes = useCallback(({ notes }: { notes: string }) => note(id, notes), [note, id]);
  const notes = useKept({ notes: stockTake.notes }, keepNotes);
  const { itemsById, roomsById } = inventory;
  const names = roomNames(roomsById);
  const roomText = (roomId: RoomId | undefined): string =>
    (roomId === undefined ? undefined : names.get(roomId)) ?? t('inventory.label.no-room');
  const state = stateOfStockTake(stockTake, sightings);
  const itemText = (itemId: ItemId): string => {
    const found = itemsById.get(itemId)?.name ?? '';
    return found === '' ? t('inventory.label.unnamed') : found;
  };
  const fail = (): void => {
    setHasFailed(true);
  };
  /** The object belongs where it was found from now on. */
  const moveHere = async (itemId: ItemId, foundIn: RoomId | undefined): Promise<void> => {
    const before = itemsById.get(itemId);
    if (before === undefined || foundIn === undefined) return;
    const { id: _id, addedAt: _addedAt, siteId: _site, ...item } = before;
    const from = item.roomId === undefined ? {} : { fromRoomId: item.roomId };
    try {
      await inventory.save([
        {
          id: itemId,
          item: withEvent({ ...item, roomId: foundIn }, { on: today, what: 'moved', ...from }),
        },
      ]);
      toast.show({
        text: t('inventory.status.moved', { count: 1 }),
        action: {
          label: t('stock-take.action.undo'),
          run: () => {
            inventory.save([{ id: itemId, item }]).catch(fail);
          },
        },
      });
    } catch {
      fail();
    }
  };
  const sign = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    try {
      await rounds.sign(
        id,
        name.trim(),
        state.missing.filter((itemId) => !kept.has(itemId)),
      );
      toast.show({
        text: t('stock-take.status.signed'),
        action: {
          label: t('stock-take.action.undo'),
          run: () => {
            rounds.reopen(id).catch(() => undefined);
          },
        },
      });
    } catch {
      fail();
    }
  };
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <button type="button" className="st-back" onClick={onBack}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('stock-take.action.back-to-round')}
          </button>
          <h1>{t('stock-take.title.closing')}</h1>
          <p className="sub">
            {t('stock-take.status.progress', {
              seen: stockTake.expected.length - state.missing.length,
              expected: stockTake.expected.length,
            })}
          </p>
        </div>
      </header>
      <form className="body st-closing" onSubmit={(event) => void sign(event)}>
        {hasFailed && (
          <p className="note bad" role="alert">
            {t('stock-take.error.not-saved')}
          </p>
        )}
        <section>
          <h2>{t('stock-take.title.missing')}</h2>
          {state.missing.length === 0 ? (
            <p className="t2">{t('stock-take.prose.none-missing')}</p>
          ) : (
            <>
              <p className="t2">{t('stock-take.prose.missing')}</p>
              <ul className="st-list">
                {state.missing.map((itemId) => (
                  <li key={itemId}>
                    <label data-on={!kept.has(itemId)}>
                      <input
                        type="checkbox"
                        className="st-check"
                        checked={!kept.has(itemId)}
                        onChange={({ target }) => {
                          const next = new Set(kept);
                          if (target.checked) next.delete(itemId);
                          else next.add(itemId);
                          setKept(next);
                        }}
                      />
                      <span className="grow">
                        <b>{itemText(itemId)}</b>
                        <span className="sm t2">{roomText(itemsById.get(itemId)?.roomId)}</span>
                      </span>
                      <bdi className="mono sm">{itemsById.get(itemId)?.serials?.[0]}</bdi>
                    </label>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        {state.elsewhere.length > 0 && (
          <section>
            <h2>{t('stock-take.title.elsewhere')}</h2>
            <ul className="list">
              {state.elsewhere.map(({ itemId, foundIn }) => {
                const isMoved = itemsById.get(itemId)?.roomId === foundIn;
                return (
                  <li key={itemId} className="row between st-found">
                    <span className="grow">
                      <b>{itemText(itemId)}</b>{' '}
                      <span className="t2">
                        {t('stock-take.label.found-in', { room: roomText(foundIn) })}
                      </span>
                    </span>
                    {isMoved ? (
                      <span className="t2">{t('stock-take.status.moved')}</span>
                    ) : (
                      <Button size="sm" onClick={() => void moveHere(itemId, foundIn)}>
                        {t('stock-take.action.move-here')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
        {state.unexpected.length > 0 && (
          <section>
            <h2>{t('stock-take.title.unexpected')}</h2>
            <ul className="list">
              {state.unexpected.map(({ id: sightingId, itemId, code, roomId }) => (
                <li key={sightingId} className="row between st-found">
                  <span className="grow">
                    {itemId === undefined ? (
                      <bdi className="mono">{code}</bdi>
                    ) : (
                      <b>{itemText(itemId)}</b>
                    )}{' '}
                    <span className="t2">
                      {t('stock-take.label.found-in', { room: roomText(roomId) })}
                    </span>
                  </span>
                  <Button
                    size="sm"
                    variant="quiet"
                    onClick={() => {
                      rounds.unsee(sightingId).catch(fail);
                    }}
                  >
                    {t('stock-take.action.forget')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <AreaField
          label={t('stock-take.label.notes')}
          hint={t('inventory.hint.notes')}
          max={NOTES_MAX_LENGTH}
          value={notes.value.notes}
          onChange={(value) => {
            notes.change({ notes: value });
          }}
        />
        <section className="st-sign">
          <h2>{t('stock-take.title.signature')}</h2>
          <p className="t2">{t('stock-take.prose.signature')}</p>
          <TextField
            label={t('stock-take.label.name')}
            max={160}
            value={name}
            onChange={setName}
            error={name.trim() === '' ? t('stock-take.error.name') : undefined}
          />
          <Button type="submit" variant="primary">
            <PenLine className="i" aria-hidden="true" />
            {t('stock-take.action.sign')}
          </Button>
        </section>
      </form>
    </div>
  );
}
