/** Cards as they are read: those of a fork together under its question, the others alone. Pure. */
import type { AdviceCard, AdviceTexts, AdviceTopic } from '../../content/guide/advice-cards.js';
import { folded } from '../../base/folded.js';

export interface AdviceGroup {
  /** Undefined for a card in no fork. */
  readonly fork: string | undefined;
  readonly cards: readonly AdviceCard[];
}

/** In the topic's order; a group without a shown card is left out. */
export function groupsOf(
  { forks, cards }: AdviceTopic,
  isShown: (card: AdviceCard) => boolean,
): readonly AdviceGroup[] {
  const groups: { fork: string | undefined; cards: AdviceCard[] }[] = [];
  for (const card of cards.filter(isShown)) {
    const fork = forks.find((each) => each.cards.includes(card.id))?.id;
    const last = groups.at(-1);
    if (fork !== undefined && last?.fork === fork) last.cards.push(card);
    else groups.push({ fork, cards: [card] });
  }
  return groups;
}

/** Whether every typed word stands in the card, accents and case apart. */
export function isFound(
  { forks }: AdviceTopic,
  texts: AdviceTexts,
  card: AdviceCard,
  typed: string,
): boolean {
  const words = texts.cards[card.id];
  const fork = forks.find((each) => each.cards.includes(card.id));
  const haystack = folded(
    [
      words?.title ?? '',
      words?.answer ?? '',
      fork === undefined ? '' : (texts.forks[fork.id] ?? ''),
      ...Object.values(words?.points ?? {}),
    ].join(' '),
  );
  return folded(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => haystack.includes(word));
}
