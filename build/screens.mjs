/** `npm run screens`: photographs every screen, theme, size and language into `screens/`. */
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { SetUpError } from './messages.mjs';
import { root } from './repository.mjs';
import { ensureTestTools } from './system-packages.mjs';
import { runOnVirtualDisplay } from './virtual-display.mjs';

try {
  await ensureDependencies();
  await ensureTestTools();
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  const config = join(root, 'build', 'playwright.screens.config.ts');
  const args = [cli, 'test', '--config', config, ...process.argv.slice(2)];
  process.exitCode = await runOnVirtualDisplay(args);
} catch (error) {
  console.error(error instanceof SetUpError ? error.message : error);
  process.exitCode = 1;
}
