/** Above the list: the search, what it is narrowed to, and the views kept under a name. */
import { BookmarkPlus, Search, X } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import {
  ITEM_KINDS,
  ITEM_STATES,
  itemKindSchema,
  itemStateSchema,
  roomIdSchema,
} from '../../../shared/domain/inventory/item.js';
import type { ReadCode } from '../../../shared/domain/inventory/read-code.js';
import { roomTree } from '../../../shared/domain/inventory/room.js';
import {
  GAPS,
  gapSchema,
  WHOLE_VIEW,
  type SavedView,
  type View,
} from '../../../shared/domain/inventory/view.js';
import { useT } from '../../i18n.js';
import type { InventoryChanges, InventoryState, ViewChange } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { useToast } from '../../ui/toast.js';
import { codeFieldsOf, type CodeFields } from './code-fields.js';
import { NO_CHOICE } from './no-choice.js';
import { ScanButton } from './scan-button.js';
import { useItemWords } from './use-item-words.js';

export interface ListToolsProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly view: View;
  readonly mayChange: boolean;
  readonly onView: (part: ViewChange) => void;
  readonly onFailed: () => void;
  readonly onSubmit: () => void;
}

export function ListTools({
  inventory,
  view,
  mayChange,
  onView,
  onFailed,
  onSubmit,
}: ListToolsProps) {
  const t = useT();
  const words = useItemWords();
  const { practice } = useSurvey();
  return (
    <div className="inv-tools">
      <SavedViews
        inventory={inventory}
        view={view}
        mayChange={mayChange}
        onView={onView}
        onFailed={onFailed}
      />
      <div className="row inv-filters">
        <form
          className="input inv-search"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <Search className="i s14" aria-hidden="true" />
          <input
            type="search"
            id="inventory-search"
            aria-label={t('inventory.label.search')}
            placeholder={t('inventory.hint.search')}
            autoComplete="off"
            maxLength={120}
            value={view.text}
            onChange={({ target }) => {
              onView({ text: target.value });
            }}
          />
        </form>
        <ScanButton
          isSmall
          onCode={(code) => {
            const fields = codeFieldsOf(code);
            onView({ ...WHOLE_VIEW, ...NO_CHOICE, text: scannedText(code, fields) });
          }}
        />
        <select
          className="input inv-select inv-narrow"
          aria-label={t('inventory.label.column-room')}
          value={view.roomId ?? ''}
          onChange={({ target }) => {
            const { data } = roomIdSchema.safeParse(target.value);
            onView({ roomId: data, siteId: undefined });
          }}
        >
          <option value="">{t('inventory.label.all-rooms')}</option>
          {practice.sites.flatMap((site) =>
            roomTree(inventory.rooms, site.id).map(({ room, depth }) => (
              <option key={room.id} value={room.id}>
                {`${'\u2003'.repeat(depth)}${room.name}`}
              </option>
            )),
          )}
        </select>
        <select
          className="input inv-select"
          aria-label={t('inventory.label.kind')}
          value={view.kind ?? ''}
          onChange={({ target }) => {
            onView({ kind: itemKindSchema.safeParse(target.value).data });
          }}
        >
          <option value="">{t('inventory.label.all-kinds')}</option>
          {ITEM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kind(kind)}
            </option>
          ))}
        </select>
        <select
          className="input inv-select"
          aria-label={t('inventory.label.state')}
          value={view.state ?? ''}
          onChange={({ target }) => {
            onView({ state: itemStateSchema.safeParse(target.value).data });
          }}
        >
          <option value="">{t('inventory.label.all-states')}</option>
          {ITEM_STATES.map((state) => (
            <option key={state} value={state}>
              {words.state(state)}
            </option>
          ))}
        </select>
        <select
          className="input inv-select inv-narrow"
          aria-label={t('inventory.title.gaps')}
          value={view.gap ?? ''}
          onChange={({ target }) => {
            onView({ gap: gapSchema.safeParse(target.value).data });
          }}
        >
          <option value="">{t('inventory.label.all-gaps')}</option>
          {GAPS.map((gap) => (
            <option key={gap} value={gap}>
              {t(`inventory.label.gap-${gap}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** What one searches by after a scan: the number of the piece, or else the text of the code. */
const scannedText = (code: ReadCode, fields: CodeFields | undefined): string =>
  (fields?.label ?? fields?.serial ?? fields?.imei ?? fields?.mac ?? code.text).slice(0, 120);

type SavedViewsProps = Omit<ListToolsProps, 'onSubmit'>;

/** The same part of the inventory, whatever was typed. */
const sameView = (a: View, b: View): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = ({ sort, ...view }: View) => [
  ...Object.entries(view)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => one.localeCompare(other)),
  sort.by,
  sort.isDescending,
];

function SavedViews({ inventory, view, mayChange, onView, onFailed }: SavedViewsProps) {
  const t = useT();
  const toast = useToast();
  const [name, setName] = useState<string>();
  const isWhole = sameView({ ...view, sort: WHOLE_VIEW.sort }, WHOLE_VIEW);
  const open = ({ kind, state, siteId, roomId, gap, text, sort }: View): void => {
    onView({ kind, state, siteId, roomId, gap, text, sort });
  };
  const keep = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name === undefined || name.trim() === '') return;
    try {
      await inventory.saveView(name, view);
      setName(undefined);
    } catch {
      onFailed();
    }
  };
  const remove = async (saved: SavedView): Promise<void> => {
    try {
      await inventory.removeView(saved.id);
      toast.show({
        text: t('inventory.status.view-removed'),
        action: {
          label: t('inventory.action.undo'),
          run: () => {
            inventory.saveView(saved.name, saved.view, saved.id).catch(onFailed);
          },
        },
      });
    } catch {
      onFailed();
    }
  };
  return (
    <div className="row inv-views">
      <button
        type="button"
        className="inv-view"
        aria-pressed={isWhole}
        onClick={() => {
          open(WHOLE_VIEW);
        }}
      >
        {t('inventory.label.all')}
      </button>
      {inventory.views.map((saved) => {
        const isOn = sameView(saved.view, view);
        return (
          <span key={saved.id} className="row inv-saved">
            <button
              type="button"
              className="inv-view"
              aria-pressed={isOn}
              onClick={() => {
                open(saved.view);
              }}
            >
              {saved.name}
            </button>
            {isOn && mayChange && (
              <button
                type="button"
                className="inv-forget"
                aria-label={t('inventory.action.remove-view', { name: saved.name })}
                title={t('inventory.action.remove-view', { name: saved.name })}
                onClick={() => void remove(saved)}
              >
                <X className="i s14" aria-hidden="true" />
              </button>
            )}
          </span>
        );
      })}
      {name !== undefined && (
        <form className="row" onSubmit={(event) => void keep(event)}>
          <input
            className="input inv-viewname"
            aria-label={t('inventory.label.view-name')}
            placeholder={t('inventory.label.view-name')}
            autoFocus
            maxLength={60}
            value={name}
            onChange={({ target }) => {
              setName(target.value);
            }}
            onKeyDown={({ key }) => {
              if (key === 'Escape') setName(undefined);
            }}
          />
          <Button size="sm" type="submit">
            {t('inventory.action.keep')}
          </Button>
        </form>
      )}
      {name === undefined &&
        mayChange &&
        !isWhole &&
        !inventory.views.some((saved) => sameView(saved.view, view)) && (
          <Button
            variant="quiet"
            size="sm"
            onClick={() => {
              setName('');
            }}
          >
            <BookmarkPlus className="i s14" aria-hidden="true" />
            {t('inventory.action.keep-view')}
          </Button>
        )}
    </div>
  );
}
