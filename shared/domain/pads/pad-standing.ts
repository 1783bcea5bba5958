/** Where a pad stands: what is left of its numbers, what of it is gone, and which other pad bears the same numbers. Pure. */
import {
  countOf,
  holds,
  isSamePrefix,
  joined,
  overlap,
  rangeOf,
  readRange,
  spanText,
  without,
  type NumberRange,
  type RangeProblem,
  type Span,
} from './number-range.js';
import type { Missing, NewPadLoss, PadLoss } from './pad-loss.js';
import type { Pad, PadId, PadState } from './pad.js';

export interface Remaining {
  readonly range: NumberRange;
  /** In order; empty when all are used or gone. */
  readonly spans: readonly Span[];
  readonly count: number;
}

type Numbered = Pick<Pad, 'id' | 'from' | 'to' | 'usedTo'>;

/** What is wrong with the numbers as typed: those of the pad first, then the last one used. */
export function numberProblem({
  from,
  to,
  usedTo,
}: Pick<Pad, 'from' | 'to' | 'usedTo'>): RangeProblem | 'used-outside' | undefined {
  const read = readRange(from, to);
  if (read !== undefined && 'problem' in read) return read.problem;
  const used = readRange(usedTo, '');
  if (used === undefined) return undefined;
  if ('problem' in used) return used.problem;
  return read === undefined || !isUsedOf(read.range, used.range) ? 'used-outside' : undefined;
}

/** Unused and not gone. Undefined for what bears no numbers, or none that can be read. */
export function remainingOf(pad: Numbered, losses: readonly PadLoss[]): Remaining | undefined {
  const range = rangeOf(pad.from, pad.to);
  if (range === undefined) return undefined;
  const used = rangeOf(pad.usedTo, '');
  const unused: readonly Span[] =
    used !== undefined && isUsedOf(range, used)
      ? without([range], { first: range.first, last: used.first })
      : [range];
  const spans = missingOf(pad.id, losses)
    .map(({ from, to }) => rangeOf(from, to))
    .filter((gone) => gone !== undefined && isSamePrefix(range, gone))
    .reduce<readonly Span[]>(
      (left, gone) => (gone === undefined ? left : without(left, gone)),
      unused,
    );
  return { range, spans, count: countOf(spans) };
}

/** As declared where nothing of it is left, else as noted. The latest loss first. */
export function standingOf(pad: Pad, losses: readonly PadLoss[]): PadState {
  const loss = losses.find(({ missing }) => missing.some(({ padId }) => padId === pad.id));
  if (loss === undefined) return pad.state;
  const remaining = remainingOf(pad, losses);
  if (remaining !== undefined && remaining.count > 0) return pad.state;
  return loss.what === 'theft' ? 'stolen' : 'lost';
}

/** Other pads of the same kind that bear some of the same numbers: told, not forbidden. */
export function overlapping(pad: Pad, pads: readonly Pad[]): readonly Pad[] {
  const range = rangeOf(pad.from, pad.to);
  if (range === undefined) return [];
  return pads.filter((other) => {
    const theirs = rangeOf(other.from, other.to);
    return (
      other.id !== pad.id &&
      other.kind === pad.kind &&
      theirs !== undefined &&
      overlap(range, theirs)
    );
  });
}

/** What of a pad is picked first: every number that is left of it, or all where nothing is counted. */
export function missingFrom(pad: Pad, losses: readonly PadLoss[]): readonly Missing[] {
  const { id: padId, kind, holder, from, to } = pad;
  const remaining = remainingOf(pad, losses);
  if (remaining === undefined || remaining.count === 0) {
    return [{ padId, kind, holder, from, to: from === '' ? '' : to }];
  }
  const { range } = remaining;
  return remaining.spans.map(({ first, last }) => ({
    padId,
    kind,
    holder,
    from: spanText(range, { first, last: first }),
    to: first === last ? '' : spanText(range, { first: last, last }),
  }));
}

/** Numbers that are not those of the pad they are said to be of. */
export function isOutside({ from, to }: Missing, pad: Pick<Pad, 'from' | 'to'>): boolean {
  const whole = rangeOf(pad.from, pad.to);
  const part = rangeOf(from, to);
  return whole !== undefined && part !== undefined && !holds(whole, part);
}

export interface MissingPad extends Pick<Missing, 'padId' | 'kind' | 'holder'> {
  /** "A 004501 – A 004510", one for each run; as typed where it cannot be read. */
  readonly numbers: readonly string[];
  /** 0 where nothing is counted. */
  readonly count: number;
}

/** What is missing, pad by pad, runs that touch made one. */
export function missingPads({ missing }: Pick<NewPadLoss, 'missing'>): readonly MissingPad[] {
  const byPad = new Map<PadId, Missing[]>();
  for (const each of missing) byPad.set(each.padId, [...(byPad.get(each.padId) ?? []), each]);
  return [...byPad].map(([padId, parts]) => {
    const [{ kind, holder }] = parts as [Missing, ...Missing[]];
    const ranges = parts
      .map(({ from, to }) => rangeOf(from, to))
      .filter((each) => each !== undefined);
    const unread = parts
      .filter(({ from, to }) => rangeOf(from, to) === undefined)
      .map(({ from, to }) => [from, to].filter((text) => text !== '').join(' – '))
      .filter((text) => text !== '');
    const runs = runsOf(ranges);
    return {
      padId,
      kind,
      holder,
      numbers: [
        ...runs.flatMap(({ range, spans }) => spans.map((span) => spanText(range, span))),
        ...unread,
      ],
      count: runs.reduce((sum, { spans }) => sum + countOf(spans), 0),
    };
  });
}

interface Run {
  readonly range: NumberRange;
  readonly spans: readonly Span[];
}

/** Those with the same prefix together. */
function runsOf(ranges: readonly NumberRange[]): readonly Run[] {
  const runs: Run[] = [];
  for (const range of ranges) {
    const at = runs.findIndex((run) => isSamePrefix(run.range, range));
    const before = runs[at];
    if (before === undefined) runs.push({ range, spans: [range] });
    else runs[at] = { range: before.range, spans: joined([...before.spans, range]) };
  }
  return runs;
}

const missingOf = (padId: PadId, losses: readonly PadLoss[]): readonly Missing[] =>
  losses.flatMap(({ missing }) => missing.filter((each) => each.padId === padId));

/** The number before the first one says that none was used. */
const isUsedOf = (range: NumberRange, used: NumberRange): boolean =>
  (isSamePrefix(range, used) || used.prefix === '') &&
  range.first - 1 <= used.first &&
  used.first <= range.last;
