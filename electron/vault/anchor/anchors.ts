/**
 * What is remembered of the journal's end outside the database: in the vault's folder against damage, and on this
 * computer against a whole folder put back. Written after each commit, when that is on disk. FORMAT.md §7.
 */
import { join } from 'node:path';
import type { AnchorCheck } from '../../../shared/ipc/contract-anchor.js';
import { hexOf } from '../bytes.js';
import { decodeEntry } from '../journal/journal-entry.js';
import type { JournalRow, RecordStore } from '../store/record-store.js';
import { anchorFile } from '../vault-folder.js';
import { AnchorFile } from './anchor-file.js';
import type { AnchorPoint, Loss } from './anchor-slot.js';
import { findLoss } from './find-loss.js';

export interface AnchorsOptions {
  /** The vault's folder. */
  readonly dir: string;
  /** Folder on this computer, outside every vault's. Undefined: none is kept there. */
  readonly machineAnchorDir?: string | undefined;
  readonly vaultId: Uint8Array;
  readonly now: () => Date;
  readonly onAnchorStale?: ((isStale: boolean) => void) | undefined;
}

export class Anchors {
  readonly check: AnchorCheck;
  readonly #options: AnchorsOptions;
  readonly #files: readonly AnchorFile[];
  #head: AnchorPoint;
  #loss: Loss | undefined;
  #isStale = false;

  /** `journal`: verified, from its first entry on. Reads the anchors and changes nothing. Never throws. */
  constructor(options: AnchorsOptions, journal: readonly JournalRow[]) {
    this.#options = options;
    const { dir, machineAnchorDir, vaultId, now } = options;
    const common = { vaultId, now };
    const folder = new AnchorFile({ ...common, file: anchorFile(dir), isSynced: true });
    const machine =
      machineAnchorDir === undefined
        ? undefined
        : new AnchorFile({
            ...common,
            file: join(machineAnchorDir, `${hexOf(vaultId)}.anchor`),
            isSynced: false,
          });
    this.#files = machine === undefined ? [folder] : [folder, machine];
    const known = { folder: folder.last, machine: machine?.last };
    this.#loss = findLoss(journal, known);
    this.check = 'held';
    if (known.folder === undefined)
      this.check = known.machine === undefined ? 'unchecked' : 'renewed';
    const last = journal.at(-1);
    if (last === undefined) throw new RangeError('a verified journal has an entry');
    this.#head = pointOf(last);
  }

  /** What is missing and was not acknowledged, at this opening or before. */
  get loss(): Loss | undefined {
    return this.#loss;
  }

  /** The last writing failed: what was committed is safe, but its loss would not be noticed. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** The first anchor of a vault in the making. Throws what the system says: none begins on a disk that fails. */
  begin(): void {
    for (const file of this.#files) file.write({ ...this.#head, loss: undefined });
  }

  /** After a commit is on disk. Never throws: the commit stands, whatever becomes of its anchors. */
  advance(row: JournalRow): void {
    this.#head = pointOf(row);
    this.#writeAll((file) => {
      file.write({ ...this.#head, loss: this.#loss });
    });
  }

  /**
   * Once the vault is open: moves anchors that a crash left behind and makes those anew that cannot be read.
   * With a loss nothing is written before the next commit: what is missing may still come back as it was.
   */
  catchUp(): void {
    if (this.#loss !== undefined) return;
    this.#writeAll((file) => {
      if (file.last?.seq === this.#head.seq && file.isWhole) return;
      file.write({ ...this.#head, loss: undefined });
    });
  }

  /** From now on the vault as it is counts as whole. */
  acknowledge(): void {
    this.#loss = undefined;
    this.#writeAll((file) => {
      file.writeBoth({ ...this.#head, loss: undefined });
    });
  }

  close(): void {
    for (const file of this.#files) file.close();
  }

  #writeAll(write: (file: AnchorFile) => void): void {
    const wasStale = this.#isStale;
    this.#isStale = false;
    for (const file of this.#files) {
      try {
        write(file);
      } catch {
        this.#isStale = true;
      }
    }
    if (this.#isStale !== wasStale) this.#options.onAnchorStale?.(this.#isStale);
  }
}

/** The store with an anchor written after each commit, before the commit is answered. */
export const withAnchors = (store: RecordStore, anchors: Anchors): RecordStore => ({
  ...store,
  commit: (commit) => {
    store.commit(commit);
    anchors.advance(commit.journal);
  },
  close: () => {
    // Before SQLite's lock goes: after that they are the next one's to write.
    anchors.close();
    store.close();
  },
});

const pointOf = ({ seq, hash, entry }: JournalRow): AnchorPoint => ({
  seq,
  hash,
  atMs: decodeEntry(entry).atMs,
});
