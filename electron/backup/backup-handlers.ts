/** Answers the backup channels, in main: dialogs, tokens and runs. Holds no key. */
import { basename } from 'node:path';
import type { MainHandlers } from '../ipc/serve.js';
import type { VaultClient } from '../vault-client.js';
import type { BackupRuns } from './backup-runs.js';

export interface BackupHandlerPorts {
  readonly runs: BackupRuns;
  readonly client: Pick<VaultClient, 'backup'>;
  /** The system's dialogs; undefined when the user cancelled. */
  readonly askFolder: () => Promise<string | undefined>;
  readonly askFile: () => Promise<string | undefined>;
  readonly rememberFolder: (folder: string) => void;
  readonly newToken: () => string;
}

type BackupChannel = Extract<keyof MainHandlers, `backup.${string}`>;

export function backupHandlers(ports: BackupHandlerPorts): Pick<MainHandlers, BackupChannel> {
  const { runs, client } = ports;
  return {
    'backup.status': () => runs.status(),
    'backup.chooseFolder': async () => {
      const folder = await ports.askFolder();
      if (folder === undefined) return { outcome: 'cancelled' };
      ports.rememberFolder(folder);
      return { outcome: 'chosen' };
    },
    'backup.make': () => runs.run('backup'),
    'backup.drill': () => runs.run('drill'),
    'backup.cancel': async () => {
      await runs.cancel();
      return undefined;
    },
    'backup.chooseFile': async () => {
      const file = await ports.askFile();
      if (file === undefined) return { outcome: 'cancelled' };
      const token = ports.newToken();
      const { createdAt } = await client.backup({ kind: 'choose', file, token });
      return { outcome: 'chosen', token, name: basename(file), createdAt };
    },
  };
}
