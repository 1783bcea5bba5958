/** What comes into the inventory from files and goes out into them: tables, and archives with photos under a passphrase of their own. */
import { z } from 'zod';
import { interfaceLanguageSchema } from '../base/language.js';
import { itemIdSchema, MOST_ITEMS, newItemSchema, roomIdSchema } from '../domain/inventory/item.js';
import { MOST_ROOMS, newRoomSchema } from '../domain/inventory/room.js';
import { exportOutcomeSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';
import { newPassphraseSchema, passphraseSchema } from './secret-schemas.js';

/** Ten thousand objects with every field filled. */
const IMPORT_MAX_BYTES = 64_000_000;

const token = z.string().min(1).max(64);
const byToken = z.strictObject({ token });
const proposedIndex = z.number().int().nonnegative().max(MOST_ROOMS);
const itemIds = z.array(itemIdSchema).min(1).max(MOST_ITEMS);

const wantedTable = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  language: interfaceLanguageSchema,
  /** In the order of the rows; all objects when left out. */
  itemIds: itemIds.optional(),
});

/** How an object of an archive that is there already is met. */
export const alreadyThereSchema = z.enum(['skip', 'update']);

const archiveFoundSchema = z.object({
  items: z.number().int(),
  /** Of them, those whose id is in this vault. */
  already: z.number().int(),
  rooms: z.number().int(),
  photos: z.number().int(),
});
export type ArchiveFound = z.infer<typeof archiveFoundSchema>;

const archiveTakenSchema = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  photos: z.number().int(),
});
export type ArchiveTaken = z.infer<typeof archiveTakenSchema>;

/** Bytes done of all; with the last step what came of it. */
export const archiveStepSchema = z.object({
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
  isFinished: z.boolean(),
  /** Written, read back and opened with the same passphrase. */
  written: z
    .object({ items: z.number().int(), photos: z.number().int(), sizeBytes: z.number() })
    .optional(),
  found: archiveFoundSchema.optional(),
  taken: archiveTakenSchema.optional(),
});
export type ArchiveStep = z.infer<typeof archiveStepSchema>;

export const inventoryFilesContract = {
  /** All or nothing: rooms, new objects and changed ones in one transaction. */
  'inventory.import': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      /** Each after the one it lies in. */
      rooms: z
        .array(
          z.strictObject({
            siteId: newRoomSchema.shape.siteId,
            name: newRoomSchema.shape.name,
            parentId: roomIdSchema.optional(),
            /** Place in this list. */
            parentIndex: proposedIndex.optional(),
          }),
        )
        .max(MOST_ROOMS),
      entries: z
        .array(
          z.strictObject({
            /** Of an object that is there; a new one without. */
            id: itemIdSchema.optional(),
            item: newItemSchema,
            /** Place in `rooms` of the room it lies in. */
            roomIndex: proposedIndex.optional(),
          }),
        )
        .min(1)
        .max(MOST_ITEMS),
    }),
    z.object({ added: z.number().int(), updated: z.number().int(), rooms: z.number().int() }),
    { maxBytes: IMPORT_MAX_BYTES },
  ),
  /** Takes the last import or archive back, as long as the vault was not locked since. */
  'inventory.undoImport': endpoint('vault', 'unlocked-vault', nothing, nothing),
  'document.inventoryTable': endpoint(
    'vault',
    'unlocked-vault',
    wantedTable,
    z.object({ bytes: z.instanceof(Uint8Array), fileName: z.string() }),
  ),
  'inventory.exportTable': endpoint('main', 'unlocked-vault', wantedTable, exportOutcomeSchema),
  /** Saves what an import could not take, as the window lists it. */
  'inventory.saveProblems': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject({
      rows: z
        .array(z.array(z.string().max(400)).max(8))
        .min(1)
        .max(200_001),
    }),
    exportOutcomeSchema,
    { maxBytes: IMPORT_MAX_BYTES },
  ),
  /** Main shows the system's dialog for a file to write or to read, and tells the vault process the path. */
  'inventory.chooseArchive': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject({ to: z.enum(['write', 'read']) }),
    z.object({
      outcome: z.enum(['chosen', 'cancelled']),
      /** Opaque, valid until the vault process ends. */
      token: token.optional(),
      /** Last part of the path. */
      name: z.string().optional(),
    }),
  ),
  /** Begins: the work is done by `inventory.archiveStep`, some of it at each call, so that nothing else waits. */
  'inventory.writeArchive': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ token, passphrase: newPassphraseSchema, itemIds: itemIds.optional() }),
    nothing,
  ),
  /** Begins to read and verify; changes nothing. */
  'inventory.openArchive': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ token, passphrase: passphraseSchema }),
    nothing,
  ),
  /** Begins to keep what was opened by this token. */
  'inventory.takeArchive': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ token, already: alreadyThereSchema }),
    nothing,
  ),
  'inventory.archiveStep': endpoint('vault', 'unlocked-vault', byToken, archiveStepSchema),
  /** Nothing of it is left: no file, no object. */
  'inventory.cancelArchive': endpoint('vault', 'unlocked-vault', byToken, nothing),
};
