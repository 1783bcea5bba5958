/** Makes the program's window. Every setting that keeps the page contained stands here. */
import { join } from 'node:path';
import { BrowserWindow, session, type Session } from 'electron';
import type { WindowState } from './settings/window-state.js';

/** SECURITY: in memory only (no "persist:"), without a cache on disk. */
export function uiSession(): Session {
  return session.fromPartition('vault', { cache: false });
}

export interface WindowOptions {
  readonly preload: string;
  readonly state: WindowState;
  readonly isDark: boolean;
  readonly isPackaged: boolean;
  readonly announce: (window: BrowserWindow) => void;
}

/** Title bar colours: the desk colour of each theme, as in renderer/ui/tokens.css. */
export const titleBarColours = (isDark: boolean) =>
  isDark
    ? { color: '#0a1215', symbolColor: '#b4c2c9', height: 43 }
    : { color: '#ecf1f3', symbolColor: '#47545b', height: 43 };

export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options.state.bounds,
    minWidth: 1024,
    minHeight: 720,
    show: false,
    title: 'Cabinet Sûr',
    titleBarStyle: 'hidden',
    titleBarOverlay: titleBarColours(options.isDark),
    backgroundColor: options.isDark ? '#0a1215' : '#ecf1f3',
    webPreferences: {
      // SECURITY: one frozen set of preferences, never spread from outside.
      preload: options.preload,
      partition: 'vault',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      plugins: false,
      webgl: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: !options.isPackaged,
      autoplayPolicy: 'user-gesture-required',
      v8CacheOptions: 'none',
    },
  });
  options.announce(window);
  if (options.state.isMaximized) window.maximize();
  // SECURITY: a page's title must never reach the task bar.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  void window.webContents.setVisualZoomLevelLimits(1, 1);
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL('app://ui/');
  return window;
}

export const preloadPath = (outDir: string): string => join(outDir, 'preload', 'preload.cjs');
