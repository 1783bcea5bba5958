/**
 * A statement of law as every page shows it: our words, the text it rests on, the source with the day it was read,
 * and, where it is not sure, where to ask.
 */
import { BookOpen, Check, Clock } from 'lucide-react';
import {
  textKeyOf,
  versionOn,
  type LawTopicId,
  type LawVersion,
} from '../../shared/content/law/law-topic.js';
import { lawStatement, lawTopic } from '../../shared/content/law/law-topics.js';
import { useContentLang, useFormat, useLanguage, useT } from '../i18n.js';
import { useSurvey } from '../state/survey-store.js';
import { instrumentText, periodText } from './law-words.js';
import { useLawTexts } from './use-law-texts.js';
import './law.css';

export interface LawLineProps {
  readonly topic: LawTopicId;
  readonly id: string;
  /** The day of the facts (YYYY-MM-DD); today when it is left out. */
  readonly day?: string | undefined;
}

/** One statement, in its wording of that day; nothing when there is none for it. */
export function LawLine({ topic, id, day }: LawLineProps) {
  const { today } = useSurvey();
  const texts = useLawTexts([topic])?.[topic];
  const statement = lawStatement(topic, id);
  const version = versionOn(statement, day ?? today);
  if (version === undefined) return undefined;
  return (
    <LawWording
      text={texts?.[textKeyOf(statement, version)] ?? ''}
      version={version}
      checkedOn={lawTopic(topic).checkedOn}
    />
  );
}

export interface LawWordingProps {
  readonly text: string;
  readonly version: LawVersion;
  readonly checkedOn: string;
  /** Says the days it is for, where a statement has several wordings. */
  readonly showsPeriod?: boolean;
}

export function LawWording({ text, version, checkedOn, showsPeriod = false }: LawWordingProps) {
  const t = useT();
  const lang = useContentLang();
  const format = useFormat();
  const period = showsPeriod ? periodText(t, format, version) : undefined;
  return (
    <div className="law-line">
      {period !== undefined && <p className="law-period">{period}</p>}
      <p lang={lang}>{text}</p>
      <div className="source mt1">
        <BookOpen className="i" aria-hidden="true" />
        <cite>
          <Source version={version} checkedOn={checkedOn} />
        </cite>
      </div>
    </div>
  );
}

/** What a statement rests on, without its words: for a table that has them in another column. */
export function LawBasis({ topic, id, day }: LawLineProps) {
  const { today } = useSurvey();
  const version = versionOn(lawStatement(topic, id), day ?? today);
  if (version === undefined) return undefined;
  return <Source version={version} checkedOn={lawTopic(topic).checkedOn} />;
}

function Source({ version, checkedOn }: Pick<LawWordingProps, 'version' | 'checkedOn'>) {
  const t = useT();
  const format = useFormat();
  const { source } = version;
  const date = format.date(checkedOn);
  return (
    <>
      {instrumentText(t, version)}
      <span className="t3 law-source">
        {source === undefined
          ? t('law.label.read-on', { date })
          : t('law.label.source', { source, date })}
      </span>
      <Certainty version={version} />
    </>
  );
}

function Certainty({ version: { checkAt } }: { readonly version: LawVersion }) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const at = checkAt?.[language];
  if (at === undefined) {
    return (
      <span className="law-sure">
        <Check className="i s14" aria-hidden="true" />
        {t('law.status.sure')}
      </span>
    );
  }
  return (
    <span className="sev warn law-check">
      <Clock className="i s14" aria-hidden="true" />
      {t('law.status.to-check', { at })}
    </span>
  );
}
