/** One object of the list. */
import { memo, type CSSProperties } from 'react';
import { amountText } from '../../../shared/domain/money/amount.js';
import type { ItemPhoto } from '../../../shared/domain/inventory/item-photo.js';
import {
  lastSeenOn,
  stateOf,
  valueCents,
  type Item,
  type ItemId,
} from '../../../shared/domain/inventory/item.js';
import { useFormat, useLanguage } from '../../i18n.js';
import { ItemThumb } from './item-thumb.js';
import { ProtectionMark, StateMark } from './state-mark.js';
import { useItemWords } from './use-item-words.js';

export interface ItemRowProps {
  readonly item: Item;
  /** In the list, from 0. */
  readonly index: number;
  readonly style: CSSProperties;
  readonly room: string;
  readonly photos: readonly ItemPhoto[] | undefined;
  /** Reached by Tab. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onFocus: (index: number) => void;
  readonly onToggle: (ids: readonly ItemId[], isOn: boolean) => void;
  readonly onOpen: (item: Item) => void;
}

export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, index, style, room, photos, isActive, isSelected, onFocus, onToggle, onOpen } =
    props;
  const { language } = useLanguage();
  const format = useFormat();
  const words = useItemWords();
  const state = stateOf(item);
  const cents = valueCents(item);
  const seen = lastSeenOn(item);
  const serial = item.serials?.[0];
  const name = words.name(item);
  return (
    <div
      className="inv-row"
      style={style}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => {
        onFocus(index);
      }}
      onClick={() => {
        onOpen(item);
      }}
    >
      <span role="gridcell" className="inv-tick">
        <input
          type="checkbox"
          className="inv-check"
          aria-label={name}
          tabIndex={-1}
          checked={isSelected}
          onClick={(event) => {
            event.stopPropagation();
          }}
          onChange={() => {
            onToggle([item.id], !isSelected);
          }}
        />
      </span>
      <span role="gridcell" className="inv-pic">
        <ItemThumb key={item.id} photos={photos} />
      </span>
      <span role="gridcell" className="inv-name">
        <b className="trunc">{name}</b>
        {state === 'present' ? (
          <span className="sm t2 trunc">
            {[item.brand, item.model].filter(Boolean).join(' ') || words.kind(item.kind)}
          </span>
        ) : (
          <StateMark state={state} />
        )}
      </span>
      <span role="gridcell" className="inv-serial mono">
        <bdi className="trunc">{serial ?? item.imei ?? item.plate ?? ''}</bdi>
      </span>
      <span role="gridcell" className="inv-room">
        <span className="trunc">{room}</span>
      </span>
      <span role="gridcell" className="inv-protection">
        <ProtectionMark protection={item.protection} />
      </span>
      <span role="gridcell" className="inv-value num">
        {cents !== undefined && amountText(language, cents)}
      </span>
      <span role="gridcell" className="inv-seen num">
        {seen !== undefined && format.shortDate(seen)}
      </span>
    </div>
  );
});
