/** Answers the backup channels, in main: dialogs, tokens and runs. Holds no key. */
import { basename } from 'node:path';
import type { Handlers, Parsed } from '../../shared/ipc/contract.js';
import { contract } from '../../shared/ipc/contract.js';
import { VaultCallError, type VaultClient } from '../vault-client.js';
import type { BackupRuns } from './backup-runs.js';

export interface BackupHandlerPorts {
  readonly runs: BackupRuns;
  readonly client: Pick<VaultClient, 'backup' | 'call'>;
  /** The system's dialogs; undefined when the user cancelled. */
  readonly askFolder: () => Promise<string | undefined>;
  readonly askFile: () => Promise<string | undefined>;
  readonly rememberFolder: (folder: string) => void;
  readonly newToken: () => string;
}

type BackupChannel = Extract<keyof Handlers, `backup.${string}`>;

export function backupHandlers(ports: BackupHandlerPorts): Pick<Handlers, BackupChannel> {
  const { runs, client } = ports;
  /** Files chosen in this run, by token. The window never learns a path. */
  const files = new Map<string, string>();
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
      const { createdAt } = await client.backup({ kind: 'inspect', file });
      const token = ports.newToken();
      files.set(token, file);
      return { outcome: 'chosen', token, name: basename(file), createdAt };
    },
    'backup.restore': async (input) => {
      const file = files.get(input.token);
      if (file === undefined) throw new VaultCallError('not-found');
      try {
        const restored = await client.backup({ kind: 'restore', file, secret: secretOf(input) });
        const groups = await openRestored(client, input);
        return groups === undefined ? restored : { ...restored, groups };
      } finally {
        // SECURITY: main's copy of a passphrase does not outlive the call it came with.
        (input.with === 'passphrase' ? input.passphrase : input.newPassphrase).fill(0);
      }
    },
  };
}

type RestoreInput = Parsed<'backup.restore'>;

const secretOf = (input: RestoreInput) =>
  input.with === 'passphrase'
    ? ({ role: 'owner', passphrase: input.passphrase } as const)
    : ({ role: 'recovery', recoveryKey: input.recoveryKey } as const);

/** With what was just typed, not to ask for it twice. Returns the new recovery key if there is one. */
async function openRestored(
  client: Pick<VaultClient, 'call'>,
  input: RestoreInput,
): Promise<string[] | undefined> {
  if (input.with === 'passphrase') {
    await client.call('vault.unlock', { passphrase: input.passphrase });
    return undefined;
  }
  const { recoveryKey, newPassphrase } = input;
  const recovered = await client.call('vault.recover', { recoveryKey, newPassphrase });
  return contract['vault.recover'].output.parse(recovered).groups;
}
