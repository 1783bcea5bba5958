/**
 * The window's only way out: two functions over a frozen list of names. Runs sandboxed, bundled to one
 * CommonJS file. Nothing here is trusted by main, which checks sender, state and contents again.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CHANNELS, EVENTS } from '../shared/ipc/channels.js';

const channels: readonly string[] = CHANNELS;
const eventNames: readonly string[] = EVENTS;

contextBridge.exposeInMainWorld(
  'bridge',
  Object.freeze({
    invoke: (channel: string, input: unknown): Promise<unknown> =>
      channels.includes(channel)
        ? ipcRenderer.invoke(channel, input)
        : Promise.resolve({ ok: false, code: 'bad-input' }),
    listen: (name: string, listener: (payload: unknown) => void): (() => void) => {
      if (!eventNames.includes(name)) return () => undefined;
      // SECURITY: the raw event is never handed out; it carries `sender`.
      const forward = (_event: IpcRendererEvent, payload: unknown): void => {
        listener(payload);
      };
      ipcRenderer.on(name, forward);
      return () => {
        ipcRenderer.removeListener(name, forward);
      };
    },
  }),
);
