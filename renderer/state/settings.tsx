/** Settings kept outside the vault: language, theme, time before locking, single-key shortcuts. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { InterfaceLanguage } from '../../shared/base/language.js';
import type { Settings } from '../../shared/settings/settings.js';
import { call, listen } from '../ipc.js';

interface SettingsContext {
  readonly settings: Settings;
  readonly systemLanguage: InterfaceLanguage;
  readonly change: (part: Partial<Settings>) => Promise<void>;
}

const Context = createContext<SettingsContext | undefined>(undefined);

export interface SettingsProviderProps {
  readonly initial: Settings;
  readonly systemLanguage: InterfaceLanguage;
  readonly children: ReactNode;
}

export function SettingsProvider({ initial, systemLanguage, children }: SettingsProviderProps) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => listen('settings.changed', setSettings), []);
  const change = useCallback(async (part: Partial<Settings>) => {
    setSettings(await call('settings.change', part));
  }, []);
  const value = useMemo(
    () => ({ settings, systemLanguage, change }),
    [settings, systemLanguage, change],
  );
  return <Context value={value}>{children}</Context>;
}

export function useSettings(): SettingsContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error('SettingsProvider is missing');
  return context;
}
