/** Answers what the window asks about the program itself, its menu and its settings. */
import { app } from 'electron';
import type { InterfaceLanguage } from '../shared/base/language.js';
import type { Handlers } from '../shared/ipc/contract.js';
import type { Settings } from '../shared/settings/settings.js';
import type { SettingsStore } from './settings/settings-store.js';

export interface AppHandlerPorts {
  readonly systemLanguage: InterfaceLanguage;
  readonly settings: SettingsStore;
  readonly openMenu: () => void;
  readonly settingsChanged: (settings: Settings) => void;
}

type AppChannel = 'app.info' | 'app.openMenu' | 'settings.get' | 'settings.change';

export function appHandlers(ports: AppHandlerPorts): Pick<Handlers, AppChannel> {
  const { systemLanguage, settings, openMenu, settingsChanged } = ports;
  const { platform } = process;
  return {
    'app.info': () => ({
      version: app.getVersion(),
      platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
      systemLanguage,
    }),
    'app.openMenu': () => {
      openMenu();
    },
    'settings.get': () => settings.get(),
    'settings.change': (part) => {
      const changed = settings.change(part);
      settingsChanged(changed);
      return changed;
    },
  };
}
