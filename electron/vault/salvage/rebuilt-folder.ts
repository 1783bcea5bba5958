/**
 * Puts a vault made of a damaged one's rest in its place. Two renames are needed; between them the new folder stands
 * ready under a name of its own, so that a crash leaves either the damaged vault or the new one, never none.
 */
import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { isVaultAbsent, setAside, syncFolder } from '../vault-folder.js';
import type { VaultPorts } from '../vault-ports.js';

/** Whole and on disk, or it does not have this name. */
const readyFolder = (dir: string): string => `${dir}.rebuilt`;

/** `staged`: a whole vault. `ensureUnchanged` is called last, before the damaged folder is moved. */
export function putInPlace(
  { dir, now, onStep }: Pick<VaultPorts, 'dir' | 'now' | 'onStep'>,
  staged: string,
  ensureUnchanged: () => void,
): void {
  const ready = readyFolder(dir);
  // From an attempt that was cut short before the damaged folder was moved. Kept: somebody may have put it there.
  if (existsSync(ready)) setAside(ready, now());
  ensureUnchanged();
  renameSync(staged, ready);
  syncFolder(dirname(dir));
  onStep?.('rebuilt-ready');
  setAside(dir, now());
  onStep?.('damaged-aside');
  finishRebuild(dir);
  onStep?.('rebuilt-in-place');
}

/** At the program's start: the second rename, where a crash came between the two. Does nothing else. */
export function finishRebuild(dir: string): void {
  if (!existsSync(readyFolder(dir)) || existsSync(dir) || !isVaultAbsent(dir)) return;
  renameSync(readyFolder(dir), dir);
  syncFolder(dirname(dir));
}
