/**
 * Reads the journal from its first entry: chained, signed by someone who had the right, agreeing with the
 * manifests and with the keyring. Everybody can do this, whatever they may read. Pure.
 */
import { areEqualBytes } from '../bytes.js';
import { HASH_BYTES } from '../crypto/hash.js';
import { isSignedBy } from '../crypto/sign.js';
import { COMPARTMENTS, COMPARTMENT_NAMES, type Compartment } from '../format.js';
import { isOf, type Keyring } from '../keyring/keyring.js';
import { hasRight } from '../people/role-rights.js';
import type { JournalRow, ManifestRow } from '../store/record-store.js';
import { VaultError } from '../vault-error.js';
import { decodeEntry, entryHash, signedPartOf, type JournalEntry } from './journal-entry.js';
import type { JournalHead } from './journal-writer.js';

export interface VerifiedJournal {
  readonly head: JournalHead;
  readonly entries: readonly JournalEntry[];
}

export interface StoredJournal {
  readonly journal: readonly JournalRow[];
  readonly manifests: readonly ManifestRow[];
}

/**
 * Throws `journal-broken` with the number of the first entry that does not hold, and `rollback-suspected`
 * when the journal holds but is not of the same moment as the manifests or the keyring.
 */
export function verifyJournal(
  keyring: Keyring,
  { journal, manifests }: StoredJournal,
): VerifiedJournal {
  const entries: JournalEntry[] = [];
  let head: JournalHead = { seq: 0, hash: new Uint8Array(HASH_BYTES), openMs: 0 };
  let generation = 0;
  for (const row of journal) {
    const seq = head.seq + 1;
    const entry = verifiedEntry(keyring, row, head);
    if (entry === undefined || entry.generation < generation) throw broken(seq);
    if (seq > keyring.checked.seq && !isByRight(keyring, entry, row)) throw broken(seq);
    if (seq === keyring.checked.seq && !areEqualBytes(row.hash, keyring.checked.hash)) {
      throw broken(seq);
    }
    head = { seq, hash: row.hash, openMs: entry.openMs };
    ({ generation } = entry);
    entries.push(entry);
  }
  const lastChange = Math.max(0, ...manifests.map(({ seq }) => seq));
  if (head.seq === 0 || lastChange > head.seq) throw broken(head.seq + 1);
  if (head.seq < keyring.checked.seq || generation > keyring.generation) {
    throw new VaultError('rollback-suspected', 'journal and keyring are not of the same moment');
  }
  compareManifests(entries, manifests);
  return { head, entries };
}

function verifiedEntry(
  { vaultId }: Keyring,
  row: JournalRow,
  head: JournalHead,
): JournalEntry | undefined {
  try {
    const entry = decodeEntry(row.entry);
    const holds =
      row.seq === head.seq + 1 &&
      entry.seq === row.seq &&
      areEqualBytes(entry.previousHash, head.hash) &&
      areEqualBytes(entryHash(vaultId, row), row.hash) &&
      entry.openMs >= head.openMs;
    return holds ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Signed with a key the owner gave to the actor for that time, and nothing touched without the right. */
function isByRight(keyring: Keyring, entry: JournalEntry, row: JournalRow): boolean {
  const actor = keyring.people.find(isOf(entry.actorId));
  const key = actor?.signingKeys.find(
    ({ sinceSeq, untilSeq }) => entry.seq >= sinceSeq && (untilSeq === 0 || entry.seq <= untilSeq),
  );
  if (actor === undefined || key === undefined) return false;
  const mayAppend =
    hasRight(actor.rights, 'journal', 'append') &&
    entry.touched.every(({ compartment }) => hasRight(actor.rights, compartment, 'write'));
  return (
    mayAppend && isSignedBy(key.publicKey, signedPartOf(keyring.vaultId, row.entry), row.signature)
  );
}

/** The manifests on disk are those of the last entry that touched each compartment, readable or not. */
function compareManifests(
  entries: readonly JournalEntry[],
  manifests: readonly ManifestRow[],
): void {
  const last = new Map<Compartment, { seq: number; epoch: number; root: Uint8Array }>();
  for (const { seq, touched } of entries) {
    for (const { compartment, epoch, root } of touched) last.set(compartment, { seq, epoch, root });
  }
  for (const name of COMPARTMENT_NAMES) {
    const expected = last.get(name);
    const stored = manifests.find((row) => row.compartmentCode === COMPARTMENTS[name]);
    if (stored === undefined) throw new VaultError('database-damaged', 'a manifest is missing');
    const isSame =
      expected?.seq === stored.seq &&
      expected.epoch === stored.epoch &&
      areEqualBytes(expected.root, stored.root);
    if (isSame) continue;
    throw new VaultError('rollback-suspected', 'a compartment is not as the journal last left it');
  }
}

const broken = (seq: number): VaultError =>
  new VaultError('journal-broken', `entry ${seq}`, { seq });
