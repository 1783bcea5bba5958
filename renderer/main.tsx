/** Starts the window: settings and words first, so that the first thing shown is already right. */
import './zod-setup.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NO_RETURN_CODE } from '../shared/domain/return-code/return-code.js';
import { App } from './app.js';
import { loadCatalogues } from './catalogues.js';
import { DiscreetProvider } from './discreet/discreet.js';
import { LanguageProvider } from './i18n.js';
import { call } from './ipc.js';
import { SettingsProvider } from './state/settings.js';
import { followTheme } from './state/theme.js';
import './ui/ui.css';

async function start(): Promise<void> {
  followTheme();
  const [settings, info, vault] = await Promise.all([
    call('settings.get'),
    call('app.info'),
    call('vault.status'),
  ]);
  const language = settings.language ?? info.systemLanguage;
  const catalogues = await loadCatalogues(language);
  const container = document.getElementById('root');
  if (container === null) throw new Error('index.html has no #root');
  createRoot(container).render(
    <StrictMode>
      <SettingsProvider initial={settings} systemLanguage={info.systemLanguage}>
        <LanguageProvider initial={{ language, catalogues }}>
          <DiscreetProvider initialCode={vault.returnCode ?? NO_RETURN_CODE}>
            <App initialVault={vault.state} lockedBy={vault.lockedBy} />
          </DiscreetProvider>
        </LanguageProvider>
      </SettingsProvider>
    </StrictMode>,
  );
}

void start();
