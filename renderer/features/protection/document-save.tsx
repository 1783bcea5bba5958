/** One sheet, in the language one chooses, saved as PDF. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/base/language.js';
import type { Input } from '../../../shared/ipc/contract.js';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { useSaveDocument } from '../../state/save-document.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';

export interface DocumentSaveProps {
  readonly document: Input<'protection.exportPdf'>['document'];
}

export function DocumentSave({ document }: DocumentSaveProps) {
  const t = useT();
  const { contentLanguage: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const { running, hasFailed, save } = useSaveDocument<typeof document>({
    saved: t('protection.status.document-saved'),
    reveal: t('protection.action.reveal'),
  });
  return (
    <section className="prot-document">
      <h2>{t(`protection.title.document-${document}`)}</h2>
      <p className="sm t2 mt1">{t(`protection.prose.document-${document}`)}</p>
      {hasFailed && (
        <p className="note bad mt4" role="alert">
          {t('protection.error.document')}
        </p>
      )}
      <div className="row mt3 prot-document-row">
        <Segmented
          label={t('protection.label.document-language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
          onChange={setLanguage}
        />
        <Button
          isBusy={running !== undefined}
          onClick={() =>
            void save(document, () => call('protection.exportPdf', { document, language }))
          }
        >
          <FileDown className="i" aria-hidden="true" />
          {t('protection.action.save-pdf')}
        </Button>
      </div>
    </section>
  );
}
