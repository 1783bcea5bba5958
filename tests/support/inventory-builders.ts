/** Objects and rooms of an inventory; a test changes what it is about. */
import { itemSchema, roomIdSchema, type Item } from '../../shared/domain/inventory/item.js';
import { roomSchema, type Room } from '../../shared/domain/inventory/room.js';
import { SITE_A } from './assessment-builders.js';

export const aRoom = (differences: Partial<Room> = {}): Room =>
  roomSchema.parse({ id: 'd'.repeat(32), siteId: SITE_A, name: 'Cabinet 1', ...differences });

/** Every field filled. */
export const anItem = (differences: Partial<Item> = {}): Item =>
  itemSchema.parse({
    id: 'e'.repeat(32),
    kind: 'medical',
    name: 'Électrocardiographe',
    brand: 'Schiller',
    model: 'AT-102',
    serials: ['190.06421'],
    assetTag: 'INV-014',
    labelCode: 'CS1-7K3MQ2ZD4',
    imei: '490154203237518',
    mac: '00:1B:44:11:3A:B7',
    plate: '1-ABC-123',
    purchasedOn: '2021-06-14',
    priceCents: 264_000,
    seller: 'Médical Namur',
    invoice: '2021-0614',
    warrantyUntil: '2027-06-14',
    insuredCents: 289_000,
    policy: '44.218.7',
    siteId: SITE_A,
    roomId: roomIdSchema.parse('d'.repeat(32)),
    spot: 'étagère fenêtre',
    protection: 'anchored',
    protectedHow: 'câble acier',
    engraving: 'TILLEULS 5000',
    forensicMark: 'kit 7719',
    features: 'éclat au coin gauche',
    holdsPatientData: 'yes',
    isEncrypted: 'no',
    notes: 'révision en juin',
    events: [{ on: '2026-09-12', what: 'checked' }],
    addedAt: '2026-01-02T10:00:00Z',
    ...differences,
  });
