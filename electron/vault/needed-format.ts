/** Which format a closed vault asks of a program: read from its first bytes, without any secret. Changes nothing. */
import { sodiumReady } from './crypto/sodium-ready.js';
import { readKeyringCopies } from './keyring/keyring-files.js';
import { ensureReadableHeader } from './store/database-header.js';
import { knownFormatOf } from './store/migrate.js';
import { VaultError } from './vault-error.js';
import { databaseFile } from './vault-folder.js';
import type { VaultPorts } from './vault-ports.js';

export interface NeededFormat {
  /** Left out when this program knows it, or when damage hides it. */
  readonly needed?: number;
  readonly known: number;
}

/** Never while the vault is open in this process: see `ensureReadableHeader`. */
export async function neededFormat(
  ports: Pick<VaultPorts, 'dir' | 'migrations'>,
): Promise<NeededFormat> {
  await sodiumReady();
  const known = knownFormatOf(ports);
  try {
    readKeyringCopies(ports.dir, known);
    ensureReadableHeader(databaseFile(ports.dir), known);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    const { neededFormat: needed } = error;
    if (needed !== undefined) return { needed, known };
  }
  return { known };
}
