/** The line between window and vault process: a pair of ports, one end each, nothing kept here. */
import { MessageChannelMain, type BrowserWindow } from 'electron';
import { handPort } from './ipc/notify.js';
import type { VaultClient } from './vault-client.js';

/** Throws when there is no window to give the port to. */
export function connectWindow(
  window: BrowserWindow | undefined,
  client: Pick<VaultClient, 'connect'>,
): void {
  if (window === undefined || window.isDestroyed()) throw new Error('no window to connect');
  const { port1, port2 } = new MessageChannelMain();
  client.connect(port1);
  handPort(window, port2);
}

/** SECURITY: a page that goes, by whatever way, leaves no open line behind. */
export function cutLineWithPage(
  window: BrowserWindow,
  client: Pick<VaultClient, 'disconnect'>,
): void {
  const { webContents } = window;
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) client.disconnect();
  });
  webContents.on('render-process-gone', () => {
    client.disconnect();
  });
}
