/**
 * Three-way comparison of a visit with the practice's present answers, and the result of the practice's
 * choices. Nothing is overwritten without a choice; what is not chosen stays listed in the visit. Pure.
 */
import {
  NOTE_MAX_LENGTH,
  answerKey,
  type Answer,
  type AnswerKey,
  type Verdict,
} from '../assessment/answer.js';
import type { Settled, VisitItem } from './visit.js';

export type Took = Settled['took'];

/** `adviser-only`: the practice has not changed its answer since. `both`: it has, or it cannot be told. */
export type DifferenceKind = 'adviser-only' | 'both';

export interface Difference {
  readonly key: AnswerKey;
  readonly item: VisitItem;
  /** The practice's answer now. */
  readonly now: Answer | undefined;
  readonly kind: DifferenceKind;
  /** The adviser's verdict differs from the present one. */
  readonly isVerdictDifferent: boolean;
  /** There is a remark that the note does not hold yet. */
  readonly hasNewRemark: boolean;
  /** The remark does not fit behind the note: it stays readable in the visit. */
  readonly isRemarkTooLong: boolean;
  /** What is chosen until somebody chooses: the adviser's word only where nothing else changed. */
  readonly proposal: Took;
}

export interface Comparison {
  /** In the order of the items. */
  readonly differences: readonly Difference[];
  /** The adviser said the same as the practice says now. */
  readonly agreed: readonly AnswerKey[];
  /** The adviser said nothing about these. */
  readonly untouched: readonly AnswerKey[];
  /** Decided before, and not changed by the adviser since. */
  readonly settled: readonly AnswerKey[];
}

export const itemKey = ({ questionId, placeId }: VisitItem): AnswerKey =>
  answerKey(questionId, placeId);

/** How a remark stands in a note; `words` names the day of the visit in the practice's language. */
export const remarkLine = (words: string, remark: string): string =>
  remark === '' ? words : `${words} ${remark}`;

export function compareVisit(
  items: readonly VisitItem[],
  answers: ReadonlyMap<AnswerKey, Answer>,
  words: string,
): Comparison {
  const differences: Difference[] = [];
  const agreed: AnswerKey[] = [];
  const untouched: AnswerKey[] = [];
  const settled: AnswerKey[] = [];
  for (const item of items) {
    const key = itemKey(item);
    if (item.verdict === undefined && item.remark === '') {
      untouched.push(key);
      continue;
    }
    if (isSettled(item)) {
      settled.push(key);
      continue;
    }
    const difference = differenceOf(key, item, answers.get(key), words);
    if (difference === undefined) agreed.push(key);
    else differences.push(difference);
  }
  return { differences, agreed, untouched, settled };
}

const isSettled = ({ settled, changedAt }: VisitItem): boolean =>
  settled !== undefined && settled.itemChangedAt === changedAt;

function differenceOf(
  key: AnswerKey,
  item: VisitItem,
  now: Answer | undefined,
  words: string,
): Difference | undefined {
  const isVerdictDifferent = item.verdict !== undefined && item.verdict !== now?.verdict;
  const line = remarkLine(words, item.remark);
  const hasNewRemark = item.remark !== '' && !linesOf(now).includes(line);
  if (!isVerdictDifferent && !hasNewRemark) return undefined;
  const kind = hasStayed(item, now) ? 'adviser-only' : 'both';
  return {
    key,
    item,
    now,
    kind,
    isVerdictDifferent,
    hasNewRemark,
    isRemarkTooLong: hasNewRemark && noteWith(now, line).length > NOTE_MAX_LENGTH,
    // A remark alone takes nothing away.
    proposal: kind === 'adviser-only' || !isVerdictDifferent ? 'adviser' : 'own',
  };
}

/** Without a base nobody can say that the answer is still the one the adviser saw. */
function hasStayed({ base }: VisitItem, now: Answer | undefined): boolean {
  if (base === undefined) return now?.verdict === undefined;
  return base.verdict === now?.verdict && base.count === now?.count && base.date === now?.date;
}

const linesOf = (answer: Answer | undefined): readonly string[] => (answer?.note ?? '').split('\n');

const noteWith = (answer: Answer | undefined, line: string): string => {
  const note = answer?.note ?? '';
  return note === '' ? line : `${note}\n${line}`;
};

export interface Choice {
  readonly key: AnswerKey;
  readonly took: Took;
}

export interface MergedItem {
  readonly item: VisitItem;
  /** To be saved; undefined when the practice keeps its own. */
  readonly answer: Answer | undefined;
}

export interface MergeMoment {
  /** ISO date-time, UTC. */
  readonly at: string;
  readonly words: string;
}

/**
 * What the choices make of the differences, one for each of them that was chosen; the others stay as they
 * are and are asked about again. Keys that are no difference are left out.
 */
export function mergeVisit(
  { differences }: Comparison,
  choices: readonly Choice[],
  moment: MergeMoment,
): readonly MergedItem[] {
  const chosen = new Map(choices.map(({ key, took }) => [key, took]));
  return differences.flatMap((difference) => {
    const took = chosen.get(difference.key);
    if (took === undefined) return [];
    const { item, now } = difference;
    const settled: Settled = {
      took,
      at: moment.at,
      ...(item.changedAt === undefined ? {} : { itemChangedAt: item.changedAt }),
      ...(took === 'adviser' && now !== undefined ? { before: now } : {}),
    };
    return [
      {
        item: { ...item, settled },
        answer: took === 'adviser' ? answerWith(difference, moment) : undefined,
      },
    ];
  });
}

function answerWith(
  { item, now, isVerdictDifferent, isRemarkTooLong }: Difference,
  { at, words }: MergeMoment,
): Answer {
  const verdict: Verdict | undefined = isVerdictDifferent ? item.verdict : now?.verdict;
  const line = remarkLine(words, isRemarkTooLong ? '' : item.remark);
  const isNoted = linesOf(now).includes(line);
  const note = isNoted ? (now?.note ?? '') : noteWith(now, line);
  return {
    questionId: item.questionId,
    placeId: item.placeId,
    ...(verdict === undefined ? {} : { verdict }),
    // A number or a date belongs to the verdict it was given with.
    ...(!isVerdictDifferent && now?.count !== undefined ? { count: now.count } : {}),
    ...(!isVerdictDifferent && now?.date !== undefined ? { date: now.date } : {}),
    note: note.length > NOTE_MAX_LENGTH ? (now?.note ?? '') : note,
    toConfirm: false,
    answeredAt: at,
  };
}

/** The answers as they were before: what was chosen for the adviser and has not been changed since. */
export interface TakenBack {
  readonly items: readonly VisitItem[];
  /** Undefined `answer`: there was none before. */
  readonly answers: readonly { readonly key: AnswerKey; readonly answer: Answer | undefined }[];
}

/** An answer the practice changed after the merge is its own again, and stays. */
export function takeBack(
  items: readonly VisitItem[],
  answers: ReadonlyMap<AnswerKey, Answer>,
): TakenBack {
  const settledItems = items.filter(({ settled }) => settled !== undefined);
  return {
    items: settledItems.map(({ settled: _, ...item }) => item),
    answers: settledItems.flatMap((item) => {
      const key = itemKey(item);
      const { settled } = item;
      const isOurs = answers.get(key)?.answeredAt === settled?.at;
      if (settled?.took !== 'adviser' || !isOurs) return [];
      return [{ key, answer: settled.before }];
    }),
  };
}
