/** A file of two slots written in turn and in place: a write cut short leaves the one before. FORMAT.md §7. */
import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isMissing, makeFolder, replaceFile, setAside } from '../vault-folder.js';
import { SLOT_BYTES, decodeSlot, encodeSlot, type Anchor } from './anchor-slot.js';
import { VaultError } from '../vault-error.js';

/** Each slot in a block of its own: no disk writes the two in one go. */
const SLOT_OFFSETS = [0, 4096] as const;
const FILE_BYTES = SLOT_OFFSETS[1] + SLOT_BYTES;

export interface AnchorFileOptions {
  readonly file: string;
  readonly vaultId: Uint8Array;
  readonly now: () => Date;
  /** Whether each write waits for the disk, or only `close` does. */
  readonly isSynced: boolean;
}

export type WrittenAnchor = Omit<Anchor, 'turn'>;

export class AnchorFile {
  readonly #options: AnchorFileOptions;
  #slots: (Anchor | undefined)[] = [];
  /** Undefined while there is no file with a readable slot. */
  #handle: number | undefined;
  #isSetAsideDue: boolean;

  /** Reads what is there and changes nothing. Never throws. */
  constructor(options: AnchorFileOptions) {
    this.#options = options;
    const opened = openSlots(options);
    this.#isSetAsideDue = opened === 'unreadable';
    if (typeof opened === 'string') return;
    this.#slots = opened.slots;
    this.#handle = opened.handle;
  }

  /** What was written last, as far as it can be read. */
  get last(): Anchor | undefined {
    return this.#slots
      .filter((slot) => slot !== undefined)
      .sort((one, other) => other.turn - one.turn)[0];
  }

  get isWhole(): boolean {
    return this.#slots.length > 0 && !this.#slots.includes(undefined);
  }

  /** Over the worse slot. Throws what the system says; what was there before still counts then. */
  write(anchor: WrittenAnchor): void {
    if (this.#handle === undefined) this.#make(anchor);
    else this.#writeSlot(this.#handle, anchor);
  }

  /** Leaves nothing of what was there before in either slot. */
  writeBoth(anchor: WrittenAnchor): void {
    this.write(anchor);
    this.write(anchor);
  }

  /** Never throws: the last content written is only a little less certain to survive a power cut. */
  close(): void {
    if (this.#handle === undefined) return;
    try {
      if (!this.#options.isSynced) fdatasyncSync(this.#handle);
    } catch {
      // See above.
    } finally {
      closeSync(this.#handle);
      this.#handle = undefined;
      this.#slots = [];
    }
  }

  #writeSlot(handle: number, anchor: WrittenAnchor): void {
    const { vaultId, isSynced } = this.#options;
    const [first, second] = this.#slots;
    const place = (first?.turn ?? -1) <= (second?.turn ?? -1) ? 0 : 1;
    const next = { ...anchor, turn: (this.last?.turn ?? 0) + 1 };
    const written = writeSync(
      handle,
      encodeSlot(next, vaultId),
      0,
      SLOT_BYTES,
      SLOT_OFFSETS[place],
    );
    if (written !== SLOT_BYTES) throw new Error('an anchor was written in part');
    if (isSynced) fdatasyncSync(handle);
    this.#slots[place] = next;
  }

  #make(anchor: WrittenAnchor): void {
    const { file, vaultId, now } = this.#options;
    makeFolder(dirname(file));
    if (this.#isSetAsideDue && isThere(file)) setAside(file, now());
    this.#isSetAsideDue = false;
    const bytes = new Uint8Array(FILE_BYTES);
    SLOT_OFFSETS.forEach((offset, index) => {
      bytes.set(encodeSlot({ ...anchor, turn: index + 1 }, vaultId), offset);
    });
    replaceFile(file, bytes);
    const opened = openSlots(this.#options);
    if (typeof opened === 'string')
      throw new VaultError('io-error', 'a new anchor cannot be read back');
    this.#slots = opened.slots;
    this.#handle = opened.handle;
  }
}

type Opened = { readonly handle: number; readonly slots: (Anchor | undefined)[] };

function openSlots({ file, vaultId }: AnchorFileOptions): Opened | 'missing' | 'unreadable' {
  let handle: number | undefined;
  try {
    // SECURITY: what is written in place must be this file, not one that a link in its stead leads to.
    handle = openSync(file, constants.O_RDWR | linkFlag());
    if (!fstatSync(handle).isFile()) throw new Error('not a file');
    const slots = readSlots(handle, vaultId);
    if (slots.some((slot) => slot !== undefined)) return { handle, slots };
  } catch (error) {
    if (isMissing(error)) return 'missing';
  }
  if (handle !== undefined) closeSync(handle);
  return 'unreadable';
}

const readSlots = (handle: number, vaultId: Uint8Array): (Anchor | undefined)[] =>
  SLOT_OFFSETS.map((offset) => {
    const bytes = new Uint8Array(SLOT_BYTES);
    const size = readSync(handle, bytes, 0, SLOT_BYTES, offset);
    return decodeSlot(bytes.subarray(0, size), vaultId);
  });

/** A link too, wherever it leads. */
const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** Windows has no such flag, and lets only administrators make links. */
const linkFlag = (): number => (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW);
