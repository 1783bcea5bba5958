/** The advice cards of one situation, or those that hold the typed words. */
import { FileDown, Search } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import {
  ADVICE_TOPICS,
  adviceTopics,
  type AdviceTopicName,
} from '../../../shared/content/guide/advice-cards.js';
import { loadAdviceTexts } from '../../../shared/content/guide/guide-texts.js';
import { groupsOf, isFound } from '../../../shared/domain/guide/advice-groups.js';
import { useLanguage, useT } from '../../i18n.js';
import { useLoadedTexts } from '../../state/loaded-texts.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Segmented } from '../../ui/segmented.js';
import { AdviceGroupView } from './advice-group-view.js';
import { useSavePage } from './use-save-page.js';

export interface CardsPartProps {
  readonly request: { readonly card?: string | undefined };
}

const topicOfCard = (card: string | undefined): AdviceTopicName =>
  adviceTopics.find(({ cards }) => cards.some(({ id }) => id === card))?.topic ?? 'now';

export function CardsPart({ request }: CardsPartProps) {
  const t = useT();
  const { contentLanguage: language } = useLanguage();
  const texts = useLoadedTexts(loadAdviceTexts);
  const [topic, setTopic] = useState<AdviceTopicName>(() => topicOfCard(request.card));
  const [typed, setTyped] = useState('');
  const { running, hasFailed, save } = useSavePage();
  const [asked, setAsked] = useState(request);
  if (asked !== request) {
    setAsked(request);
    setTopic(topicOfCard(request.card));
    setTyped('');
  }
  useShownCard(asked, texts !== undefined);
  if (texts === undefined) return undefined;

  const isSearching = typed.trim() !== '';
  const shown = adviceTopics
    .filter((each) => isSearching || each.topic === topic)
    .map((each) => ({
      topic: each.topic,
      groups: groupsOf(each, (card) => isFound(each, texts[each.topic], card, typed)),
    }))
    .filter(({ groups }) => groups.length > 0);
  const cards = shown.flatMap(({ groups }) => groups.flatMap((group) => group.cards));
  return (
    <>
      <div className="guide-bar">
        <SearchField value={typed} onChange={setTyped} />
        {!isSearching && (
          <Segmented
            label={t('guide.label.situation')}
            value={topic}
            options={ADVICE_TOPICS.map((value) => ({
              value,
              label: t(`guide.label.topic-${value}`),
            }))}
            onChange={setTopic}
          />
        )}
        {cards.length > 0 && (
          <Button
            className="guide-print"
            isBusy={running !== undefined}
            onClick={() =>
              void save({ document: 'cards', language, cards: cards.map(({ id }) => id) })
            }
          >
            <FileDown className="i" aria-hidden="true" />
            {t('guide.action.print-cards')}
          </Button>
        )}
      </div>
      <p className={isSearching ? 'sm t2 mt2' : 'sr'} role="status">
        {isSearching && t('guide.status.found', { count: cards.length })}
      </p>
      {hasFailed && (
        <p className="note bad mt4" role="alert">
          {t('guide.error.document')}
        </p>
      )}
      {cards.length === 0 && (
        <EmptyState
          title={t('guide.status.found', { count: 0 })}
          text={t('guide.prose.none-found')}
          action={
            <Button
              onClick={() => {
                setTyped('');
              }}
            >
              {t('guide.action.clear')}
            </Button>
          }
        />
      )}
      {shown.map(({ topic: name, groups }) => (
        <section key={name} className="guide-topic">
          <h3 className={isSearching ? 'guide-topic-name' : 'sr'}>
            {t(`guide.label.topic-${name}`)}
          </h3>
          {groups.map((group) => (
            <AdviceGroupView
              key={group.cards[0]?.id}
              group={group}
              texts={texts[name]}
              marked={asked.card}
            />
          ))}
        </section>
      ))}
    </>
  );
}

/** Brings the asked card into sight, once it stands on the page. */
function useShownCard({ card }: { readonly card?: string | undefined }, isReady: boolean) {
  useEffect(() => {
    if (card === undefined || !isReady) return;
    const heading = document.getElementById(`card-${card}`);
    heading?.scrollIntoView({ block: 'center' });
    heading?.focus({ preventScroll: true });
  }, [card, isReady]);
}

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SearchField({ value, onChange }: SearchFieldProps) {
  const t = useT();
  const id = useId();
  return (
    <div className="guide-search">
      <label className="sr" htmlFor={id}>
        {t('guide.label.search')}
      </label>
      <Search className="i" aria-hidden="true" />
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        placeholder={t('guide.label.search')}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
