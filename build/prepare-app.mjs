/** Everything between a clone and a program that can be started. */
import { ensureBuilt } from './compile.mjs';
import { message } from './messages.mjs';
import { resolveRuntime } from './runtime.mjs';
import { ensureStaged, stageDir } from './stage.mjs';
import { ensureElectronLibraries } from './system-packages.mjs';

/**
 * Finds the runtime and its libraries, builds, and stages the app where the runtime needs that.
 * Expects the npm dependencies to be installed.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function prepareApp() {
  const runtime = await resolveRuntime();
  if (runtime.kind === 'registry') console.log(message('oldElectron'));
  await ensureElectronLibraries(runtime.electronPath);
  const stamp = await ensureBuilt();
  if (runtime.appDir === stageDir) ensureStaged(stamp);
  return runtime;
}
