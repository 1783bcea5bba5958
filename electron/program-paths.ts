/** Where the program's own files and the user's data are. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { z } from 'zod';
import type { AssetMap } from './asset-for.js';

/** A plain folder name: no accent and no space, whatever the product is called. */
const DATA_FOLDER = 'cabinet-sur';

export interface ProgramPaths {
  /** Folder of the compiled code (`out/`). */
  readonly outDir: string;
  readonly appRoot: string;
  readonly settingsFile: string;
  readonly windowFile: string;
  readonly vaultDir: string;
  /** Outside every vault's folder: see the vault's format, "Anchors". */
  readonly machineAnchorDir: string;
}

export function programPaths(): ProgramPaths {
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), DATA_FOLDER));
  }
  const data = app.getPath('userData');
  const mainDir = dirname(fileURLToPath(import.meta.url));
  return {
    outDir: dirname(mainDir),
    appRoot: dirname(dirname(mainDir)),
    settingsFile: join(data, 'settings.json'),
    windowFile: join(data, 'window.json'),
    vaultDir: join(data, 'practice.vault'),
    machineAnchorDir: join(data, 'anchors'),
  };
}

const assetMapSchema = z.record(
  z.string().startsWith('/'),
  z.object({ mime: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);

export const readAssetMap = (outDir: string): AssetMap =>
  assetMapSchema.parse(JSON.parse(readFileSync(join(outDir, 'main', 'asset-map.json'), 'utf8')));

export const readNativeHashes = (outDir: string): Readonly<Record<string, string>> =>
  z
    .record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))
    .parse(JSON.parse(readFileSync(join(outDir, 'native-hashes.json'), 'utf8')));
