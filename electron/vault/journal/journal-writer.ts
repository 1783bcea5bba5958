/** Makes the next journal entry, signed by the person who has the vault open. */
import type { Secret } from '../crypto/secret.js';
import { sign } from '../crypto/sign.js';
import type { JournalRow } from '../store/record-store.js';
import { encodeEntry, entryHash, signedPartOf, type TouchedCompartment } from './journal-entry.js';

/** The end of the journal as it is on disk. */
export interface JournalHead {
  /** 0 before the first entry. */
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly openMs: number;
}

export interface JournalWriterOptions {
  readonly vaultId: Uint8Array;
  readonly actorId: Uint8Array;
  readonly signingSeed: Secret;
  readonly now: () => Date;
  readonly monotonicMs: () => number;
}

export class JournalWriter {
  readonly #options: JournalWriterOptions;
  readonly #openedAtMs: number;
  readonly #openMsBefore: number;
  #head: JournalHead;
  /** Of the keyring now on disk. */
  generation: number;

  constructor(options: JournalWriterOptions, head: JournalHead, generation: number) {
    this.#options = options;
    this.#head = head;
    this.#openMsBefore = head.openMs;
    this.#openedAtMs = options.monotonicMs();
    this.generation = generation;
  }

  get head(): JournalHead {
    return this.#head;
  }

  /** Changes nothing: `accept` the row once it is on disk. */
  next(touched: readonly TouchedCompartment[]): JournalRow & { readonly openMs: number } {
    const { vaultId, actorId, signingSeed, now, monotonicMs } = this.#options;
    const at = now();
    const openMs = this.#openMsBefore + Math.max(0, Math.round(monotonicMs() - this.#openedAtMs));
    const seq = this.#head.seq + 1;
    const entry = encodeEntry({
      seq,
      previousHash: this.#head.hash,
      actorId,
      generation: this.generation,
      atMs: Math.max(0, at.getTime()),
      zoneOffsetMin: -at.getTimezoneOffset(),
      openMs,
      touched,
    });
    const signature = sign(signingSeed, signedPartOf(vaultId, entry));
    return { seq, entry, signature, hash: entryHash(vaultId, { entry, signature }), openMs };
  }

  accept({ seq, hash, openMs }: JournalHead): void {
    this.#head = { seq, hash, openMs };
  }
}
