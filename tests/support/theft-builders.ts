/** Thefts; a test changes what it is about. */
import { copiesOf, type Holdings } from '../../shared/domain/theft/declare-theft.js';
import { itemPhotoSchema, type ItemPhoto } from '../../shared/domain/inventory/item-photo.js';
import { theftSchema, type Theft } from '../../shared/domain/theft/theft.js';
import { anItem, aRoom } from './inventory-builders.js';

/** A draft of one object. */
export const aTheft = (differences: Partial<Theft> = {}): Theft =>
  theftSchema.parse({
    id: 'f'.repeat(32),
    begunAt: '2026-11-23T07:40:00Z',
    facts: {
      kind: 'burglary',
      fromOn: '2026-11-22',
      fromTime: '19:10',
      toOn: '2026-11-23',
      toTime: '07:40',
      entry: 'back-door',
      entryNote: 'vitre forcée',
      zone: 'Namur Capitale',
      caseNumber: '',
      encryptedHow: '',
    },
    itemIds: [anItem().id],
    tasks: [],
    recovered: [],
    ...differences,
  });

export const anItemPhoto = (differences: Partial<ItemPhoto> = {}): ItemPhoto =>
  itemPhotoSchema.parse({
    id: '1'.repeat(32),
    itemId: anItem().id,
    attachment: {
      id: '2'.repeat(32),
      mediaType: 'image/jpeg',
      name: 'face.jpg',
      sizeBytes: 10,
      width: 4,
      height: 3,
    },
    thumbnail: {
      id: '3'.repeat(32),
      mediaType: 'image/jpeg',
      name: 'face.jpg',
      sizeBytes: 10,
      width: 4,
      height: 3,
    },
    addedAt: '2026-01-03T10:00:00Z',
    ...differences,
  });

export const theHoldings = (differences: Partial<Holdings> = {}): Holdings => ({
  items: [anItem()],
  rooms: [aRoom()],
  photos: [anItemPhoto()],
  ...differences,
});

export const aDeclaredTheft = (differences: Partial<Theft> = {}): Theft => {
  const theft = aTheft(differences);
  return theftSchema.parse({
    ...theft,
    declared: {
      at: '2026-11-23T08:22:00Z',
      on: '2026-11-23',
      items: copiesOf(theft.itemIds, theHoldings()),
    },
    ...differences,
  });
};
