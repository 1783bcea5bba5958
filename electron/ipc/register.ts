/** Registers exactly main's channels with Electron, once. The only importer of ipcMain. */
import { ipcMain } from 'electron';
import { MAIN_CHANNELS } from '../../shared/ipc/channels.js';
import { serve, type Gate, type MainHandlers } from './serve.js';

export function registerChannels(handlers: MainHandlers, gate: Gate): void {
  for (const channel of MAIN_CHANNELS) {
    ipcMain.handle(channel, (event, raw: unknown) =>
      serve({ channel, sender: event, raw }, handlers, gate),
    );
  }
}
