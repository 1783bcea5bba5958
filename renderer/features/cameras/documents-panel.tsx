/** The documents of the dossier, in the language one chooses, saved as PDF. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../shared/base/language.js';
import type { CameraFactId } from '../../../shared/content/law/camera-facts.js';
import {
  PLACE_KINDS,
  type Dossier,
  type PlaceKind,
} from '../../../shared/domain/cameras/dossier.js';
import type { Input } from '../../../shared/ipc/contract.js';
import { useLanguage, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { LANGUAGE_NAMES } from '../../secrets/language-names.js';
import { useSaveDocument } from '../../state/save-document.js';
import { Button } from '../../ui/button.js';
import { Segmented } from '../../ui/segmented.js';
import { FactLine } from '../../law/fact-line.js';

type Wanted = Input<'cameras.exportPdf'>;
const DOCUMENTS = ['register', 'staff-notice', 'pictogram-a4', 'pictogram-small'] as const;

export function DocumentsPanel({ dossier }: { readonly dossier: Dossier }) {
  const t = useT();
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<InterfaceLanguage>(own);
  const { running, hasFailed, save } = useSaveDocument<Wanted['document']>({
    saved: t('cameras.status.document-saved'),
    reveal: t('cameras.action.reveal'),
  });
  return (
    <div className="file-split">
      <div>
        <div className="row">
          <span className="label">{t('cameras.label.document-language')}</span>
          <Segmented
            label={t('cameras.label.document-language')}
            value={language}
            options={INTERFACE_LANGUAGES.map((value) => ({
              value,
              label: LANGUAGE_NAMES[value],
              lang: value,
            }))}
            onChange={setLanguage}
          />
        </div>
        {hasFailed && (
          <p className="note bad mt4" role="alert">
            {t('cameras.error.document')}
          </p>
        )}
        <ul className="list file-list mt4">
          {DOCUMENTS.map((document) => (
            <li key={document} className="file-row">
              <div className="file-who">
                <h3>{t(`cameras.title.document-${document}`)}</h3>
                <p className="sm t2 mt1">{t(`cameras.prose.document-${document}`)}</p>
              </div>
              <Button
                isBusy={running === document}
                aria-label={t('cameras.action.save-pdf-of', {
                  name: t(`cameras.title.document-${document}`),
                })}
                onClick={() =>
                  void save(document, () => call('cameras.exportPdf', { document, language }))
                }
              >
                <FileDown className="i" aria-hidden="true" />
                {t('cameras.action.save-pdf')}
              </Button>
            </li>
          ))}
        </ul>
        <SignSizes dossier={dossier} />
      </div>
      <aside className="file-aside">
        <h2>{t('cameras.title.rules')}</h2>
        <FactLine id="pictogram" />
        <FactLine id="pictogram-text" />
        <FactLine id="register-contents" />
      </aside>
    </div>
  );
}

const SIZE_RULES = {
  'closed-public': 'pictogram-size',
  'closed-private': 'pictogram-size-private',
  open: 'pictogram-size-open',
} as const satisfies Record<PlaceKind, CameraFactId>;

/** Only the rules of the kinds of place there are; all of them until somebody has said which. */
function SignSizes({ dossier }: { readonly dossier: Dossier }) {
  const t = useT();
  const own = PLACE_KINDS.filter((kind) => dossier.sites.some(({ place }) => place === kind));
  const kinds = own.length === 0 ? PLACE_KINDS : own;
  return (
    <section className="file-group">
      <h2 className="mt6">{t('cameras.title.sign-sizes')}</h2>
      <div className="stack g4 mt3">
        {kinds.map((kind) => (
          <FactLine key={kind} id={SIZE_RULES[kind]} />
        ))}
      </div>
    </section>
  );
}
