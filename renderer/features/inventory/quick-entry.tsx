/** Many objects by keyboard alone: Enter keeps one and begins the next, kind and room stay. */
import { ArrowLeft, CopyPlus, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import {
  ITEM_KINDS,
  LINE_MAX_LENGTH,
  SERIAL_MAX_LENGTH,
  type Item,
  type NewItem,
} from '../../../shared/domain/inventory/item.js';
import { likeIt, nextNumber } from '../../../shared/domain/inventory/item-fields.js';
import { roomName } from '../../../shared/domain/inventory/room.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { useDraft } from '../../state/drafts.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/form-controls.js';
import { Keys } from '../../ui/keys.js';
import { AmountField } from './amount-field.js';
import { emptyItem, isUntouched, newItemOf } from './item-form-model.js';
import { RoomSelect } from './room-select.js';
import { useItemWords } from './use-item-words.js';

export interface QuickEntryProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly initial: NewItem;
  readonly onOpen: (item: Item) => void;
  readonly onClose: () => void;
}

const DRAFT = 'inventory/quick-entry';

export function QuickEntry({ inventory, initial, onOpen, onClose }: QuickEntryProps) {
  const t = useT();
  const words = useItemWords();
  const draft = useDraft(DRAFT, JSON.stringify(initial), { outlivesScreen: true });
  const form = JSON.parse(draft.text) as NewItem;
  const [added, setAdded] = useState<readonly Item[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const [isUnnamed, setIsUnnamed] = useState(false);
  const [round, setRound] = useState(0);
  const first = useRef<HTMLDivElement>(null);
  const change = (part: Partial<NewItem>): void => {
    draft.setText(JSON.stringify({ ...form, ...part }));
  };
  const begin = (next: NewItem): void => {
    draft.setText(JSON.stringify(next));
    setRound((before) => before + 1);
    setIsUnnamed(false);
    first.current?.querySelector('input')?.focus();
  };
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const keep = async (item: NewItem): Promise<void> => {
    // The next one begins at once: what is typed while this one is being kept is its own.
    begin(emptyItem(item.kind, item));
    try {
      const saved = await inventory.save([{ item }]);
      setAdded((before) => [...saved, ...before]);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
      if (isUntouched(latest.current)) begin(item);
    }
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (form.name.trim() === '') {
      setIsUnnamed(true);
      first.current?.querySelector('input')?.focus();
      return;
    }
    void keep(form);
  };
  const last = added[0];
  /** The last one again, with the number after its own. */
  const again = (): void => {
    if (last === undefined) return;
    const before = newItemOf(inventory.itemsById.get(last.id) ?? last);
    const serial = nextNumber(before.serials?.[0] ?? '');
    void keep({ ...likeIt(before), ...(serial === undefined ? {} : { serials: [serial] }) });
  };
  const takeBack = async (): Promise<void> => {
    if (last === undefined) return;
    try {
      await inventory.remove([last.id]);
      setAdded((before) => before.slice(1));
      // What was typed comes back to the form unless something new stands there.
      if (isUntouched(form)) begin(newItemOf(last));
    } catch {
      setHasFailed(true);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    const isInEmptyField = !(event.target instanceof HTMLInputElement) || event.target.value === '';
    if (event.key === 'd') again();
    else if (event.key === 'z' && isInEmptyField) void takeBack();
    else return;
    event.preventDefault();
  };
  const close = (): void => {
    if (isUntouched(form)) void draft.drop();
    onClose();
  };
  return (
    <div className="scroll">
      <header className="pagehead">
        <div>
          <button type="button" className="inv-back" onClick={close}>
            <ArrowLeft className="i s14" aria-hidden="true" />
            {t('inventory.title.inventory')}
          </button>
          <h1>{t('inventory.title.quick')}</h1>
          <p className="sub">
            {t('inventory.prose.quick')} <Keys keys={['Ctrl', 'D']} />{' '}
            {t('inventory.hint.quick-again')} <Keys keys={['Ctrl', 'Z']} />{' '}
            {t('inventory.hint.quick-undo')}
          </p>
        </div>
      </header>
      <div className="body">
        <form className="inv-quick" onSubmit={submit} onKeyDown={onKeyDown}>
          <div ref={first}>
            <TextField
              label={t('inventory.label.name')}
              error={isUnnamed ? t('inventory.error.name') : undefined}
              max={LINE_MAX_LENGTH}
              value={form.name}
              onChange={(name) => {
                change({ name });
              }}
            />
          </div>
          <TextField
            label={t('inventory.label.field-brand')}
            max={LINE_MAX_LENGTH}
            value={form.brand ?? ''}
            onChange={(brand) => {
              change({ brand });
            }}
          />
          <TextField
            label={t('inventory.label.field-model')}
            max={LINE_MAX_LENGTH}
            value={form.model ?? ''}
            onChange={(model) => {
              change({ model });
            }}
          />
          <TextField
            label={t('inventory.label.serial')}
            max={SERIAL_MAX_LENGTH}
            value={form.serials?.[0] ?? ''}
            onChange={(serial) => {
              change({ serials: [serial] });
            }}
          />
          <AmountField
            key={round}
            label={t('inventory.label.insured')}
            cents={form.insuredCents}
            onChange={(insuredCents) => {
              change({ insuredCents });
            }}
          />
          <SelectField
            label={t('inventory.label.kind')}
            value={form.kind}
            placeholder={words.kind('other')}
            options={ITEM_KINDS.filter((kind) => kind !== 'other').map((kind) => ({
              value: kind,
              label: words.kind(kind),
            }))}
            onChange={(kind) => {
              change({ kind: kind === '' ? 'other' : kind });
            }}
          />
          <RoomSelect
            inventory={inventory}
            place={form}
            onChange={({ roomId, siteId }) => {
              change({ roomId, siteId });
            }}
          />
          <div className="row inv-quick-foot">
            <Button type="submit" variant="primary">
              {t('inventory.action.keep-next')}
            </Button>
            {last !== undefined && (
              <>
                <Button onClick={again}>
                  <CopyPlus className="i s14" aria-hidden="true" />
                  {t('inventory.action.again')}
                </Button>
                <Button onClick={() => void takeBack()}>
                  <Undo2 className="i s14" aria-hidden="true" />
                  {t('inventory.action.take-back')}
                </Button>
              </>
            )}
          </div>
        </form>
        {hasFailed && (
          <p className="note bad mt3" role="alert">
            {t('inventory.error.not-saved')}
          </p>
        )}
        <p className="sr" role="status">
          {last !== undefined && t('inventory.status.added', { name: words.name(last) })}
        </p>
        {added.length > 0 && (
          <section className="inv-added">
            <h2>{t('inventory.title.added', { count: added.length })}</h2>
            <ul className="list">
              {added.map((item) => (
                <li key={item.id} className="row between">
                  <button
                    type="button"
                    className="linklike"
                    onClick={() => {
                      onOpen(item);
                    }}
                  >
                    {words.name(item)}
                  </button>
                  <span className="mono t2">{item.serials?.[0]}</span>
                  <span className="t2 sm">{roomName(inventory.roomsById, item.roomId)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
