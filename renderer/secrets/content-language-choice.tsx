/** In which language somebody reads what has no German: the survey, the advice, the law and the reports. */
import { LANGUAGES } from '../../shared/base/language.js';
import { useLanguage, useT } from '../i18n.js';
import { LANGUAGE_NAMES } from './language-names.js';
import { Segmented } from '../ui/segmented.js';
import './content-language.css';

/** Nothing while the window's language has contents of its own. */
export function ContentLanguageChoice() {
  const t = useT();
  const { language, contentLanguage, setContentLanguage } = useLanguage();
  if (language === contentLanguage) return undefined;
  return (
    <div className="setting content-language">
      <span>
        <span className="med">{t('app.label.content-language')}</span>
        <span className="xs t2">{t('app.hint.content-language')}</span>
      </span>
      <Segmented
        label={t('app.label.content-language')}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
        value={contentLanguage}
        onChange={setContentLanguage}
      />
    </div>
  );
}
