/** A card alone, or a fork: its question, and under each answer the cards that belong to it. */
import { BookOpen, Check, GitFork, MessageSquareQuote, X, type LucideIcon } from 'lucide-react';
import type {
  POINT_KINDS,
  AdviceCard,
  AdviceTexts,
} from '../../../shared/content/guide/advice-cards.js';
import type { AdviceGroup } from '../../../shared/domain/guide/advice-groups.js';
import { useT } from '../../i18n.js';
import { sourcesOf } from './source-of.js';

export interface AdviceGroupProps {
  readonly group: AdviceGroup;
  readonly texts: AdviceTexts;
  /** Id of the card somebody asked for. */
  readonly marked: string | undefined;
}

export function AdviceGroupView({ group, texts, marked }: AdviceGroupProps) {
  const t = useT();
  const card = (each: AdviceCard) => (
    <Card key={each.id} card={each} texts={texts} isMarked={each.id === marked} />
  );
  if (group.fork === undefined) return <div className="guide-alone">{group.cards.map(card)}</div>;
  return (
    <div className="guide-fork">
      <p className="guide-question">
        <GitFork className="i" aria-hidden="true" />
        {texts.forks[group.fork]}
        <span className="sm t3">{t('guide.prose.one-branch')}</span>
      </p>
      <div className="guide-answers">
        {branchesOf(group.cards, texts).map((cards) => (
          <div key={cards[0]?.id} className="guide-branch" data-wide={cards.length > 2}>
            <p className="guide-answer">{texts.cards[cards[0]?.id ?? '']?.answer}</p>
            <div className="guide-branch-cards">{cards.map(card)}</div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** A card with an answer begins a branch; those after it belong to the same one. */
function branchesOf(cards: readonly AdviceCard[], texts: AdviceTexts): AdviceCard[][] {
  const branches: AdviceCard[][] = [];
  for (const card of cards) {
    const last = branches.at(-1);
    if (last === undefined || texts.cards[card.id]?.answer !== undefined) branches.push([card]);
    else last.push(card);
  }
  return branches;
}

const ICONS: Readonly<Record<(typeof POINT_KINDS)[number], LucideIcon>> = {
  do: Check,
  dont: X,
  say: MessageSquareQuote,
};

interface CardProps {
  readonly card: AdviceCard;
  readonly texts: AdviceTexts;
  readonly isMarked: boolean;
}

function Card({ card, texts, isMarked }: CardProps) {
  const t = useT();
  const words = texts.cards[card.id];
  const citations = [card.citation, ...card.points.flatMap(({ citation }) => citation ?? [])];
  return (
    <article className="guide-card" data-marked={isMarked}>
      <h4 id={`card-${card.id}`} tabIndex={-1}>
        {words?.title}
      </h4>
      <ul>
        {card.points.map(({ id, kind }) => {
          const Icon = ICONS[kind];
          return (
            <li key={id} data-kind={kind}>
              <Icon className="i" aria-hidden="true" />
              <span>
                <span className="sr">{t(`guide.label.point-${kind}`)} </span>
                {words?.points[id]}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="source">
        <BookOpen className="i s14" aria-hidden="true" />
        <cite>{sourcesOf(t, citations)}</cite>
      </div>
    </article>
  );
}
