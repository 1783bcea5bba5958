/** For which objects labels are made, or how many that belong to none yet. */
import { useId } from 'react';
import {
  isHeld,
  roomIdSchema,
  type Item,
  type ItemId,
  type RoomId,
} from '../../../shared/domain/inventory/item.js';
import { roomsWithin, roomTree } from '../../../shared/domain/inventory/room.js';
import { MOST_COPIES, MOST_LABELS } from '../../../shared/ipc/contract-labels.js';
import { useT } from '../../i18n.js';
import { codeOn } from '../../labels/label-codes.js';
import type { InventoryState } from '../../state/inventory.js';
import { useSurvey } from '../../state/survey-store.js';
import { Field } from '../../ui/field.js';
import { CountField } from './count-field.js';

const KINDS = ['chosen', 'without', 'room', 'blank'] as const;

export interface LabelChoice {
  readonly kind: (typeof KINDS)[number];
  readonly roomId: RoomId | undefined;
  readonly copies: number;
  /** Undefined: as many as the sheet has left. */
  readonly blanks: number | undefined;
}

/** Who may only read the inventory prints the labels that objects have already. */
export function wantedItems(
  { items, rooms, itemsById }: InventoryState,
  { kind, roomId }: Pick<LabelChoice, 'kind' | 'roomId'>,
  chosen: readonly ItemId[] | undefined,
  mayChange: boolean,
): readonly Item[] {
  const printable = (item: Item): boolean => mayChange || codeOn(item) !== undefined;
  switch (kind) {
    case 'chosen':
      return (chosen ?? []).flatMap((id) => itemsById.get(id) ?? []).filter(printable);
    case 'without':
      return items.filter((item) => isHeld(item) && codeOn(item) === undefined && printable(item));
    case 'room': {
      if (roomId === undefined) return [];
      const within = roomsWithin(rooms, roomId);
      return items.filter(
        (item) =>
          isHeld(item) && item.roomId !== undefined && within.has(item.roomId) && printable(item),
      );
    }
    case 'blank':
      return [];
  }
}

export interface WhatPartProps {
  readonly inventory: InventoryState;
  readonly choice: LabelChoice;
  readonly chosen: readonly ItemId[] | undefined;
  /** Places that the sheet has left. */
  readonly rest: number;
  readonly mayChange: boolean;
  readonly onChoice: (part: Partial<LabelChoice>) => void;
}

export function WhatPart(props: WhatPartProps) {
  const { inventory, choice, chosen, rest, mayChange, onChoice } = props;
  const t = useT();
  const name = useId();
  const { practice } = useSurvey();
  const count = (kind: LabelChoice['kind']): number =>
    wantedItems(inventory, { ...choice, kind }, chosen, mayChange).length;
  const shown = KINDS.filter(
    (kind) =>
      (kind !== 'chosen' || chosen !== undefined) &&
      (kind !== 'room' || inventory.rooms.length > 0) &&
      (mayChange || (kind !== 'without' && kind !== 'blank')),
  );
  return (
    <section className="labels-part">
      <h2>{t('labels.title.what')}</h2>
      <fieldset className="labels-kinds">
        <legend className="sr">{t('labels.title.what')}</legend>
        {shown.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              className="radio"
              name={name}
              value={kind}
              checked={choice.kind === kind}
              onChange={() => {
                onChoice({ kind });
              }}
            />
            <span>
              {kind === 'chosen' || kind === 'without'
                ? t(`labels.label.what-${kind}`, { count: count(kind) })
                : t(`labels.label.what-${kind}`)}
              {kind === 'blank' && <span className="sm t2">{t('labels.hint.blank')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="labels-pair">
        {choice.kind === 'room' && (
          <Field label={t('labels.label.room')}>
            {(control) => (
              <select
                {...control}
                value={choice.roomId ?? ''}
                onChange={({ target }) => {
                  onChoice({ roomId: roomIdSchema.safeParse(target.value).data });
                }}
              >
                <option value="">{t('labels.label.choose-room')}</option>
                {practice.sites.flatMap((site) =>
                  roomTree(inventory.rooms, site.id).map(({ room, depth }) => (
                    <option key={room.id} value={room.id}>
                      {`${'\u2003'.repeat(depth)}${room.name}`}
                    </option>
                  )),
                )}
              </select>
            )}
          </Field>
        )}
        {choice.kind === 'blank' ? (
          <CountField
            label={t('labels.label.blanks')}
            value={choice.blanks ?? rest}
            most={MOST_LABELS}
            onChange={(blanks) => {
              onChoice({ blanks });
            }}
          />
        ) : (
          <CountField
            label={t('labels.label.copies')}
            value={choice.copies}
            most={MOST_COPIES}
            onChange={(copies) => {
              onChoice({ copies: copies ?? 1 });
            }}
          />
        )}
      </div>
    </section>
  );
}
