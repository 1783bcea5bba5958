/** Archives with photos: one to write, one to take in. */
import type { ItemId } from '../../../shared/domain/inventory/item.js';
import type { InventoryChanges, InventoryState } from '../../state/inventory.js';
import { OpenArchive } from './open-archive.js';
import { WriteArchive } from './write-archive.js';

export interface ArchivePanelProps {
  readonly inventory: InventoryState & InventoryChanges;
  readonly mayChange: boolean;
  readonly shownIds: readonly ItemId[] | undefined;
  readonly onShow: () => void;
}

export function ArchivePanel({ inventory, mayChange, shownIds, onShow }: ArchivePanelProps) {
  return (
    <div className="imp-archives">
      <WriteArchive count={inventory.items.length} shownIds={shownIds} />
      {mayChange && <OpenArchive inventory={inventory} onShow={onShow} />}
    </div>
  );
}
