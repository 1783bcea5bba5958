/**
 * The vault's `lock` file: who has it open, for the next person to read. Advice only. What keeps a second process out is
 * SQLite's exclusive lock, which dies with its process; this file may be stale, missing or anything else.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { vaultHolderSchema, type VaultHolder } from '../../shared/ipc/vault-holder.js';
import { lockFile, readFileStart } from './vault-folder.js';
import type { RecordStore } from './store/record-store.js';
import { VaultError } from './vault-error.js';

/** A name of 255 characters twice, in UTF-8, and some room. */
const MAX_BYTES = 4096;

/** Writes the file and returns the store with a `close` that takes it away. Called with the exclusive lock held. */
export function withLockFile(store: RecordStore, dir: string, now: Date): RecordStore {
  const file = lockFile(dir);
  removeLockFile(file);
  try {
    const text = `${JSON.stringify(thisHolder(now))}\n`;
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch {
    // A full disk must not keep anybody out of their vault for want of advice.
  }
  return {
    ...store,
    close: () => {
      // Before SQLite's lock goes: after that the file could be the next one's.
      removeLockFile(file);
      store.close();
    },
  };
}

/** Adds to `vault-in-use` who has the vault, where that can be told. Other errors pass unchanged. */
export function namingHolder(error: unknown, dir: string): unknown {
  if (!(error instanceof VaultError) || error.code !== 'vault-in-use') return error;
  const holder = readHolder(dir);
  if (holder === undefined) return error;
  return new VaultError('vault-in-use', 'held by another process', { cause: error, holder });
}

/** Undefined when there is no such file, when it is not one of ours, or when its process here has ended. */
export function readHolder(dir: string): VaultHolder | undefined {
  try {
    const bytes = readFileStart(lockFile(dir), MAX_BYTES);
    if (bytes === undefined) return undefined;
    const parsed = vaultHolderSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!parsed.success) return undefined;
    const isStale = parsed.data.host === hostname() && !isRunning(parsed.data.processId);
    return isStale ? undefined : parsed.data;
  } catch {
    return undefined;
  }
}

/** A stale file of another process is in the way of nothing: it may be taken away. */
export function removeLockFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Advice that cannot be removed is stale advice, which is allowed for.
  }
}

const thisHolder = (now: Date): VaultHolder => ({
  host: hostname(),
  user: userName(),
  processId: process.pid,
  since: now.toISOString(),
});

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // The system may know the user by a number only.
    return String(process.getuid?.() ?? '?');
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Refused means that it is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
