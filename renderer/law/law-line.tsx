/** A statement of a topic of law with its source and date; what is not sure says where to have it confirmed. */
import { BookOpen, Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Language } from '../../shared/base/language.js';
import { textKeyOf, versionOn, type LawVersion } from '../../shared/content/law/law-topic.js';
import { loadLawTexts, type LawTexts } from '../../shared/content/law/law-texts.js';
import { lawStatement, lawTopic, type LawTopicId } from '../../shared/content/law/law-topics.js';
import { useFormat, useLanguage, useT } from '../i18n.js';
import { useSurvey } from '../state/survey-store.js';

/** Undefined until they are loaded. */
export function useLawTexts(topic: LawTopicId): LawTexts | undefined {
  const { language } = useLanguage();
  const [state, setState] = useState<{ language: Language; texts: LawTexts }>();
  useEffect(() => {
    let isCurrent = true;
    void loadLawTexts(topic, language).then((texts) => {
      if (isCurrent) setState({ language, texts });
    });
    return () => {
      isCurrent = false;
    };
  }, [topic, language]);
  return state?.texts;
}

export interface LawLineProps {
  readonly topic: LawTopicId;
  readonly id: string;
}

/** The words in force today, and the version they are of. */
export function useLawStatement({ topic, id }: LawLineProps): {
  readonly version: LawVersion | undefined;
  readonly text: string | undefined;
} {
  const { today } = useSurvey();
  const texts = useLawTexts(topic);
  const statement = lawStatement(topic, id);
  const version = versionOn(statement, today);
  return { version, text: version && texts?.[textKeyOf(statement, version)] };
}

export function LawLine(props: LawLineProps) {
  const { version, text } = useLawStatement(props);
  if (version === undefined) return undefined;
  return (
    <div className="file-fact">
      <p>{text}</p>
      <div className="source mt2">
        <BookOpen className="i" aria-hidden="true" />
        <cite>
          <LawBasis {...props} />
        </cite>
      </div>
    </div>
  );
}

/** Instrument, source, date read, and whether it is to be checked. */
export function LawBasis(props: LawLineProps) {
  const t = useT();
  const format = useFormat();
  const { language } = useLanguage();
  const { version } = useLawStatement(props);
  if (version === undefined) return undefined;
  const { instrument, article, source, checkAt } = version;
  const date = format.date(lawTopic(props.topic).checkedOn);
  const name = t(`protection.label.law-${instrument}` as 'protection.label.law-police');
  return (
    <>
      <span>{article === '' ? name : `${name}, ${article.replaceAll(' ', '\u00a0')}`}</span>
      <span className="t3 file-source">
        {source === undefined
          ? t('protection.label.no-source', { date })
          : t('protection.label.source', { source, date })}
      </span>
      {checkAt !== undefined && (
        <span className="sev warn file-check">
          <Clock className="i s14" aria-hidden="true" />
          {t('protection.status.to-check', { at: checkAt[language] ?? '' })}
        </span>
      )}
    </>
  );
}
