/**
 * Stands in for the program Electron runs when it is given the folder of an app: names the app after
 * its package.json, then loads it. The registry runtime comes without one.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const position = process.argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
const folder = position === -1 ? undefined : resolve(process.argv[position]);

if (folder === undefined) {
  console.error('usage: electron [switches] <app folder> [arguments]');
  app.exit(1);
} else {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  try {
    // Awaited at top level: Electron holds back `ready` until its entry module has settled.
    await import(pathToFileURL(join(folder, manifest.main)).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
