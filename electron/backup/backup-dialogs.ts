/** The system's dialogs for backups. What is chosen stays in main. */
import { dialog, type BrowserWindow } from 'electron';

export async function askFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  if (window === undefined) return undefined;
  const chosen = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

export async function askBackupFile(
  window: BrowserWindow | undefined,
): Promise<string | undefined> {
  if (window === undefined) return undefined;
  const chosen = await dialog.showOpenDialog(window, {
    filters: [{ name: 'Cabinet Sûr', extensions: ['vbk'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}
