/** Language, theme, locking, the discreet screen, shortcuts, and the practice with its sites. */
import { INTERFACE_LANGUAGES } from '../../../shared/base/language.js';
import type { Settings } from '../../../shared/settings/settings.js';
import { useLanguage, useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useSettings } from '../../state/settings.js';
import { ContentLanguageChoice } from '../../secrets/content-language-choice.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { PracticeDetails } from '../../people/practice-details.js';
import { Segmented } from '../../ui/segmented.js';
import { Switch } from '../../ui/switch.js';
import { AutoLockSetting } from './auto-lock-setting.js';
import { DiscreetSetting } from './discreet-setting.js';
import { PassphraseSetting } from './passphrase-setting.js';
import { PracticeForm } from './practice-form.js';
import './settings-page.css';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

export function SettingsPage() {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const { settings, change } = useSettings();
  const mayChangePractice = useAccess().writable.includes('contacts');
  return (
    <div className="scroll">
      <div className="pagehead">
        <h1>{t('app.label.settings')}</h1>
      </div>
      <div className="body settings">
        <section>
          <h2>{t('app.title.appearance')}</h2>
          <div className="setting">
            <span className="med">{t('app.label.language')}</span>
            <Segmented
              label={t('app.label.language')}
              options={INTERFACE_LANGUAGES.map((value) => ({
                value,
                label: LANGUAGE_NAMES[value],
                lang: value,
              }))}
              value={language}
              onChange={setLanguage}
            />
          </div>
          <ContentLanguageChoice />
          <div className="setting">
            <span className="med">{t('app.label.theme')}</span>
            <Segmented
              label={t('app.label.theme')}
              options={THEMES.map((value) => ({ value, label: t(`app.label.theme-${value}`) }))}
              value={settings.theme}
              onChange={(theme) => void change({ theme })}
            />
          </div>
        </section>
        <section>
          <h2>{t('app.title.locking')}</h2>
          <AutoLockSetting
            minutes={settings.autoLockMinutes}
            onChange={(autoLockMinutes) => void change({ autoLockMinutes })}
          />
        </section>
        <DiscreetSetting />
        <section>
          <h2>{t('app.title.keyboard')}</h2>
          <div className="setting">
            <Switch
              label={t('app.label.single-keys')}
              hint={t('app.hint.single-keys-setting')}
              isOn={settings.singleKeyShortcuts}
              onChange={(singleKeyShortcuts) => void change({ singleKeyShortcuts })}
            />
          </div>
        </section>
        <PassphraseSetting />
        {mayChangePractice ? (
          <PracticeForm />
        ) : (
          <section>
            <h2>{t('app.title.practice')}</h2>
            <PracticeDetails />
            <p className="sm t2 mt3">{t('people.prose.practice-read-only')}</p>
          </section>
        )}
      </div>
    </div>
  );
}
