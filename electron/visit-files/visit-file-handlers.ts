/** Files of visit packs, in main: dialogs and tokens. Holds no key and sees no passphrase. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { MainHandlers } from '../ipc/serve.js';
import type { VaultClient } from '../vault-client.js';
import { PACK_EXTENSION } from '../vault/visit-pack/pack-format.js';

export interface VisitFilePorts {
  readonly client: Pick<VaultClient, 'visitPack'>;
  readonly window: () => BrowserWindow | undefined;
}

type VisitFileChannel = 'visit.choosePackTarget' | 'visit.choosePackFile';

const FILTERS = [{ name: 'Cabinet Sûr', extensions: [PACK_EXTENSION] }];

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
  return {
    'visit.choosePackTarget': async () => {
      const owner = window();
      if (owner === undefined) return { outcome: 'cancelled' };
      const chosen = await dialog.showSaveDialog(owner, {
        defaultPath: `visite-${localDay(new Date())}.${PACK_EXTENSION}`,
        filters: FILTERS,
        // SECURITY: the pack must not appear in the system's list of recent files.
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return told(chosen.canceled ? undefined : chosen.filePath);
    },
    'visit.choosePackFile': async () => {
      const owner = window();
      if (owner === undefined) return { outcome: 'cancelled' };
      const chosen = await dialog.showOpenDialog(owner, {
        filters: FILTERS,
        properties: ['openFile', 'dontAddToRecent'],
      });
      return told(chosen.canceled ? undefined : chosen.filePaths[0]);
    },
  };
}

function localDay(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
