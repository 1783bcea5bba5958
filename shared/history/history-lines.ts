/**
 * The journal's entries as lines to read: what one person did in one sitting stands in one line. Nothing is left
 * out: a line says which numbers it covers. Pure; entries and lines are newest first.
 */
import type { HistoryEntry } from '../domain/history/history-entry.js';

export interface HistoryLine {
  /** Number of its oldest entry. */
  readonly firstSeq: number;
  /** Its newest entry, with the counts of all. */
  readonly entry: HistoryEntry;
}

/** From a line's newest entry back to its oldest. */
export const SITTING_MS = 30 * 60_000;

export function historyLines(entries: readonly HistoryEntry[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const entry of entries) {
    const newer = lines.at(-1);
    const joined = newer === undefined ? undefined : joinedWith(newer, entry);
    if (joined === undefined) lines.push({ firstSeq: entry.seq, entry });
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

function joinedWith(line: HistoryLine, older: HistoryEntry): HistoryLine | undefined {
  const { entry } = line;
  if (older.seq !== line.firstSeq - 1 || older.personId !== entry.personId) return undefined;
  // What was announced and then done is one thing; what is in it stands in the entry that did it.
  if (isAnnouncementOf(older, entry)) return { firstSeq: older.seq, entry };
  const isOneSitting =
    older.action === undefined &&
    entry.action === undefined &&
    older.zoneOffsetMin === entry.zoneOffsetMin &&
    Math.abs(entry.atMs - older.atMs) <= SITTING_MS;
  if (!isOneSitting) return undefined;
  const parts = [...entry.parts, ...older.parts].reduce(withPart, []);
  return { firstSeq: older.seq, entry: { ...entry, parts } };
}

const isAnnouncementOf = (older: HistoryEntry, newer: HistoryEntry): boolean =>
  older.action?.step === 'planned' &&
  newer.action?.step === 'done' &&
  older.action.name === newer.action.name &&
  older.action.personId === newer.action.personId &&
  older.action.compartment === newer.action.compartment;

type Part = HistoryEntry['parts'][number];

function withPart(parts: Part[], { compartment, isReadable, counts }: Part): Part[] {
  const at = parts.findIndex(
    (part) => part.compartment === compartment && part.isReadable === isReadable,
  );
  const known = parts[at];
  if (known === undefined) return [...parts, { compartment, isReadable, counts }];
  return parts.with(at, { ...known, counts: counts.reduce(withCount, known.counts) });
}

function withCount(counts: Part['counts'], { type, saved, removed }: Part['counts'][number]) {
  const at = counts.findIndex((count) => count.type === type);
  const known = counts[at];
  if (known === undefined) return [...counts, { type, saved, removed }];
  return counts.with(at, { type, saved: known.saved + saved, removed: known.removed + removed });
}
