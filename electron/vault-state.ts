/** What main knows of the vault without opening it: is there one, and did the last call open it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const VAULT_FILES = ['keyring.a', 'keyring.b', 'records.db'] as const;

/** One file of a vault is enough: a half-missing vault must never look like "no vault yet". */
export const hasVaultFiles = (vaultDir: string): boolean =>
  VAULT_FILES.some((name) => existsSync(join(vaultDir, name)));
