/** The guide's pages to print, in the language one chooses. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/base/language.js';
import { useLanguage, useT } from '../../i18n.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { LawLine } from '../../law/law-line.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import { useSavePage } from './use-save-page.js';

/** Forms and lists one meets in French sources: named, so that nobody fills in the wrong one. */
const FOREIGN = ['fr-incident-form', 'fr-templates', 'fr-lists', 'fr-references'] as const;

const PAGES = ['report-sheet', 'contacts', 'patient-notice', 'network-clause'] as const;

export function DocumentsPart() {
  const t = useT();
  const { contentLanguage: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const { running, hasFailed, save } = useSavePage();
  return (
    <>
      <div className="row mt4">
        <span className="label">{t('guide.label.document-language')}</span>
        <Segmented
          label={t('guide.label.document-language')}
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
          {t('guide.error.document')}
        </p>
      )}
      <ul className="list guide-list mt4">
        {PAGES.map((document) => {
          const name = t(`guide.title.document-${document}`);
          return (
            <li key={document} className="guide-row">
              <div className="grow">
                <h3>{name}</h3>
                <p className="sm t2 mt1">{t(`guide.prose.document-${document}`)}</p>
              </div>
              <Button
                isBusy={running === document}
                aria-label={t('guide.action.save-pdf-of', { name })}
                onClick={() => void save({ document, language })}
              >
                <FileDown className="i" aria-hidden="true" />
                {t('guide.action.save-pdf')}
              </Button>
            </li>
          );
        })}
      </ul>
      <section className="guide-foreign">
        <h3>{t('guide.title.foreign')}</h3>
        <p className="sm t2 mt1">{t('secrecy.hint.compare')}</p>
        <div className="guide-foreign-list">
          {FOREIGN.map((id) => (
            <LawLine key={id} topic="secrecy" id={id} />
          ))}
        </div>
      </section>
    </>
  );
}
