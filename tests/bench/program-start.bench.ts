/** From starting the process to the closed screen that can be typed into, beside a window with one field. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareApp } from '../../build/prepare-app.mjs';
import { electronSwitches } from '../../build/runtime.mjs';
import { createVault } from '../../electron/vault/vault.js';
import { benchFolder, benchPhrase, benchPorts } from './bench-vault.js';
import { median, type Bench } from './measure.js';

/** A start that takes longer has failed. */
const START_LIMIT_MS = 30_000;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const programStart: Bench = async ({ isQuick }) => {
  const runtime = await prepareApp();
  const dataDir = benchFolder();
  const vault = await createVault(
    benchPorts(join(dataDir, 'practice.vault')),
    benchPhrase(),
    () => [],
  );
  vault.close();
  const program = { entry: join(runtime.appDir, 'out', 'main', 'main.js'), dataDir };
  const floor = { entry: here('./hello-world/main.mjs'), dataDir: benchFolder() };

  // The first start of each fills the disk cache and does not count.
  await interactiveMs(runtime.electronPath, program);
  await interactiveMs(runtime.electronPath, floor);
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < (isQuick ? 3 : 9); round += 1) {
    values.push(await interactiveMs(runtime.electronPath, program));
    baselines.push(await interactiveMs(runtime.electronPath, floor));
  }
  return {
    name: 'start',
    value: median(values),
    unit: 'ms',
    baseline: median(baselines),
    baselineName: 'hello-world Electron',
    aim: 1.5,
  };
};

interface Started {
  readonly entry: string;
  readonly dataDir: string;
}

function interactiveMs(electronPath: string, { entry, dataDir }: Started): Promise<number> {
  return new Promise((resolve, reject) => {
    const startMs = Date.now();
    const child = spawn(
      electronPath,
      [here('./wrapper'), ...electronSwitches(), `--user-data-dir=${dataDir}`],
      {
        env: {
          ...process.env,
          CABINET_BENCH_ENTRY: entry,
          CABINET_BENCH_SELECTOR: 'input[type=password]',
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const limit = setTimeout(() => child.kill(), START_LIMIT_MS);
    child.once('exit', () => {
      clearTimeout(limit);
      const match = /interactive (\d+)/.exec(output);
      if (match === null) reject(new Error('the window never became interactive'));
      else resolve(Number(match[1]) - startMs);
    });
  });
}
