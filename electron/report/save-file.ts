/** Asks where to save a document and writes it: temp file beside the target, then rename. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dialog, type BrowserWindow } from 'electron';

export interface SaveRequest {
  readonly window: BrowserWindow;
  readonly suggestedName: string;
  readonly filterName: string;
  /** Without the dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** Path written, or undefined when the user cancelled. Throws the system's error when writing fails. */
export async function saveFile(request: SaveRequest): Promise<string | undefined> {
  const chosen = await dialog.showSaveDialog(request.window, {
    defaultPath: request.suggestedName,
    filters: [{ name: request.filterName, extensions: [request.extension] }],
    // SECURITY: the document must not appear in the system's list of recent files.
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (chosen.canceled || chosen.filePath === '') return undefined;
  const temp = `${chosen.filePath}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(temp, 'wx', 0o600);
    try {
      await file.writeFile(request.bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temp, chosen.filePath);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  return chosen.filePath;
}
