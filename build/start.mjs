/** `npm start`: from a bare clone to the open window. Arguments after `--` go to the program. */
import { spawn } from 'node:child_process';
import { ensureDependencies } from './dependencies.mjs';
import { message, SetUpError } from './messages.mjs';
import { prepareApp } from './prepare-app.mjs';
import { electronSwitches } from './runtime.mjs';

function ensureDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new SetUpError(message('noDisplay'));
}

/** @param {import('./runtime.mjs').Runtime} runtime */
function open(runtime) {
  const env = { ...process.env };
  // Inherited from an editor or a test it would turn Electron into plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const args = [...electronSwitches(), runtime.appDir, ...process.argv.slice(2)];
  if (process.env['CABINET_SUR_TIMING'] === '1') {
    const { kind, version } = runtime;
    const ms = Math.round(performance.now());
    console.log(`Electron ${version} (${kind}) spawned after ${String(ms)} ms`);
  }
  const child = spawn(runtime.electronPath, args, { env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

try {
  ensureDisplay();
  await ensureDependencies();
  const runtime = await prepareApp();
  open(runtime);
} catch (error) {
  console.error(error instanceof SetUpError ? error.message : error);
  process.exitCode = 1;
}
