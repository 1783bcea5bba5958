import { describe, expect, it } from 'vitest';
import {
  backupConcern,
  isBackupDue,
  isDrillDue,
  lastVerified,
  withRun,
  type BackupRun,
} from '../../../../../shared/domain/backup/backup-history.js';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const DAY = 24;
const run = (hours: number, part: Partial<BackupRun> = {}): BackupRun => ({
  kind: 'backup',
  at: new Date(NOW.getTime() - hours * 3_600_000).toISOString(),
  outcome: 'verified',
  folderName: 'Copies',
  isOwnDrive: false,
  records: 12,
  ...part,
});
const drill = (hours: number, outcome: BackupRun['outcome'] = 'verified') =>
  run(hours, { kind: 'drill', outcome });

describe('a backup', () => {
  it('is due after 20 hours, and two hours after a failure', () => {
    expect(isBackupDue([], NOW)).toBe(true);
    expect(isBackupDue([run(19)], NOW)).toBe(false);
    expect(isBackupDue([run(20)], NOW)).toBe(true);
    expect(isBackupDue([run(1, { outcome: 'disk-full' }), run(30)], NOW)).toBe(false);
    expect(isBackupDue([run(3, { outcome: 'disk-full' }), run(30)], NOW)).toBe(true);
  });

  it('of a day still to come does not count as fresh', () => {
    expect(isBackupDue([run(-30 * DAY)], NOW)).toBe(true);
    expect(backupConcern([run(-30 * DAY)], NOW)).toBe('old');
  });
});

describe('a drill', () => {
  it('is due once there is a backup, then every 90 days, daily backups or not', () => {
    expect(isDrillDue([], NOW)).toBe(false);
    expect(isDrillDue([run(1, { outcome: 'failed' })], NOW)).toBe(false);
    expect(isDrillDue([run(1)], NOW)).toBe(true);
    expect(isDrillDue([run(1), drill(89 * DAY)], NOW)).toBe(false);
    expect(isDrillDue([run(1), drill(90 * DAY)], NOW)).toBe(true);
    expect(isDrillDue([run(1), drill(2, 'damaged')], NOW)).toBe(false);
  });
});

it.each([
  [undefined, [run(6 * DAY)]],
  [undefined, [run(1, { isOwnDrive: true }), run(6 * DAY)]],
  ['none', []],
  ['none', [run(1, { outcome: 'unverified' })]],
  ['none', [drill(1)]],
  ['old', [run(7 * DAY)]],
  ['own-drive', [run(1, { isOwnDrive: true }), run(8 * DAY)]],
  ['old', [run(8 * DAY, { isOwnDrive: true })]],
] as const)('tells the owner %s', (concern, runs) => {
  expect(backupConcern(runs, NOW)).toBe(concern);
});

describe('the history', () => {
  it('shows the same failure once, and a success each time', () => {
    const gone = (hours: number) => run(hours, { outcome: 'folder-gone' });
    const added = [run(50), gone(4), gone(2), run(1), run(0)];
    const runs = added.reduce<readonly BackupRun[]>(withRun, []);
    expect(runs).toEqual([run(0), run(1), gone(2), run(50)]);
  });

  it('never drops the last verified backup nor the last drill', () => {
    let runs: readonly BackupRun[] = [drill(990), run(1000)];
    for (let n = 0; n < 200; n += 1) {
      runs = withRun(runs, run(900 - n, { outcome: n % 2 === 0 ? 'disk-full' : 'folder-gone' }));
    }
    expect(runs).toHaveLength(62);
    expect(lastVerified(runs)).toEqual(run(1000));
    expect(runs).toContainEqual(drill(990));
  });
});
