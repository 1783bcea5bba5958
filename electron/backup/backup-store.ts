/** Which folder backups go to, and how past runs ended: plain JSON beside the vault, nothing about the practice. */
import { z } from 'zod';
import {
  backupRunSchema,
  withRun,
  type BackupRun,
} from '../../shared/domain/backup/backup-history.js';
import { readJson, writeJson } from '../settings/json-file.js';

const storedSchema = z.object({
  folder: z.string().min(1).optional().catch(undefined),
  /** By vault id: the runs of one vault say nothing about another. */
  runs: z.record(z.string(), z.array(backupRunSchema).catch([])).catch({}),
});
type Stored = z.infer<typeof storedSchema>;

export interface BackupStore {
  readonly folder: () => string | undefined;
  readonly rememberFolder: (folder: string) => void;
  /** Newest first. */
  readonly runs: (vaultId: string) => readonly BackupRun[];
  readonly addRun: (vaultId: string, run: BackupRun) => void;
}

/** A broken file counts as an empty one: the backups themselves are elsewhere. */
export function createBackupStore(path: string): BackupStore {
  const read = storedSchema.safeParse(readJson(path));
  let stored: Stored = read.success ? read.data : { runs: {} };
  const keep = (next: Stored): void => {
    stored = next;
    writeJson(path, next);
  };
  return {
    folder: () => stored.folder,
    rememberFolder: (folder) => {
      keep({ ...stored, folder });
    },
    runs: (vaultId) => stored.runs[vaultId] ?? [],
    addRun: (vaultId, run) => {
      const runs = [...withRun(stored.runs[vaultId] ?? [], run)];
      keep({ ...stored, runs: { ...stored.runs, [vaultId]: runs } });
    },
  };
}
