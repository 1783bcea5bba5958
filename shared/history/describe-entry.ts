/** A journal entry in plain words, for the page and for the signed text alike. Pure. */
import type { HistoryEntry, HistoryPerson } from '../domain/history/history-entry.js';

export type HistoryWords = (
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Records that only serve a change that the entry names anyway. */
const INTERNAL: readonly string[] = ['person-key', 'keyring-change', 'details-key'];

/** One sentence for each thing that was done; never empty. */
export function describeEntry(
  t: HistoryWords,
  { action, parts }: HistoryEntry,
  nameOf: (personId: string) => string,
): readonly string[] {
  const sentences: string[] = [];
  if (action !== undefined) {
    const key = `history.label.action-${action.name.replaceAll('.', '-')}`;
    const values = {
      name: action.personId === undefined ? '' : nameOf(action.personId),
      part: t(`history.label.compartment-${action.compartment ?? 'other'}`),
    };
    sentences.push(known(t, key, values) ?? t('history.label.other-action', { name: action.name }));
  }
  // A renewal seals every record of a compartment again: counting them would say nothing.
  if (action?.name.startsWith('rotate.') !== true) {
    for (const { counts } of parts) {
      sentences.push(...toldOf(counts).flatMap((each) => countWords(t, each)));
    }
  }
  const closed = parts.filter(({ isReadable }) => !isReadable);
  if (closed.length > 0) {
    const names = closed.map(({ compartment }) => t(`history.label.compartment-${compartment}`));
    sentences.push(t('history.label.not-readable', { parts: names.join(', ') }));
  }
  return sentences.length > 0 ? sentences : [t('history.label.nothing-told')];
}

type Count = HistoryEntry['parts'][number]['counts'][number];

/** An assessment notes where one is in it after each answer: beside answers that is no news. */
function toldOf(counts: readonly Count[]): readonly Count[] {
  if (!counts.some(({ type }) => type === 'answer')) return counts;
  return counts.filter(({ type, removed }) => type !== 'assessment' || removed > 0);
}

function countWords(t: HistoryWords, { type, saved, removed }: Count): readonly string[] {
  if (INTERNAL.includes(type)) return [];
  const savedWords = (count: number): string =>
    known(t, `history.label.saved-${type}`, { count }) ?? t('history.label.other-saved', { count });
  const removedWords = (count: number): string =>
    known(t, `history.label.removed-${type}`, { count }) ??
    t('history.label.other-removed', { count });
  return [
    ...(saved > 0 ? [savedWords(saved)] : []),
    ...(removed > 0 ? [removedWords(removed)] : []),
  ];
}

/** Undefined when nobody wrote this message: an entry of a newer program is still told, in general words. */
function known(
  t: HistoryWords,
  key: string,
  values: Readonly<Record<string, string | number>>,
): string | undefined {
  const text = t(key, values);
  return text === key ? undefined : text;
}

/** The owner may have no label, and a label may be that of a person who has left. */
export function personNames(
  t: HistoryWords,
  people: readonly HistoryPerson[],
): (personId: string) => string {
  const names = new Map(
    people.map(({ personId, label, role, isRemoved }) => {
      const name = label === '' ? t(`history.label.role-${role}`) : label;
      return [personId, isRemoved ? t('history.label.removed-person', { name }) : name];
    }),
  );
  return (personId) => names.get(personId) ?? t('history.label.unknown-person');
}
