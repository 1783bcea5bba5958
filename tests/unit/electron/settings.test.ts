import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSettingsStore, settingsFrom } from '../../../electron/settings/settings-store.js';
import { windowStateFrom } from '../../../electron/settings/window-state.js';
import { DEFAULT_SETTINGS } from '../../../shared/settings/settings.js';

describe('settings', () => {
  it('keeps each good value and drops each bad one alone', () => {
    expect(
      settingsFrom({ language: 'nl', theme: 'pink', autoLockMinutes: 0, unknown: true }),
    ).toEqual({ ...DEFAULT_SETTINGS, language: 'nl' });
  });

  it('remembers who opened last as a number and nothing that is none', () => {
    const lastPersonId = 'ab'.repeat(16);
    expect(settingsFrom({ lastPersonId })).toEqual({ ...DEFAULT_SETTINGS, lastPersonId });
    expect(settingsFrom({ lastPersonId: 'Nadia' })).toEqual(DEFAULT_SETTINGS);
  });

  it('survives a file that is not JSON', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
    writeFileSync(path, '{"theme":');
    const store = createSettingsStore(path);
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    store.change({ theme: 'dark' });
    expect(createSettingsStore(path).get().theme).toBe('dark');
    expect(readFileSync(path, 'utf8')).toContain('"dark"');
  });
});

describe('window state', () => {
  const screen = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  const saved = { x: 100, y: 50, width: 1400, height: 900, isMaximized: true };

  it('comes back where it was', () => {
    expect(windowStateFrom(saved, screen)).toEqual({
      bounds: { x: 100, y: 50, width: 1400, height: 900 },
      isMaximized: true,
    });
  });

  it('keeps its size but not its place when that screen is gone', () => {
    expect(windowStateFrom({ ...saved, x: 2500 }, screen).bounds).toEqual({
      width: 1400,
      height: 900,
    });
  });

  it('starts at the reference size when nothing was saved', () => {
    expect(windowStateFrom(undefined, screen).bounds).toEqual({ width: 1280, height: 800 });
  });
});
