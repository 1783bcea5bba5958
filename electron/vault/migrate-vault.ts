/**
 * Brings an opened vault to this program's format: copies aside, change, verification with the keys of who
 * opens, the keyring's format, commit. Killed anywhere, the vault is of the old format or of the new one.
 */
import { join } from 'node:path';
import { areEqualBytes } from './bytes.js';
import { errorCodeOf } from './error-code-of.js';
import { withFormat } from './keyring/keyring-file.js';
import { ensureFormat, type GoodCopy } from './keyring/keyring-files.js';
import type { PendingMigration } from './store/pending-migration.js';
import { VaultError } from './vault-error.js';
import { DATABASE_NAME, KEYRING_NAMES, readFileIfPresent, replaceFile } from './vault-folder.js';
import type { VaultPorts } from './vault-ports.js';

export interface VaultMigration<T> {
  readonly pending: PendingMigration;
  /** The copy that was opened: signed by the owner. */
  readonly trusted: GoodCopy;
  /** Reads and verifies everything the person has keys for. */
  readonly verify: () => T;
}

/**
 * Returns what `verify` returned. Throws what it found when that was there before; else `disk-full` or
 * `migration-failed`. In each case the vault is as it was.
 */
export function migrateVault<T>(
  ports: Pick<VaultPorts, 'dir' | 'now' | 'onStep'>,
  { pending, trusted, verify }: VaultMigration<T>,
): T {
  const { dir, onStep } = ports;
  const aside = (name: string): string => join(dir, `${name}.before-${pending.to}`);
  try {
    copyAside({ pending, trusted }, aside);
  } catch (error) {
    throw failure(error);
  }
  onStep?.('migration-copied');
  try {
    const result = pending.run({
      verify,
      beforeCommit: () => {
        onStep?.('migration-verified');
        // First: from here no program of the old format touches the vault.
        ensureFormat(dir, trusted, pending.to, () => onStep?.('migration-keyring-first-copy'));
        onStep?.('migration-keyring-both-copies');
      },
    });
    onStep?.('migration-done');
    return result;
  } catch (error) {
    if (!pending.isAsBefore()) pending.restore(aside(DATABASE_NAME), ports.now());
    ensureFormat(dir, trusted, pending.from);
    const isOlderDamage = error instanceof VaultError && pending.keptRows();
    throw isOlderDamage ? error : failure(error);
  }
}

/** Each read back. The last one is the database: with it the copy is whole. */
function copyAside(
  { pending, trusted }: Pick<VaultMigration<unknown>, 'pending' | 'trusted'>,
  aside: (name: string) => string,
): void {
  // An attempt cut short may have raised the format already: the copy has the one it was.
  const keyring = withFormat(trusted.bytes, pending.from);
  for (const name of KEYRING_NAMES) {
    replaceFile(aside(name), keyring);
    const read = readFileIfPresent(aside(name));
    if (read === undefined || !areEqualBytes(read, keyring)) {
      throw new VaultError('io-error', `${name} was not copied as it is`);
    }
  }
  pending.copyTo(aside(DATABASE_NAME));
}

const failure = (cause: unknown): VaultError =>
  errorCodeOf(cause) === 'disk-full'
    ? new VaultError('disk-full', 'no room for a migration', { cause })
    : new VaultError('migration-failed', 'the vault is as before', { cause });
