/** Main's side of the calls the vault process answers: pass on, then note whether the vault is open. */
import { accessSchema, type Access } from '../shared/domain/people/access.js';
import type { Handlers, VaultChannel } from '../shared/ipc/contract.js';
import { CHANNELS, type Channel } from '../shared/ipc/channels.js';
import { contract } from '../shared/ipc/contract.js';
import type { VaultClient } from './vault-client.js';
import { hasVaultFiles } from './vault-state.js';

export interface VaultHandlerPorts {
  readonly client: VaultClient;
  readonly vaultDir: string;
  readonly isUnlocked: () => boolean;
  /** `opener`: what the person who opened may do. */
  readonly opened: (as: 'unlocked' | 'salvaged', opener: Access | undefined) => void;
}

const isVaultChannel = (channel: Channel): channel is VaultChannel =>
  contract[channel].owner === 'vault';

/** Calls after which the vault is open, when they succeed. */
const OPENING: readonly Channel[] = [
  'vault.create',
  'vault.unlock',
  'vault.recover',
  'salvage.rebuild',
];

export function vaultHandlers(ports: VaultHandlerPorts): Pick<Handlers, VaultChannel> {
  /** For the menu only: a vault that is open is open, even if this cannot be told. */
  const opener = async (): Promise<Access | undefined> => {
    const told = await ports.client.call('vault.access', undefined).catch(() => undefined);
    return accessSchema.safeParse(told).data;
  };
  const forward = async (channel: VaultChannel, input: unknown): Promise<unknown> => {
    if (channel === 'vault.status' && !ports.isUnlocked()) {
      // Answered without waiting for the process: the closed screen shows this first.
      return { state: hasVaultFiles(ports.vaultDir) ? 'locked' : 'absent' };
    }
    try {
      const value = await ports.client.call(channel, input);
      if (OPENING.includes(channel)) ports.opened('unlocked', await opener());
      if (channel === 'salvage.open') ports.opened('salvaged', undefined);
      return value;
    } finally {
      overwriteSecrets(input);
    }
  };
  const entries = CHANNELS.filter(isVaultChannel).map((channel) => [
    channel,
    (input: unknown) => forward(channel, input),
  ]);
  // Built from the channel list itself, so no name can be missing.
  return Object.fromEntries(entries) as Pick<Handlers, VaultChannel>;
}

/** SECURITY: main's copy of a passphrase does not outlive the call it came with. */
function overwriteSecrets(input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  for (const value of Object.values(input)) {
    if (value instanceof Uint8Array) value.fill(0);
  }
}
