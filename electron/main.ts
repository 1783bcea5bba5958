/** Composition root: builds the parts, wires them, opens the window. */
import { app, BrowserWindow } from 'electron';
import { declareAppScheme } from './asset-server.js';
import { startProgram } from './program.js';
import { hardenCommandLine } from './security/command-line.js';
import { refusedSwitch } from './security/refused-switch.js';
import { setEngineLanguage } from './settings/engine-language.js';
import { reportStartFailure } from './start-failure.js';

const refused = app.isPackaged
  ? refusedSwitch((name) => app.commandLine.hasSwitch(name))
  : undefined;

if (refused !== undefined) {
  console.error(`refused: --${refused}`);
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  // The first instance brings its window forward; what this one was started with is ignored.
  app.quit();
} else {
  hardenCommandLine();
  setEngineLanguage();
  // The product's name has an accent; a user agent with one breaks every response of our own scheme.
  app.userAgentFallback = 'CabinetSur';
  declareAppScheme();
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  void app.whenReady().then(startProgram).catch(reportStartFailure);
}
