/** The language of what the browser engine draws by itself: date fields and their calendars. Before Electron is ready. */
import { app } from 'electron';
import type { InterfaceLanguage } from '../../shared/base/language.js';
import { programPaths } from '../program-paths.js';
import { createSettingsStore } from './settings-store.js';

/** Day before month in all of them. */
const ENGINE_LANGUAGES: Readonly<Record<InterfaceLanguage, string>> = {
  fr: 'fr',
  nl: 'nl',
  en: 'en-GB',
  de: 'de',
};

/** Follows the system's language until one was chosen; a change shows at the next start. */
export function setEngineLanguage(): void {
  const { language } = createSettingsStore(programPaths().settingsFile).get();
  if (language !== undefined) app.commandLine.appendSwitch('lang', ENGINE_LANGUAGES[language]);
}
