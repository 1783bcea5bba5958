/** Settings on disk. A broken or unknown value falls back to its default, field by field. */
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/settings/settings.js';
import { readJson, writeJson } from './json-file.js';

export type SettingsPart = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export interface SettingsStore {
  readonly get: () => Settings;
  /** Fields left out, or undefined, stay as they are. */
  readonly change: (part: SettingsPart) => Settings;
}

/** Pure: keeps each field that parses, drops the rest. */
export function settingsFrom(raw: unknown): Settings {
  if (typeof raw !== 'object' || raw === null) return DEFAULT_SETTINGS;
  let settings: Settings = DEFAULT_SETTINGS;
  for (const [key, value] of Object.entries(raw)) {
    const candidate = settingsSchema.safeParse({ ...settings, [key]: value as unknown });
    if (candidate.success) settings = candidate.data;
  }
  return settings;
}

export function createSettingsStore(path: string): SettingsStore {
  let settings = settingsFrom(readJson(path));
  return {
    get: () => settings,
    change: (part) => {
      const given = Object.entries(part).filter(([, value]) => value !== undefined);
      settings = settingsSchema.parse({ ...settings, ...Object.fromEntries(given) });
      writeJson(path, settings);
      return settings;
    },
  };
}
