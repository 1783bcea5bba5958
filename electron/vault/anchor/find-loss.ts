/** Compares the verified journal with what the anchors saw of it. Pure. */
import { areEqualBytes } from '../bytes.js';
import type { JournalRow } from '../store/record-store.js';
import type { Anchor, Loss } from './anchor-slot.js';

export interface KnownAnchors {
  /** Of the vault's own folder. */
  readonly folder: Anchor | undefined;
  /** Of this computer, outside the folder. */
  readonly machine: Anchor | undefined;
}

/**
 * What the vault held once and holds no more. `journal` is whole and in order: row n is entry n + 1.
 * An anchor behind the journal is none: a crash between a commit and its anchor leaves it so.
 */
export function findLoss(journal: readonly JournalRow[], known: KnownAnchors): Loss | undefined {
  const fresh = freshLoss(journal, known);
  const noticed = [known.folder?.loss, known.machine?.loss]
    .filter((loss) => loss !== undefined)
    .sort((one, other) => other.lastSeenMs - one.lastSeenMs || other.missing - one.missing)[0];
  if (fresh === undefined || noticed === undefined) return fresh ?? noticed;
  // One anchor may have moved on with the notice and the other not, when it could not be written.
  if (fresh.lastSeenMs === noticed.lastSeenMs) return noticed;
  return {
    kind: fresh.kind,
    missing: fresh.missing === 0 || noticed.missing === 0 ? 0 : fresh.missing + noticed.missing,
    lastSeenMs: Math.max(fresh.lastSeenMs, noticed.lastSeenMs),
  };
}

function freshLoss(
  journal: readonly JournalRow[],
  { folder, machine }: KnownAnchors,
): Loss | undefined {
  const [furthest] = [folder, machine]
    .filter((anchor) => anchor !== undefined)
    .filter((anchor) => !isIn(journal, anchor))
    .sort((one, other) => other.seq - one.seq);
  if (furthest === undefined) return undefined;
  const lastSeenMs = furthest.atMs;
  const missing = furthest.seq - journal.length;
  if (missing <= 0) return { kind: 'other-branch', missing: 0, lastSeenMs };
  // The folder's own anchor is ahead of the folder's journal only when something in it was lost.
  const isFolderAhead = folder?.seq === furthest.seq;
  return { kind: isFolderAhead ? 'tail-lost' : 'older-copy', missing, lastSeenMs };
}

function isIn(journal: readonly JournalRow[], { seq, hash }: Anchor): boolean {
  const row = journal[seq - 1];
  return row !== undefined && areEqualBytes(row.hash, hash);
}
