/** What was backed up, read back and tried out, and when the next turn is due. Pure; times are ISO, UTC. */
import { z } from 'zod';

const timeSchema = z.iso.datetime();

const countSchema = z.number().int().min(0);

/** What one run found in its copy. Undefined when it failed. */
export const runCountsSchema = z.strictObject({
  /** Records opened one by one. */
  records: countSchema,
  /** Records that are not for the person who made the copy: compared byte by byte. */
  sealed: countSchema,
  /** Photos and documents, compared byte by byte. */
  attachments: countSchema,
  /** Photos and documents that the copy lacks. */
  unreadable: countSchema,
});
export type RunCounts = z.infer<typeof runCountsSchema>;
/** Of a run that may have failed, or that was written down before something was counted. */
export type SomeCounts = { readonly [K in keyof RunCounts]?: RunCounts[K] | undefined };

/** One run that ended, well or not. Holds nothing about the practice. */
export const backupRunSchema = z.strictObject({
  kind: z.enum(['backup', 'drill']),
  at: timeSchema,
  outcome: z.enum([
    'verified',
    /** Read back, but the vault's own disk did not give all photos and documents. */
    'incomplete',
    'disk-full',
    'folder-gone',
    'folder-read-only',
    'unverified',
    'damaged',
    'failed',
  ]),
  /** Name of the drive or folder, as shown. */
  folderName: z.string().max(255),
  /** On the drive the vault itself is on: lost together with it. */
  isOwnDrive: z.boolean(),
  ...runCountsSchema.partial().shape,
});
export type BackupRun = z.infer<typeof backupRunSchema>;

/** A month of daily runs and more; older ones are not worth showing. */
const MAX_RUNS = 60;

/**
 * Newest first. The same failure again takes the place of the one before: a drive left at home for a week
 * is one line. The last verified backup and the last drill stay.
 */
export function withRun(runs: readonly BackupRun[], run: BackupRun): readonly BackupRun[] {
  const [latest, ...older] = runs;
  const isRepeat =
    run.outcome !== 'verified' && latest?.kind === run.kind && latest.outcome === run.outcome;
  const all = [run, ...(isRepeat ? older : runs)];
  const kept = all.slice(0, MAX_RUNS);
  const lasting = [lastVerified(all), all.find(({ kind }) => kind === 'drill')];
  return [...kept, ...all.slice(MAX_RUNS).filter((each) => lasting.includes(each))];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Less than a day, so that a practice that opens a little earlier each day still gets one a day. */
const BACKUP_EVERY_MS = 20 * HOUR_MS;
/** A failure is tried again the same day, but not in a loop. */
const RETRY_AFTER_MS = 2 * HOUR_MS;
const DRILL_EVERY_MS = 90 * DAY_MS;
const AWAY_EVERY_MS = 7 * DAY_MS;

/** The latest verified run, if any. `runs` in any order. */
export function lastVerified(
  runs: readonly BackupRun[],
  matches: (run: BackupRun) => boolean = (run) => run.kind === 'backup',
): BackupRun | undefined {
  return runs
    .filter((run) => run.outcome === 'verified' && matches(run))
    .reduce<BackupRun | undefined>(
      (latest, run) => (latest === undefined || run.at > latest.at ? run : latest),
      undefined,
    );
}

export function isBackupDue(runs: readonly BackupRun[], now: Date): boolean {
  const tried = runs.filter(({ kind }) => kind === 'backup').map(({ at }) => at);
  const last = lastVerified(runs);
  return (
    (last === undefined || isOlder(last.at, now, BACKUP_EVERY_MS)) &&
    tried.every((at) => isOlder(at, now, RETRY_AFTER_MS))
  );
}

/** The first one as soon as there is a backup to try. */
export function isDrillDue(runs: readonly BackupRun[], now: Date): boolean {
  const drills = runs.filter(({ kind }) => kind === 'drill');
  return (
    lastVerified(runs) !== undefined && drills.every(({ at }) => isOlder(at, now, DRILL_EVERY_MS))
  );
}

/**
 * What to tell the owner: no backup at all, none for a week, or recent ones only on the vault's own drive.
 * Undefined when all is well.
 */
export type BackupConcern = 'none' | 'old' | 'own-drive';

export function backupConcern(runs: readonly BackupRun[], now: Date): BackupConcern | undefined {
  const last = lastVerified(runs);
  if (last === undefined) return 'none';
  const away = lastVerified(runs, (run) => run.kind === 'backup' && !run.isOwnDrive);
  if (away !== undefined && !isOlder(away.at, now, AWAY_EVERY_MS)) return undefined;
  return isOlder(last.at, now, AWAY_EVERY_MS) ? 'old' : 'own-drive';
}

/** A time in the future comes from a clock that was wrong: it never makes anything look fresh. */
function isOlder(at: string, now: Date, ms: number): boolean {
  const age = now.getTime() - Date.parse(at);
  return age < -DAY_MS || age >= ms;
}
