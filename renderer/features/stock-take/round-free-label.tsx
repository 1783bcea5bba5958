/** A free label scanned in a round: once it is on an object, that object was seen here. */
import type { Item } from '../../../shared/domain/inventory/item.js';
import type { LabelCode } from '../../../shared/domain/inventory/label-code.js';
import type { Sighting } from '../../../shared/domain/inventory/stock-take.js';
import { FreeLabel } from '../../labels/free-label.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import type { StockTakes } from './use-stock-takes.js';

export interface FreeSighting {
  readonly label: LabelCode;
  /** The code as it was kept when it was scanned: nothing is lost if one goes on without an answer. */
  readonly sighting: Sighting;
}

export interface RoundFreeLabelProps {
  readonly free: FreeSighting;
  readonly rounds: StockTakes;
  readonly inventory: InventoryState & InventoryChanges;
  /** With the name of the object that bears the label now. */
  readonly onDone: (name: string | undefined) => void;
  readonly onFailed: () => void;
}

export function RoundFreeLabel(props: RoundFreeLabelProps) {
  const { free, rounds, inventory, onDone, onFailed } = props;
  const { label, sighting } = free;
  const { id, stockTakeId, roomId } = sighting;
  const see = async (item: Item): Promise<void> => {
    await rounds.see(stockTakeId, { itemId: item.id }, 'scan', roomId);
    await rounds.unsee(id);
    onDone(item.name);
  };
  const add = async (name: string): Promise<void> => {
    const place = roomId === undefined ? {} : { roomId };
    const [item] = await inventory.save([
      { item: { kind: 'other', name, labelCode: label, ...place } },
    ]);
    if (item !== undefined) await see(item);
  };
  return (
    <FreeLabel
      code={label}
      inventory={inventory}
      mayChange
      onBound={(item) => {
        see(item).catch(onFailed);
      }}
      onNew={(name) => {
        add(name).catch(onFailed);
      }}
      onLater={() => {
        onDone(undefined);
      }}
    />
  );
}
