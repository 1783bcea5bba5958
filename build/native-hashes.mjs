/**
 * Hashes of the native binaries the program may load. Native files stay outside the archive of a
 * packaged program, so the vault checks them against this list before it loads one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const prebuilds = 'node_modules/better-sqlite3/prebuilds';

/**
 * @param {string} appDir folder that holds node_modules
 * @returns {Readonly<Record<string, string>>} SHA-256 in hexadecimal, by path from the app folder
 */
export function prebuiltHashes(appDir) {
  return Object.fromEntries(
    readdirSync(join(appDir, prebuilds))
      .filter((name) => name.endsWith('.node'))
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(appDir, prebuilds, name));
        return [`${prebuilds}/${name}`, createHash('sha256').update(bytes).digest('hex')];
      }),
  );
}

/**
 * @param {string} outDir
 * @param {Readonly<Record<string, string>>} hashes
 */
export function writeNativeHashes(outDir, hashes) {
  const text = `${JSON.stringify(hashes, undefined, 1)}\n`;
  writeFileSync(join(outDir, 'native-hashes.json'), text);
}
