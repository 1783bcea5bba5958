/** Files no record owns: what a crash or a removal left behind. Collected at opening. */
import { rmSync } from 'node:fs';
import type { VaultStep } from '../vault-ports.js';
import { setAside } from '../vault-folder.js';
import { storedFiles } from './attachment-files.js';

/** An attachment is written before its record is: a file as young as this may be about to get one. */
const ORPHAN_AGE_MS = 86_400_000;

export interface OrphanPorts {
  readonly dir: string;
  readonly now: Date;
  /** Ids of attachments that records own. */
  readonly owned: ReadonlySet<string>;
  /** Ids whose files were found damaged. They are moved aside: nothing damaged is deleted. */
  readonly damaged: ReadonlySet<string>;
  /** Throws when any record on the disk cannot be read: its attachments would look like nobody's. */
  readonly ensureAllReadable: () => void;
  readonly onStep?: ((step: VaultStep) => void) | undefined;
}

/** Returns how many were cleared away. */
export function collectOrphans(ports: OrphanPorts): number {
  const { dir, now, owned, damaged, onStep } = ports;
  const orphans = storedFiles(dir).filter(
    ({ id, kind, changedAt }) =>
      now.getTime() - changedAt.getTime() > ORPHAN_AGE_MS &&
      (kind === 'temporary' || !owned.has(id)),
  );
  if (orphans.length === 0) return 0;
  ports.ensureAllReadable();
  for (const { path, id, kind } of orphans) {
    if (kind === 'attachment' && damaged.has(id)) setAside(path, now);
    else rmSync(path);
    onStep?.('orphan-deleted');
  }
  return orphans.length;
}
