/** From main to the window: events, and the port to the vault process. Nobody else sends there. */
import type { BrowserWindow, MessagePortMain } from 'electron';
import { PORT_MESSAGE, type EventName } from '../../shared/ipc/channels.js';
import { events, type EventPayload } from '../../shared/ipc/events.js';

/** Contents are checked on the way out. */
export function notify<E extends EventName>(
  window: BrowserWindow | undefined,
  name: E,
  payload: EventPayload<E>,
): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(name, events[name].parse(payload));
}

/** SECURITY: `postMessage` of a window reaches its main frame only. */
export function handPort(window: BrowserWindow, port: MessagePortMain): void {
  window.webContents.postMessage(PORT_MESSAGE, undefined, [port]);
}
