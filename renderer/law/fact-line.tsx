/** A rule of the law with its article, source and date; what is not sure says where to have it confirmed. */
import { BookOpen, Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { InterfaceLanguage } from '../../shared/base/language.js';
import {
  CAMERA_LAW_CHECKED_ON,
  cameraFact,
  type CameraFactId,
} from '../../shared/content/law/camera-facts.js';
import { loadCameraTexts, type CameraTexts } from '../../shared/content/law/camera-texts.js';
import { useFormat, useLanguage, useT, type Translate } from '../i18n.js';

/** Undefined until they are loaded. */
export function useCameraTexts(): CameraTexts | undefined {
  const { language } = useLanguage();
  const [state, setState] = useState<{ language: InterfaceLanguage; texts: CameraTexts }>();
  useEffect(() => {
    let isCurrent = true;
    void loadCameraTexts(language).then((texts) => {
      if (isCurrent) setState({ language, texts });
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return state?.texts;
}

/** "Loi caméras, art. 9". */
export function articleOf(t: Translate, id: CameraFactId): string {
  const { instrument, article } = cameraFact(id);
  const name = t(`cameras.label.law-${instrument}`);
  // Kept on one line: an article number alone at the start of the next says nothing.
  const place = article.replaceAll(' ', '\u00a0');
  if (place === '') return name;
  return instrument === 'decree' ? `${name}\u00a0${place}` : `${name}, ${place}`;
}

export function FactLine({ id }: { readonly id: CameraFactId }) {
  const t = useT();
  const format = useFormat();
  const texts = useCameraTexts();
  const { source } = cameraFact(id);
  return (
    <div className="file-fact">
      <p>{texts?.[id]}</p>
      <div className="source mt2">
        <BookOpen className="i" aria-hidden="true" />
        <cite>
          {articleOf(t, id)}
          {source !== undefined && (
            <span className="t3 file-source">
              {t('cameras.label.source', { source, date: format.date(CAMERA_LAW_CHECKED_ON) })}
            </span>
          )}
          <ToCheck id={id} />
        </cite>
      </div>
    </div>
  );
}

/** Where to have it confirmed; nothing for a rule that is sure. */
export function ToCheck({ id }: { readonly id: CameraFactId }) {
  const t = useT();
  const { language } = useLanguage();
  const at = cameraFact(id).checkAt?.[language];
  if (at === undefined) return undefined;
  return (
    <span className="sev warn file-check">
      <Clock className="i s14" aria-hidden="true" />
      {t('cameras.status.to-check', { at })}
    </span>
  );
}
