/**
 * The window's only way out: two functions over a frozen list of names. Runs sandboxed, bundled to one
 * CommonJS file. Nothing here is trusted by main or the vault process, which check state and contents again.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CHANNELS, CONNECT, EVENTS, MAIN_CHANNELS, PORT_MESSAGE } from '../shared/ipc/channels.js';

interface VaultCall {
  readonly channel: string;
  readonly input: unknown;
  readonly settle: (result: unknown) => void;
}
interface FromVault {
  /** Said once, before anything else. */
  readonly isReady?: true;
  readonly id: number;
  readonly result: unknown;
}
/** What is used of the browser engine's MessagePort, whose types this folder is without. */
interface WindowPort {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (kind: string, heard: (event: { data: FromVault }) => void) => void;
  readonly start: () => void;
  readonly close: () => void;
}

const pageChannels: readonly string[] = CHANNELS.filter((channel) => channel !== CONNECT);
const mainChannels: readonly string[] = MAIN_CHANNELS;
const eventNames: readonly string[] = EVENTS;

/** SECURITY: stays in this script's own world; the page has no name for it. */
let port: WindowPort | undefined;
let isReady = false;
let nextId = 1;
/** Made before the vault process said it is there. */
let early: VaultCall[] = [];
const asked = new Map<number, VaultCall['settle']>();

/** SECURITY: this world's copy of a secret does not outlive the call. The bytes sent are another copy. */
function wipe(input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  for (const value of Object.values(input)) if (value instanceof Uint8Array) value.fill(0);
}

function send({ channel, input, settle }: VaultCall): void {
  asked.set(nextId, settle);
  port?.postMessage({ id: nextId, channel, input });
  nextId += 1;
  wipe(input);
}

/** The process is gone, and with it what it was asked. The next call asks for a new port. */
function lose(): void {
  port?.close();
  port = undefined;
  isReady = false;
  const lost = [...asked.values(), ...early.map(({ settle }) => settle)];
  asked.clear();
  early = [];
  for (const settle of lost) settle({ ok: false, code: 'vault-locked' });
}

function askVault(call: VaultCall): void {
  if (isReady) {
    send(call);
    return;
  }
  early.push(call);
  if (port !== undefined || early.length > 1) return;
  void ipcRenderer.invoke(CONNECT).then(({ ok }: { ok: boolean }) => {
    if (!ok) lose();
  });
}

ipcRenderer.on(PORT_MESSAGE, ({ ports }) => {
  const [given] = ports as readonly WindowPort[];
  if (given === undefined) return;
  if (port !== undefined) lose();
  port = given;
  given.addEventListener('close', () => {
    if (port === given) lose();
  });
  given.addEventListener('message', ({ data }) => {
    if (data.isReady === true) {
      isReady = true;
      for (const call of early.splice(0)) send(call);
      return;
    }
    asked.get(data.id)?.(data.result);
    asked.delete(data.id);
  });
  given.start();
});

contextBridge.exposeInMainWorld(
  'bridge',
  Object.freeze({
    invoke: (channel: string, input: unknown): Promise<unknown> => {
      if (!pageChannels.includes(channel)) return Promise.resolve({ ok: false, code: 'bad-input' });
      if (mainChannels.includes(channel)) return ipcRenderer.invoke(channel, input);
      return new Promise((settle) => {
        askVault({ channel, input, settle });
      });
    },
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
