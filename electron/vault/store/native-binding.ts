/** Finds SQLite's native binary and checks its hash before it is loaded: it lies outside the signed archive. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { VaultError } from '../vault-error.js';

/** Path inside the better-sqlite3 package → SHA-256 in hex, written by the build. */
export type NativeHashes = Readonly<Record<string, string>>;

/**
 * Where the binary is, in the order better-sqlite3 itself looks: a compiled one (all versions), then the one
 * shipped in the package (from 13 on).
 */
const candidatesOf = (): readonly string[] => [
  join('build', 'Release', 'better_sqlite3.node'),
  join('prebuilds', `${process.platform}-${process.arch}.node`),
];

/** Absolute path of the binary for this platform. */
export function findNativeBinding(): string {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('better-sqlite3/package.json'));
  // A native binary cannot be loaded from inside the archive: the packager puts it beside.
  const unpacked = root.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
  const found = [unpacked, root]
    .flatMap((folder) => candidatesOf().map((candidate) => join(folder, candidate)))
    .find((file) => existsSync(file));
  if (found === undefined) {
    throw new VaultError('crypto-selftest-failed', 'no native binary of SQLite for this platform');
  }
  return found;
}

export const nativeHashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

/** The path, once its SHA-256 is one of the pinned ones. */
export function trustedNativeBinding(hashes: NativeHashes): string {
  const file = findNativeBinding();
  if (!Object.values(hashes).includes(nativeHashOf(file))) {
    throw new VaultError(
      'crypto-selftest-failed',
      'the native binary of SQLite is not the built one',
    );
  }
  return file;
}
