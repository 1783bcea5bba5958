/** Backups of the running program: put together once, by the program. */
import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { notify } from '../ipc/notify.js';
import type { MainHandlers } from '../ipc/serve.js';
import type { VaultClient } from '../vault-client.js';
import { askBackupFile, askFolder } from './backup-dialogs.js';
import { backupHandlers } from './backup-handlers.js';
import { createBackupRuns } from './backup-runs.js';
import { createBackupStore } from './backup-store.js';
import { folderFacts } from './folder-facts.js';

/** The first minute after opening belongs to the person who opened. */
const FIRST_CATCH_UP_MS = 60_000;
const CATCH_UP_EVERY_MS = 3_600_000;

export interface BackupsPorts {
  readonly client: VaultClient;
  readonly stateFile: string;
  readonly vaultDir: string;
  readonly window: () => BrowserWindow | undefined;
  readonly isUnlocked: () => boolean;
}

export interface Backups {
  readonly handlers: Pick<MainHandlers, Extract<keyof MainHandlers, `backup.${string}`>>;
  /** The vault was opened: what is due is done in a while. */
  readonly vaultOpened: () => void;
}

export function createBackups(ports: BackupsPorts): Backups {
  const { client, vaultDir, window } = ports;
  const store = createBackupStore(ports.stateFile);
  const runs = createBackupRuns({
    client,
    store,
    factsOf: (folder) => folderFacts(folder, vaultDir),
    now: () => new Date(),
    changed: () => {
      notify(window(), 'backup.changed', {});
    },
  });
  const catchUp = (): void => {
    // Asked of a closed vault this would start its process for nothing.
    if (ports.isUnlocked()) void runs.catchUp();
  };
  setInterval(catchUp, CATCH_UP_EVERY_MS).unref();
  let first: NodeJS.Timeout | undefined;
  return {
    vaultOpened: () => {
      clearTimeout(first);
      first = setTimeout(catchUp, FIRST_CATCH_UP_MS);
      first.unref();
    },
    handlers: backupHandlers({
      runs,
      client,
      askFolder: () => askFolder(window()),
      askFile: () => askBackupFile(window()),
      rememberFolder: (folder) => {
        store.rememberFolder(folder);
        notify(window(), 'backup.changed', {});
      },
      newToken: () => randomBytes(16).toString('hex'),
    }),
  };
}
