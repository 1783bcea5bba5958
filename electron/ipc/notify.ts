/** Events from main to the window. The only user of `webContents.send`; contents are checked on the way out. */
import type { BrowserWindow } from 'electron';
import type { EventName } from '../../shared/ipc/channels.js';
import { events, type EventPayload } from '../../shared/ipc/events.js';

export function notify<E extends EventName>(
  window: BrowserWindow | undefined,
  name: E,
  payload: EventPayload<E>,
): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(name, events[name].parse(payload));
}
