/** What main knows of the vault without opening it: is there one, and did the last call open it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const VAULT_FILES = ['keyring.a', 'keyring.b', 'records.db'] as const;

/**
 * One file of a vault is enough: a half-missing vault must never look like "no vault yet". Nor must one that only awaits
 * its second rename, which the vault process does when it starts.
 */
export const hasVaultFiles = (vaultDir: string): boolean =>
  [vaultDir, `${vaultDir}.rebuilt`].some((folder) =>
    VAULT_FILES.some((name) => existsSync(join(folder, name))),
  );
