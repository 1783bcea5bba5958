/** Vault folders open in this process. Two handles on one database in a process would undo SQLite's locks. */
import { canonicalFolder } from './vault-folder.js';
import { VaultError } from './vault-error.js';

const openFolders = new Set<string>();

/** Throws `vault-in-use`. Returns what gives the folder back. */
export function claimFolder(dir: string): () => void {
  const folder = canonicalFolder(dir);
  if (openFolders.has(folder)) throw new VaultError('vault-in-use', 'open in this process');
  openFolders.add(folder);
  return () => {
    openFolders.delete(folder);
  };
}
