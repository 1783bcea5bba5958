import { describe, expect, it, vi } from 'vitest';
import { createBackupRuns } from '../../../../electron/backup/backup-runs.js';
import type { BackupStore } from '../../../../electron/backup/backup-store.js';
import { VaultCallError } from '../../../../electron/vault-client.js';
import type { BackupWork } from '../../../../electron/vault/backup/backup-work.js';
import { withRun, type BackupRun } from '../../../../shared/domain/backup/backup-history.js';
import type { IpcErrorCode } from '../../../../shared/ipc/error-codes.js';

// Only its error class is wanted here; Electron itself is not there.
vi.mock('electron', () => ({ utilityProcess: {} }));

const NOW = new Date('2026-11-22T13:05:01.000Z');
const COUNTS = { records: 7, sealed: 0, attachments: 2, unreadable: 0 };
const DAY_MS = 86_400_000;

interface World {
  readonly folder?: string | undefined;
  readonly isReachable?: boolean;
  readonly role?: 'owner' | 'staff' | 'adviser';
  readonly fails?: IpcErrorCode;
  readonly unreadable?: number;
  readonly runs?: readonly BackupRun[];
}

/** Main's runs over a vault process that answers as told. */
function rig(world: World = {}) {
  const asked: BackupWork['kind'][] = [];
  let changes = 0;
  let now = NOW;
  let kept = world.runs ?? [];
  let gate: Promise<void> = Promise.resolve();
  const role = world.role ?? 'owner';
  const client = {
    backup: async (work: BackupWork): Promise<never> => {
      asked.push(work.kind);
      if (work.kind === 'identify') {
        return {
          vaultId: 'aa',
          mayMake: role !== 'adviser',
          mayTryOut: role === 'owner',
        } as never;
      }
      if (work.kind === 'list') return { copies: [{ createdAt: NOW.toISOString() }] } as never;
      await gate;
      if (world.fails !== undefined) throw new VaultCallError(world.fails);
      const { unreadable = 0 } = world;
      return { ...COUNTS, unreadable, createdAt: NOW.toISOString() } as never;
    },
  };
  const store: BackupStore = {
    folder: () => ('folder' in world ? world.folder : '/media/stick'),
    rememberFolder: () => undefined,
    runs: () => kept,
    addRun: (_, run) => {
      kept = withRun(kept, run);
    },
  };
  const runs = createBackupRuns({
    client,
    store,
    factsOf: () =>
      Promise.resolve({
        name: 'stick',
        isReachable: world.isReachable ?? true,
        isOwnDrive: false,
      }),
    now: () => now,
    changed: () => {
      changes += 1;
    },
  });
  return {
    runs,
    asked,
    kept: () => kept,
    changes: () => changes,
    hold: () => {
      let release = (): void => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        release();
      };
    },
    later: (days: number) => {
      now = new Date(NOW.getTime() + days * DAY_MS);
    },
  };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );
const made = (over: Partial<BackupRun> = {}): BackupRun => ({
  kind: 'backup',
  at: NOW.toISOString(),
  outcome: 'verified',
  folderName: 'stick',
  isOwnDrive: false,
  ...COUNTS,
  ...over,
});

describe('a run', () => {
  it('is written down with what was found, and announced at both ends', async () => {
    const { runs, kept, changes } = rig();
    expect(await runs.run('backup')).toMatchObject({ outcome: 'verified', ...COUNTS });
    expect(kept()).toEqual([made()]);
    expect(changes()).toBe(2);
  });

  it('that lacks photos does not count as verified', async () => {
    const { runs, kept } = rig({ unreadable: 2 });
    expect(await runs.run('backup')).toMatchObject({ outcome: 'incomplete', unreadable: 2 });
    expect(kept()).toMatchObject([{ outcome: 'incomplete', unreadable: 2 }]);
    expect((await runs.status()).concern).toBe('none');
  });

  it.each([
    ['backup-disk-full', 'disk-full'],
    ['backup-folder-gone', 'folder-gone'],
    ['backup-folder-read-only', 'folder-read-only'],
    ['backup-unverified', 'unverified'],
    ['backup-damaged', 'damaged'],
    ['io-error', 'failed'],
  ] as const)('that fails with %s is written down as %s', async (fails, outcome) => {
    const { runs, kept } = rig({ fails });
    expect(await codeOf(runs.run('backup'))).toBe(fails);
    expect(kept()).toMatchObject([{ outcome }]);
    expect(kept()[0]?.records).toBeUndefined();
  });

  it.each(['vault-locked', 'backup-absent', 'not-permitted'] as const)(
    'that ends with %s says nothing about the copies',
    async (fails) => {
      const { runs, kept } = rig({ fails });
      expect(await codeOf(runs.run('drill'))).toBe(fails);
      expect(kept()).toEqual([]);
    },
  );

  it('that was stopped is no failure', async () => {
    const { runs, kept } = rig({ fails: 'backup-cancelled' });
    expect(await runs.run('backup')).toEqual({ outcome: 'cancelled' });
    expect(kept()).toEqual([]);
  });

  it('is one at a time, and needs a folder', async () => {
    const { runs, hold } = rig();
    const release = hold();
    const first = runs.run('backup');
    expect(await codeOf(runs.run('drill'))).toBe('backup-running');
    expect((await runs.status()).running).toBe('backup');
    release();
    await first;
    expect((await runs.status()).running).toBeUndefined();
    expect(await codeOf(rig({ folder: undefined }).runs.run('backup'))).toBe('backup-absent');
  });
});

describe('what is due', () => {
  it('is done by itself: a copy a day, a first try-out, then one a quarter', async () => {
    const { runs, kept, later } = rig();
    await runs.catchUp();
    expect(kept().map(({ kind }) => kind)).toEqual(['drill', 'backup']);
    await runs.catchUp();
    expect(kept()).toHaveLength(2);
    later(1);
    await runs.catchUp();
    expect(kept().map(({ kind }) => kind)).toEqual(['backup', 'drill', 'backup']);
    later(91);
    await runs.catchUp();
    expect(kept().filter(({ kind }) => kind === 'drill')).toHaveLength(2);
  });

  it('waits for the drive, and asks nothing of the vault meanwhile', async () => {
    const { runs, asked, kept } = rig({ isReachable: false });
    await runs.catchUp();
    expect(asked).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it('is only what the person may do', async () => {
    const staff = rig({ role: 'staff' });
    await staff.runs.catchUp();
    expect(staff.kept().map(({ kind }) => kind)).toEqual(['backup']);
    expect(await staff.runs.status()).toMatchObject({ mayMake: true, mayTryOut: false });
    const adviser = rig({ role: 'adviser' });
    await adviser.runs.catchUp();
    expect(adviser.kept()).toEqual([]);
  });

  it('fails without a word but the history’s', async () => {
    const { runs, kept } = rig({ fails: 'backup-disk-full' });
    await runs.catchUp();
    expect(kept()).toMatchObject([{ outcome: 'disk-full' }]);
  });
});

describe('the status', () => {
  it('nags after seven days without a verified copy on another drive', async () => {
    const { runs, later } = rig({ runs: [made()] });
    expect((await runs.status()).concern).toBeUndefined();
    later(6.9);
    expect((await runs.status()).concern).toBeUndefined();
    later(7);
    expect((await runs.status()).concern).toBe('old');
    const own = rig({ runs: [made({ isOwnDrive: true })] });
    expect((await own.runs.status()).concern).toBe('own-drive');
  });

  it('lists no copies of a drive that is not there', async () => {
    const { runs, asked } = rig({ isReachable: false });
    expect(await runs.status()).toMatchObject({ copies: [], folder: { isReachable: false } });
    expect(asked).not.toContain('list');
  });
});
