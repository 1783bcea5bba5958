import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronSwitches, resolveRuntime } from '../../build/runtime.mjs';
import { newDataDir } from './support/launch.js';

test('a program with a file missing says so instead of staying without a window', async () => {
  const runtime = await resolveRuntime();
  const app = mkdtempSync(join(tmpdir(), 'cabinet-sur-damaged-'));
  for (const part of ['out', 'package.json']) {
    cpSync(join(runtime.appDir, part), join(app, part), { recursive: true });
  }
  const map = join(app, 'out', 'main', 'asset-map.json');
  expect(existsSync(map)).toBe(true);
  rmSync(map);

  const child = spawn(
    runtime.electronPath,
    [app, ...electronSwitches(), `--user-data-dir=${newDataDir()}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  try {
    await expect.poll(() => said, { timeout: 20_000 }).toContain('start: Error');
    // The line is for who helps; no path of the computer stands in it.
    const line = said.split('\n').find((each) => each.startsWith('start:'));
    expect(line).toBe('start: Error');
  } finally {
    child.kill('SIGKILL');
    rmSync(app, { recursive: true });
  }
});
