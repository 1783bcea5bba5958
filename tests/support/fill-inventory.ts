/** Fills an open vault with an inventory of any size: believable objects, a few rooms, pictures of noise. */
import { itemPhotoRecord, itemRecord } from '../../electron/inventory/inventory-repository.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import {
  ITEM_KINDS,
  itemSchema,
  PROTECTIONS,
  type Item,
} from '../../shared/domain/inventory/item.js';
import { roomSchema, type Room } from '../../shared/domain/inventory/room.js';
import { practiceSchema } from '../../shared/domain/practice/practice.js';
import { noisePhoto } from './fill-photos.js';

export interface InventoryFill {
  readonly items: number;
  readonly photos: number;
  readonly photoBytes?: number;
  readonly thumbnailBytes?: number;
}

const NAMES = ['Électrocardiographe', 'Otoscope', 'Portable', 'Écran', 'Tensiomètre', 'Imprimante'];
const BRANDS = ['Schiller', 'Heine', 'Lenovo', 'Dell', 'Omron', 'Brother'];
const ROOMS = 20;
const BATCH = 1000;
const ADDED_AT = '2026-01-02T10:00:00Z';

const hex = (prefix: string, n: number): string =>
  prefix + n.toString(16).padStart(32 - prefix.length, '0');

export const aSampleItem = (n: number, rooms: readonly Room[]): Item =>
  itemSchema.parse({
    id: hex('1', n),
    kind: ITEM_KINDS[n % ITEM_KINDS.length],
    name: `${NAMES[n % NAMES.length] ?? ''} ${String(n)}`,
    brand: BRANDS[(n * 7) % BRANDS.length],
    model: `M-${String(n % 97)}`,
    serials: [`SN-${String((n * 7919) % 1_000_003).padStart(7, '0')}`],
    seller: 'Médical Namur',
    invoice: `2021-${String(n).padStart(5, '0')}`,
    insuredCents: 1000 * (1 + (n % 500)),
    purchasedOn: '2021-06-14',
    roomId: rooms[n % rooms.length]?.id,
    protection: PROTECTIONS[n % PROTECTIONS.length],
    notes: 'Révision chaque année par le fournisseur, contrat en cours.',
    addedAt: ADDED_AT,
  });

export function fillInventory(vault: OpenVault, fill: InventoryFill): readonly Item[] {
  const { items: count, photos, photoBytes = 200_000, thumbnailBytes = 12_000 } = fill;
  const { records, attachments } = vault;
  const practice = records.list('practice')[0]?.value;
  const siteId = practice === undefined ? '0000000a' : practiceSchema.parse(practice).sites[0]?.id;
  const rooms = Array.from({ length: ROOMS }, (_, n) =>
    roomSchema.parse({ id: hex('2', n), siteId, name: `Local ${String(n + 1)}` }),
  );
  records.putMany(rooms.map((room) => ({ type: 'room', id: room.id, value: room })));
  const items = Array.from({ length: count }, (_, n) => aSampleItem(n, rooms));
  for (let from = 0; from < count; from += BATCH) {
    records.putMany(items.slice(from, from + BATCH).map(itemRecord));
  }
  for (let n = 0; n < photos; n += 1) {
    const item = items[n % items.length];
    if (item === undefined) break;
    const name = `IMG_${String(n)}.jpg`;
    const photo = {
      itemId: item.id,
      attachment: attachments.add({ bytes: noisePhoto(photoBytes), mediaType: 'image/jpeg', name }),
      thumbnail: attachments.add({
        bytes: noisePhoto(thumbnailBytes),
        mediaType: 'image/jpeg',
        name,
      }),
      addedAt: ADDED_AT,
    };
    records.putMany([itemPhotoRecord({ id: hex('3', n), photo })]);
  }
  return items;
}
