/** A label of the program that is on no object yet was read: which object does it belong to? */
import { Plus, QrCode, Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { isHeld, type Item } from '../../shared/domain/inventory/item.js';
import { formatLabelCode, type LabelCode } from '../../shared/domain/inventory/label-code.js';
import { roomNames } from '../../shared/domain/inventory/room.js';
import { itemsWith } from '../../shared/domain/inventory/search-items.js';
import { useT } from '../i18n.js';
import type { InventoryChanges, InventoryState } from '../state/inventory.js';
import { Button } from '../ui/button.js';
import { useToast } from '../ui/toast.js';
import { codeOn, withCode } from './label-codes.js';
import { takeBackCodes } from './take-back-codes.js';
import './free-label.css';

export interface FreeLabelProps {
  readonly code: LabelCode;
  readonly inventory: InventoryState & InventoryChanges;
  readonly mayChange: boolean;
  readonly onBound: (item: Item) => void;
  /** Begins a new object that bears the label, named by what was typed. */
  readonly onNew: (name: string) => void;
  /** Leaves the label free for now. */
  readonly onLater?: () => void;
}

const MOST_SHOWN = 8;

export function FreeLabel(props: FreeLabelProps) {
  const { code, inventory, mayChange, onBound, onNew, onLater } = props;
  const t = useT();
  const toast = useToast();
  const title = useId();
  const [text, setText] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const { items, roomsById, save } = inventory;
  const names = useMemo(() => roomNames(roomsById), [roomsById]);
  const found = useMemo(() => {
    const held = items.filter(isHeld);
    // Those that wait for a label stand first.
    const waiting = held.filter((item) => codeOn(item) === undefined);
    const others = held.filter((item) => codeOn(item) !== undefined);
    return itemsWith([...waiting, ...others], text, roomsById, () => '');
  }, [items, roomsById, text]);
  const nameOf = ({ name }: Item): string =>
    name.trim() === '' ? t('labels.label.unnamed') : name;

  const bind = async (item: Item): Promise<void> => {
    const before = codeOn(item);
    try {
      const [saved] = await save([{ id: item.id, item: withCode(item, code) }]);
      toast.show({
        text: t('labels.status.bound', { name: nameOf(item) }),
        action: {
          label: t('labels.action.undo'),
          run: () => {
            takeBackCodes(new Map([[item.id, { code, before }]]), save).catch(() => undefined);
          },
        },
      });
      onBound(saved ?? item);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <section className="free-label" aria-labelledby={title}>
      <h2 id={title}>
        <QrCode className="i" aria-hidden="true" />
        {t('labels.title.free')}
      </h2>
      <p className="mono free-label-code">{formatLabelCode(code)}</p>
      <p className="t2">{t(mayChange ? 'labels.prose.free' : 'labels.prose.free-read-only')}</p>
      {hasFailed && (
        <p className="note bad" role="alert">
          {t('labels.error.not-saved')}
        </p>
      )}
      {mayChange && (
        <>
          <div className="row free-label-tools">
            <label className="input free-label-search">
              <Search className="i s14" aria-hidden="true" />
              <input
                type="search"
                aria-label={t('labels.label.which')}
                placeholder={t('labels.label.which')}
                autoComplete="off"
                maxLength={120}
                value={text}
                onChange={({ target }) => {
                  setText(target.value);
                }}
              />
            </label>
            <Button
              variant="primary"
              onClick={() => {
                onNew(text.trim());
              }}
            >
              <Plus className="i" aria-hidden="true" />
              {t('labels.action.new-item')}
            </Button>
            {onLater !== undefined && <Button onClick={onLater}>{t('labels.action.later')}</Button>}
          </div>
          <p className="sr" role="status">
            {t('labels.status.found', { count: found.length })}
          </p>
          <ul className="free-label-items" aria-label={t('labels.label.items')}>
            {found.slice(0, MOST_SHOWN).map((item) => (
              <li key={item.id}>
                <button type="button" onClick={() => void bind(item)}>
                  <span className="med">{nameOf(item)}</span>
                  <span className="t2 sm">
                    {[
                      [item.brand, item.model].filter(Boolean).join(' '),
                      item.roomId === undefined ? '' : (names.get(item.roomId) ?? ''),
                      codeOn(item) === undefined ? '' : t('labels.status.has-label'),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {found.length > MOST_SHOWN && (
            <p className="sm t2">{t('labels.hint.more', { count: found.length - MOST_SHOWN })}</p>
          )}
        </>
      )}
    </section>
  );
}
