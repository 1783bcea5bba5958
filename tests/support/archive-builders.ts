/** What an archive of the inventory holds: two objects, a room, a picture of three chunks and a document. */
import {
  archiveHeadSchema,
  type ArchiveHead,
} from '../../electron/vault/inventory-archive/archive-format.js';
import type { PhotoBytes } from '../../electron/vault/inventory-archive/archive-file.js';
import { SITE_A } from './assessment-builders.js';
import { anItem, aRoom } from './inventory-builders.js';

const CHUNK = 65_536;
const filled = (length: number, step: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * step) & 255);

export function anArchive(): {
  readonly head: ArchiveHead;
  readonly readPhoto: (index: number) => PhotoBytes;
} {
  const item = anItem();
  const photo = { itemId: item.id, addedAt: '2026-11-23T10:00:00Z' };
  const bytes: readonly PhotoBytes[] = [
    { whole: filled(2 * CHUNK + 100, 7), thumbnail: filled(900, 3) },
    { whole: filled(500, 11), thumbnail: new Uint8Array() },
  ];
  const head = archiveHeadSchema.parse({
    items: [item, anItem({ id: 'f'.repeat(32) as never, name: 'Clé du coffre', kind: 'keys' })],
    rooms: [aRoom()],
    sites: [{ id: SITE_A, name: 'Namur' }],
    photos: [
      { ...photo, id: '1'.repeat(32), name: 'plaque.jpg', mediaType: 'image/jpeg' },
      { ...photo, id: '2'.repeat(32), name: 'facture.pdf', mediaType: 'application/pdf' },
    ].map((each, index) => ({
      ...each,
      sizeBytes: bytes[index]?.whole.length,
      thumbnailBytes: bytes[index]?.thumbnail.length,
    })),
  });
  return {
    head,
    // Copies: who writes them overwrites them.
    readPhoto: (index) => ({
      whole: (bytes[index]?.whole ?? new Uint8Array()).slice(),
      thumbnail: (bytes[index]?.thumbnail ?? new Uint8Array()).slice(),
    }),
  };
}
