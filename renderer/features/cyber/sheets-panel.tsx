/** Two sheets for paper: questions for the IT supplier, and what to do when a screen demands a ransom. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/base/language.js';
import { useLanguage, useT } from '../../i18n.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import { useCyberPdf } from './use-cyber-pdf.js';

export function SheetsPanel() {
  const t = useT();
  const { contentLanguage: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const { running, hasFailed, save } = useCyberPdf();
  return (
    <div className="mt4">
      <div className="row">
        <span className="label">{t('cyber.label.document-language')}</span>
        <Segmented
          label={t('cyber.label.document-language')}
          value={language}
          options={LANGUAGES.map((value) => ({
            value,
            label: LANGUAGE_NAMES[value],
            lang: value,
          }))}
          onChange={setLanguage}
        />
      </div>
      {hasFailed && (
        <p className="note bad mt4" role="alert">
          {t('cyber.error.document')}
        </p>
      )}
      <ul className="list file-list mt4">
        {(['ransomware', 'supplier'] as const).map((document) => (
          <li key={document} className="file-row">
            <div className="file-who">
              <h3>{t(`cyber.title.sheet-${document}`)}</h3>
              <p className="sm t2 mt1">{t(`cyber.prose.sheet-${document}`)}</p>
            </div>
            <Button
              isBusy={running === document}
              aria-label={t('cyber.label.action-of', {
                action: t('cyber.action.save-pdf'),
                name: t(`cyber.title.sheet-${document}`),
              })}
              onClick={() => void save({ document, language })}
            >
              <FileDown className="i" aria-hidden="true" />
              {t('cyber.action.save-pdf')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
