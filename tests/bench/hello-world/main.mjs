// The floor: one window with one field, nothing else.
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800 });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)));
});
