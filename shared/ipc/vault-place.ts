/** Where the vault's folder is, as far as it matters to whoever opens it. Holds no path. */
import { z } from 'zod';

export const SYNC_SERVICES = [
  'onedrive',
  'dropbox',
  'icloud',
  'google-drive',
  'nextcloud',
  'syncthing',
] as const;
export type SyncService = (typeof SYNC_SERVICES)[number];

export const vaultPlaceSchema = z.object({
  /** Such a folder is refused: no vault is made or opened in it. */
  isOnNetwork: z.boolean(),
  /** The service that copies the folder elsewhere while the program writes in it. */
  syncService: z.enum(SYNC_SERVICES).optional(),
  /** Names of files that look like second versions of the vault's own. At most 20; never read, never touched. */
  conflictCopies: z.array(z.string().max(255)).max(20),
});
export type VaultPlace = z.infer<typeof vaultPlaceSchema>;
