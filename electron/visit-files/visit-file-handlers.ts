/** Files of visit packs and of archives of the inventory, in main: dialogs and tokens. Holds no key and sees no passphrase. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { MainHandlers } from '../ipc/serve.js';
import type { VaultClient } from '../vault-client.js';
import { ARCHIVE_EXTENSION } from '../vault/inventory-archive/archive-format.js';
import { PACK_EXTENSION } from '../vault/visit-pack/pack-format.js';

export interface VisitFilePorts {
  readonly client: Pick<VaultClient, 'visitPack'>;
  readonly window: () => BrowserWindow | undefined;
}

type VisitFileChannel =
  'visit.choosePackTarget' | 'visit.choosePackFile' | 'inventory.chooseArchive';

const filtersOf = (extension: string) => [{ name: 'Cabinet Sûr', extensions: [extension] }];

export function visitFileHandlers({
  client,
  window,
}: VisitFilePorts): Pick<MainHandlers, VisitFileChannel> {
  const told = async (file: string | undefined) => {
    if (file === undefined || file === '') return { outcome: 'cancelled' as const };
    const token = randomBytes(16).toString('hex');
    await client.visitPack({ file, token });
    return { outcome: 'chosen' as const, token, name: basename(file).slice(0, 255) };
  };
  const target = async (name: string, extension: string) => {
    const owner = window();
    if (owner === undefined) return { outcome: 'cancelled' as const };
    const chosen = await dialog.showSaveDialog(owner, {
      defaultPath: `${name}-${localDay(new Date())}.${extension}`,
      filters: filtersOf(extension),
      // SECURITY: the file must not appear in the system's list of recent files.
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return told(chosen.canceled ? undefined : chosen.filePath);
  };
  const source = async (extension: string) => {
    const owner = window();
    if (owner === undefined) return { outcome: 'cancelled' as const };
    const chosen = await dialog.showOpenDialog(owner, {
      filters: filtersOf(extension),
      properties: ['openFile', 'dontAddToRecent'],
    });
    return told(chosen.canceled ? undefined : chosen.filePaths[0]);
  };
  return {
    'visit.choosePackTarget': () => target('visite', PACK_EXTENSION),
    'visit.choosePackFile': () => source(PACK_EXTENSION),
    'inventory.chooseArchive': ({ to }) =>
      to === 'write' ? target('inventaire', ARCHIVE_EXTENSION) : source(ARCHIVE_EXTENSION),
  };
}

function localDay(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
