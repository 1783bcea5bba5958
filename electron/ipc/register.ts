/** Registers exactly the contract's channels with Electron, once. The only importer of ipcMain. */
import { ipcMain } from 'electron';
import { CHANNELS } from '../../shared/ipc/channels.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import { serve, type Gate } from './serve.js';

export function registerChannels(handlers: Handlers, gate: Gate): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, raw: unknown) =>
      serve({ channel, sender: event, raw }, handlers, gate),
    );
  }
}
