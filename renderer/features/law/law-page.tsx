/** What the law says, topic after topic: our words, the article, the source with its date, both wordings at a switch. */
import { FileDown, Search } from 'lucide-react';
import { useState } from 'react';
import {
  LAW_TOPIC_IDS,
  textKeyOf,
  type LawTopicId,
} from '../../../shared/content/law/law-topic.js';
import { lawTopics } from '../../../shared/content/law/law-topics.js';
import { useFormat, useT } from '../../i18n.js';
import { LawWording } from '../../law/law-line.js';
import { useLawTexts, type LawTextsByTopic } from '../../law/use-law-texts.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { shownTopics, type ShownStatement, type ShownTopic } from './law-view.js';
import { useLawSheet } from './use-law-sheet.js';
import './law-page.css';

export interface LawPageProps {
  readonly request: { readonly topic?: LawTopicId | undefined };
}

export function LawPage({ request }: LawPageProps) {
  const t = useT();
  const [topic, setTopic] = useState<LawTopicId>(request.topic ?? 'penal-code');
  const [words, setWords] = useState('');
  const [day, setDay] = useState('');
  const [asked, setAsked] = useState(request);
  // A link from elsewhere asks for a topic again, also while the page is open.
  if (asked !== request) {
    setAsked(request);
    if (request.topic !== undefined) {
      setTopic(request.topic);
      setWords('');
    }
  }
  const texts = useLawTexts(LAW_TOPIC_IDS);
  const shown = shownTopics(lawTopics, texts ?? {}, { words, topic, day });
  const isSearch = words.trim() !== '';
  const count = shown.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <div className="scroll">
      <header className="pagehead law-head">
        <div>
          <h1>{t('law.title.law')}</h1>
          <p className="sub">{t('law.prose.intro')}</p>
        </div>
      </header>
      <div className="body law-page">
        <div className="law-topics" role="group" aria-label={t('law.label.topics')}>
          {LAW_TOPIC_IDS.map((id) => (
            <button
              key={id}
              type="button"
              className="law-topic"
              aria-current={!isSearch && id === topic ? 'true' : undefined}
              onClick={() => {
                setTopic(id);
                setWords('');
              }}
            >
              {t(`law.label.topic-${id}`)}
            </button>
          ))}
        </div>
        <div>
          <div className="law-filters">
            <Field label={t('law.label.search')}>
              {(control) => (
                <span className="law-search">
                  <Search className="i" aria-hidden="true" />
                  <input
                    {...control}
                    type="search"
                    value={words}
                    onChange={({ target }) => {
                      setWords(target.value);
                    }}
                  />
                </span>
              )}
            </Field>
            <Field label={t('law.label.day')} hint={t('law.hint.day')}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={day}
                  onChange={({ target }) => {
                    setDay(target.value);
                  }}
                />
              )}
            </Field>
          </div>
          <p className={isSearch ? 'sm t2 mt3' : 'sr'} role="status">
            {texts === undefined ? '' : t('law.prose.found', { count })}
          </p>
          {texts !== undefined && count === 0 && (
            <p className="mt4">{t('law.prose.nothing-found')}</p>
          )}
          {texts !== undefined &&
            shown.map((each) => <Topic key={each.topic} shown={each} texts={texts} />)}
        </div>
      </div>
    </div>
  );
}

interface TopicProps {
  readonly shown: ShownTopic;
  readonly texts: LawTextsByTopic;
}

function Topic({ shown: { topic, checkedOn, statements }, texts }: TopicProps) {
  const t = useT();
  const format = useFormat();
  const { isBusy, hasFailed, save } = useLawSheet(topic);
  return (
    <section className="law-section">
      <div className="row between law-section-head">
        <h2>{t(`law.label.topic-${topic}`)}</h2>
        <Button isBusy={isBusy} onClick={() => void save()}>
          <FileDown className="i" aria-hidden="true" />
          {t('law.action.save-pdf')}
        </Button>
      </div>
      {hasFailed && (
        <p className="note bad mt3" role="alert">
          {t('law.error.document')}
        </p>
      )}
      <ul className="law-list">
        {statements.map((each) => (
          <li key={each.statement.id}>
            <Statement shown={each} texts={texts[topic] ?? {}} checkedOn={checkedOn} />
          </li>
        ))}
      </ul>
      <p className="sm t3 mt4">{t('law.prose.read-on', { date: format.date(checkedOn) })}</p>
    </section>
  );
}

interface StatementProps {
  readonly shown: ShownStatement;
  readonly texts: Readonly<Record<string, string>>;
  readonly checkedOn: string;
}

function Statement({ shown: { statement, versions }, texts, checkedOn }: StatementProps) {
  const t = useT();
  if (versions.length === 0) return <p className="t2">{t('law.prose.none-that-day')}</p>;
  return versions.map((version) => (
    <LawWording
      key={textKeyOf(statement, version)}
      text={texts[textKeyOf(statement, version)] ?? ''}
      version={version}
      checkedOn={checkedOn}
      showsPeriod
    />
  ));
}
