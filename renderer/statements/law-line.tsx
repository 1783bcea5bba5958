/** A statement of law with article, source and date; where the law changed, both versions with the day of the switch. */
import { BookOpen, Clock } from 'lucide-react';
import {
  textKeyOf,
  versionOn,
  type LawStatement,
  type LawVersion,
} from '../../shared/content/law/law-topic.js';
import {
  SECRECY_INSTRUMENTS,
  SECRECY_LAW_CHECKED_ON,
  secrecyStatement,
  type LawTexts,
} from '../../shared/content/law/secrecy-law.js';
import { useFormat, useLanguage, useT, type Translate } from '../i18n.js';
import { useSurvey } from '../state/survey-store.js';
import './law-line.css';

export interface LawLineProps {
  readonly id: string;
  readonly texts: LawTexts;
}

export function LawLine({ id, texts }: LawLineProps) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const statement = secrecyStatement(id);
  const current = versionOn(statement, today) ?? statement.versions.at(-1);
  const others = statement.versions.filter((version) => version !== current);
  if (current === undefined) return undefined;
  return (
    <div className="law-line">
      <blockquote>{texts[textKeyOf(statement, current)]}</blockquote>
      <Reference
        version={current}
        period={others.length > 0 ? periodOf(t, format.date, current) : undefined}
      />
      {others.map((version) => (
        <Other key={version.version} statement={statement} version={version} texts={texts} />
      ))}
    </div>
  );
}

interface OtherProps {
  readonly statement: LawStatement;
  readonly version: LawVersion;
  readonly texts: LawTexts;
}

function Other({ statement, version, texts }: OtherProps) {
  const t = useT();
  const format = useFormat();
  const period = periodOf(t, format.date, version) ?? '';
  return (
    <details>
      <summary className="sm">{[period, articleOf(t, version)].join(' · ')}</summary>
      <blockquote>{texts[textKeyOf(statement, version)]}</blockquote>
      <Reference version={version} period={undefined} />
    </details>
  );
}

interface ReferenceProps {
  readonly version: LawVersion;
  readonly period: string | undefined;
}

function Reference({ version, period }: ReferenceProps) {
  const t = useT();
  const format = useFormat();
  const { language } = useLanguage();
  const { source, checkAt } = version;
  return (
    <div className="source">
      <BookOpen className="i s14" aria-hidden="true" />
      <cite>
        {[period, articleOf(t, version)].filter((part) => part !== undefined).join(' · ')}
        {source !== undefined && (
          <span className="t3 law-source">
            {t('secrecy.label.source', { source, date: format.date(SECRECY_LAW_CHECKED_ON) })}
          </span>
        )}
        {checkAt !== undefined && (
          <span className="sev warn law-check">
            <Clock className="i s14" aria-hidden="true" />
            {t('secrecy.status.to-check', { at: checkAt[language] })}
          </span>
        )}
      </cite>
    </div>
  );
}

/** "Code pénal, art. 353 § 1". */
function articleOf(t: Translate, { instrument, article }: LawVersion): string {
  const known = SECRECY_INSTRUMENTS.find((each) => each === instrument);
  const name = known === undefined ? instrument : t(`secrecy.label.law-${known}`);
  // Kept on one line: an article number alone at the start of the next says nothing.
  return article === '' ? name : `${name}, ${article.replaceAll(' ', '\u00a0')}`;
}

function periodOf(
  t: Translate,
  dateText: (day: string) => string,
  { since, until }: LawVersion,
): string | undefined {
  if (until !== undefined) return t('secrecy.label.until', { date: dateText(until) });
  if (since !== undefined) return t('secrecy.label.since', { date: dateText(since) });
  return undefined;
}
