import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackupStore } from '../../../../electron/backup/backup-store.js';
import type { BackupRun } from '../../../../shared/domain/backup/backup-history.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const file = () => join(folder, 'backups.json');

const run: BackupRun = {
  kind: 'backup',
  at: '2026-11-22T13:05:01.000Z',
  outcome: 'verified',
  folderName: 'Copies (E:)',
  isOwnDrive: false,
  records: 7,
  sealed: 0,
  attachments: 3,
  unreadable: 0,
};

describe('what is remembered about backups', () => {
  it('outlives the program: the folder, and the runs of each vault apart', () => {
    const store = createBackupStore(file());
    expect(store.folder()).toBeUndefined();
    expect(store.runs('aa')).toEqual([]);
    store.rememberFolder('/media/stick');
    store.addRun('aa', run);
    store.addRun('bb', { ...run, outcome: 'disk-full' });
    const later = createBackupStore(file());
    expect(later.folder()).toBe('/media/stick');
    expect(later.runs('aa')).toEqual([run]);
    expect(later.runs('bb').map(({ outcome }) => outcome)).toEqual(['disk-full']);
    expect(later.runs('cc')).toEqual([]);
  });

  it('counts as nothing when the file is broken, and is written anew', () => {
    writeFileSync(file(), '{"folder": 3, "runs": {"aa": [{"kind": "?"}]');
    const store = createBackupStore(file());
    expect(store.folder()).toBeUndefined();
    store.addRun('aa', run);
    expect(createBackupStore(file()).runs('aa')).toEqual([run]);
  });

  it('keeps what is intact beside what is not', () => {
    writeFileSync(
      file(),
      JSON.stringify({ folder: '/media/stick', runs: { aa: [{ kind: 'other' }], bb: [run] } }),
    );
    const store = createBackupStore(file());
    expect(store.folder()).toBe('/media/stick');
    expect(store.runs('aa')).toEqual([]);
    expect(store.runs('bb')).toEqual([run]);
  });

  it('reads runs of before photos were counted', () => {
    const { kind, at, outcome, folderName, isOwnDrive, records } = run;
    const early = { kind, at, outcome, folderName, isOwnDrive, records };
    writeFileSync(file(), JSON.stringify({ runs: { aa: [early] } }));
    expect(createBackupStore(file()).runs('aa')).toEqual([early]);
  });

  it('holds nothing about the practice', () => {
    const store = createBackupStore(file());
    store.rememberFolder('/media/stick');
    store.addRun('aa', run);
    expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')) as object).sort()).toEqual([
      'folder',
      'runs',
    ]);
  });
});
