/** The inventory as a file for a spreadsheet, made where the records are. */
import type { InterfaceLanguage } from '../../shared/base/language.js';
import { exportTable } from '../../shared/domain/inventory/export-table.js';
import type { Item, ItemId } from '../../shared/domain/inventory/item.js';
import { writeCsv } from '../../shared/table/write-csv.js';
import { writeXlsx } from '../../shared/table/write-xlsx.js';
import type { AskVault } from './handlers.js';

export interface WantedTable {
  readonly format: 'csv' | 'xlsx';
  readonly language: InterfaceLanguage;
  readonly itemIds?: readonly ItemId[] | undefined;
}

const NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  fr: 'inventaire',
  nl: 'inventaris',
  en: 'inventory',
  de: 'inventar',
};

export async function inventoryTable({
  ask,
  wanted: { format, language, itemIds },
  today,
}: {
  readonly ask: AskVault;
  readonly wanted: WantedTable;
  readonly today: string;
}): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }> {
  const { items, rooms } = await ask('inventory.get', undefined);
  const { sites } = await ask('practice.get', undefined);
  const byId = new Map<ItemId, Item>(items.map((item) => [item.id, item]));
  const chosen =
    itemIds === undefined
      ? items.toSorted((a, b) => a.name.localeCompare(b.name, language) || (a.id < b.id ? -1 : 1))
      : itemIds.flatMap((id) => byId.get(id) ?? []);
  const rows = exportTable({ items: chosen, rooms, sites, language });
  const name = NAMES[language];
  return {
    bytes: format === 'csv' ? writeCsv(rows) : writeXlsx([{ name, rows }]),
    fileName: `${name}-${today}.${format}`,
  };
}
