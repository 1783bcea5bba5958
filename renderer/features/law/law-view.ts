/** What the page shows of the law: the statements with a word, in their wording of a day. Pure. */
import { folded } from '../../../shared/base/folded.js';
import {
  textKeyOf,
  versionOn,
  type LawStatement,
  type LawTopic,
  type LawTopicId,
  type LawVersion,
} from '../../../shared/content/law/law-topic.js';
import type { LawTextsByTopic } from '../../law/use-law-texts.js';

export interface ShownStatement {
  readonly statement: LawStatement;
  /** The latest first; one of them when a day is asked for, none when there is nothing for it. */
  readonly versions: readonly LawVersion[];
}

export interface ShownTopic {
  readonly topic: LawTopicId;
  readonly checkedOn: string;
  readonly statements: readonly ShownStatement[];
}

export interface LawFilter {
  /** Searched for in all topics; of one topic only when it is empty. */
  readonly words: string;
  readonly topic: LawTopicId;
  /** YYYY-MM-DD, or empty for every wording. */
  readonly day: string;
}

export function shownTopics(
  topics: readonly LawTopic[],
  texts: LawTextsByTopic,
  { words, topic: chosen, day }: LawFilter,
): readonly ShownTopic[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return topics
    .filter(({ topic }) => wanted.length > 0 || topic === chosen)
    .map(({ topic, checkedOn, statements }) => ({
      topic,
      checkedOn,
      statements: statements
        .filter((statement) => hasWords(statement, texts[topic] ?? {}, wanted))
        .map((statement) => ({ statement, versions: versionsOf(statement, day) })),
    }))
    .filter(({ statements }) => statements.length > 0);
}

function hasWords(
  statement: LawStatement,
  texts: Readonly<Record<string, string>>,
  wanted: readonly string[],
): boolean {
  const found = folded(
    statement.versions
      .map((version) => `${texts[textKeyOf(statement, version)] ?? ''} ${version.article}`)
      .join(' '),
  );
  return wanted.every((word) => found.includes(word));
}

function versionsOf(statement: LawStatement, day: string): readonly LawVersion[] {
  if (day === '') return [...statement.versions].reverse();
  const version = versionOn(statement, day);
  return version === undefined ? [] : [version];
}
