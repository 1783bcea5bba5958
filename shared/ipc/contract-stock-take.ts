/** The yearly round through the inventory, and its signed result. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import {
  itemIdSchema,
  itemSchema,
  LINE_MAX_LENGTH,
  MOST_ITEMS,
  roomIdSchema,
} from '../domain/inventory/item.js';
import {
  CODE_TEXT_MAX_LENGTH,
  sightingIdSchema,
  sightingSchema,
  stockTakeIdSchema,
  stockTakeSchema,
} from '../domain/inventory/stock-take.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

const byStockTake = { stockTakeId: stockTakeIdSchema };
const wantedResult = z.strictObject({ ...byStockTake, language: languageSchema });
const signed = z.object({ stockTake: stockTakeSchema, items: z.array(itemSchema) });
/** Ids of every object there may be. */
const SIGN_MAX_BYTES = 4_000_000;

export const stockTakeContract = {
  /** The latest first; sightings of those not signed yet. */
  'stockTake.list': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.object({ stockTakes: z.array(stockTakeSchema), sightings: z.array(sightingSchema) }),
  ),
  'stockTake.start': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      siteId: stockTakeSchema.shape.siteId,
      roomIds: stockTakeSchema.shape.roomIds,
    }),
    stockTakeSchema,
  ),
  /** An object, or a code that belongs to none. */
  'stockTake.see': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byStockTake,
      what: z.union([
        z.strictObject({ itemId: itemIdSchema }),
        z.strictObject({ code: z.string().trim().min(1).max(CODE_TEXT_MAX_LENGTH) }),
      ]),
      roomId: roomIdSchema.optional(),
      how: sightingSchema.shape.how,
    }),
    sightingSchema,
  ),
  'stockTake.unsee': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ sightingId: sightingIdSchema }),
    nothing,
  ),
  'stockTake.note': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byStockTake, notes: stockTakeSchema.shape.notes }),
    stockTakeSchema,
  ),
  /** Notes in the objects what was found, and closes the round, in one transaction. */
  'stockTake.sign': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byStockTake,
      name: z.string().trim().min(1).max(LINE_MAX_LENGTH),
      /** Of those not seen: the ones to be noted as missing. */
      missing: z.array(itemIdSchema).max(MOST_ITEMS),
    }),
    signed,
    { maxBytes: SIGN_MAX_BYTES },
  ),
  /** Takes a signing back, as long as the vault was not locked since. */
  'stockTake.reopen': endpoint('vault', 'unlocked-vault', z.strictObject(byStockTake), signed),
  'stockTake.discard': endpoint('vault', 'unlocked-vault', z.strictObject(byStockTake), nothing),
  /** Takes that back, as long as the vault was not locked since. */
  'stockTake.restore': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(byStockTake),
    z.object({ stockTake: stockTakeSchema, sightings: z.array(sightingSchema) }),
  ),
  'document.stockTake': endpoint('vault', 'unlocked-vault', wantedResult, documentSchema),
  'stockTake.exportPdf': endpoint('main', 'unlocked-vault', wantedResult, exportOutcomeSchema),
};
