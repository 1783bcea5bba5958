/** The attachments of an open vault: added and read for records, cleared up after, and read in turn to be sure. */
import { z } from 'zod';
import { attachmentIdSchema } from '../../../shared/domain/attachment/attachment.js';
import type { AttachmentHealth } from '../../../shared/domain/attachment/attachment-health.js';
import type { VaultStep } from '../vault-ports.js';
import type { VaultRecords } from '../vault-records.js';
import { storedFiles } from './attachment-files.js';
import { AttachmentStore, type FileState, type NewAttachment } from './attachment-store.js';
import { fileBytesOf } from './attachment-stream.js';
import { shareDue, wasReadLately, withRun } from './check-rounds.js';
import { collectOrphans } from './orphans.js';
import { ownedAttachments, type OwnedAttachment } from './owned-attachments.js';
import type { SealedAttachment } from './sealed-attachment.js';

export interface AttachmentsPorts {
  readonly dir: string;
  readonly vaultId: Uint8Array;
  readonly records: VaultRecords;
  readonly now: () => Date;
  readonly onStep?: ((step: VaultStep) => void) | undefined;
}

/** What the last readings found. One record, changed once a day. */
const checkSchema = z.strictObject({
  runs: z.array(
    z.strictObject({ day: z.iso.date(), after: attachmentIdSchema, through: attachmentIdSchema }),
  ),
  damaged: z.array(attachmentIdSchema),
  missing: z.array(attachmentIdSchema),
  /** The day of the last look at all files. */
  lastRun: z.iso.date().optional(),
});
type Check = z.infer<typeof checkSchema>;

const NEVER: Check = { runs: [], damaged: [], missing: [] };

/** Reads one file at each call; false once the day's share is read and noted. */
export type CheckStep = () => boolean;

export class Attachments {
  readonly #ports: AttachmentsPorts;
  readonly #store: AttachmentStore;

  constructor(ports: AttachmentsPorts) {
    this.#ports = ports;
    this.#store = new AttachmentStore(ports);
  }

  /** See AttachmentStore. The caller commits the record that owns it. */
  add(attachment: NewAttachment): SealedAttachment {
    return this.#store.add(attachment);
  }

  read(sealed: SealedAttachment, recordId: string): Uint8Array<ArrayBuffer> {
    return this.#store.read(sealed, recordId);
  }

  /** For the owning side to call at the boundaries of its own steps. */
  step(step: VaultStep): void {
    this.#ports.onStep?.(step);
  }

  /** Throws `not-permitted` for whoever cannot read every record that may own an attachment. */
  collectOrphans(): number {
    const { dir, records, now, onStep } = this.#ports;
    return collectOrphans({
      dir,
      now: now(),
      owned: new Set(ownedAttachments(records).map(({ sealed }) => sealed.id)),
      damaged: new Set(this.#check().damaged),
      ensureAllReadable: () => {
        records.verifyStored();
      },
      onStep,
    });
  }

  /**
   * Looks whether every file is there in its full length, and reads a share of them whole. `today` is the
   * practice's day. Undefined when today's share was read already. Throws as `collectOrphans` does.
   */
  dailyCheck(today: string): CheckStep | undefined {
    const before = this.#check();
    if (before.lastRun === today) return undefined;
    const owned = ownedAttachments(this.#ports.records);
    if (owned.length === 0) return undefined;
    const byId = new Map(owned.map((each) => [each.sealed.id as string, each]));
    const share = shareDue([...byId.keys()], before.runs, today);
    const states = this.#firstLook(owned);
    // What was found bad is read again each time: it may have been put back from a copy.
    const suspects = [...before.damaged, ...before.missing].filter((id) => byId.has(id));
    const toRead = [...new Set<string>([...suspects, ...share])];
    return () => {
      const id = toRead.shift();
      const sealed = id === undefined ? undefined : byId.get(id)?.sealed;
      if (sealed !== undefined) {
        states.set(sealed.id, this.#store.stateOf(sealed));
        return true;
      }
      this.#note({
        runs: [...withRun(before.runs, share, today)] as Check['runs'],
        damaged: idsIn(states, 'attachment-damaged'),
        missing: idsIn(states, 'attachment-missing'),
        lastRun: today,
      });
      return false;
    };
  }

  /** Throws as `collectOrphans` does. */
  health(today: string): AttachmentHealth {
    const owned = ownedAttachments(this.#ports.records);
    const { runs, damaged, missing, lastRun } = this.#check();
    const isIn = (ids: readonly string[]) => (each: OwnedAttachment) =>
      ids.includes(each.sealed.id);
    const recordsOf = (found: readonly OwnedAttachment[]): string[] => [
      ...new Set(found.map(({ recordId }) => recordId)),
    ];
    const unread = owned.filter(
      (each) => !wasReadLately(each.sealed.id, runs, today) || isIn([...damaged, ...missing])(each),
    );
    const all = recordsOf(owned);
    return {
      count: all.length,
      bytes: owned.reduce((sum, { sealed }) => sum + sealed.sizeBytes, 0),
      verifiedLast30Days: all.length - recordsOf(unread).length,
      damaged: recordsOf(owned.filter(isIn(damaged))),
      missing: recordsOf(owned.filter(isIn(missing))),
      ...(lastRun === undefined ? {} : { lastRun }),
    };
  }

  /** By the list of files alone: quick, and finds what is gone or cut short on the same day. */
  #firstLook(owned: readonly OwnedAttachment[]): Map<string, FileState> {
    const sizes = new Map(
      storedFiles(this.#ports.dir)
        .filter(({ kind }) => kind === 'attachment')
        .map(({ id, sizeBytes }) => [id as string, sizeBytes]),
    );
    return new Map(
      owned.map(({ sealed }) => [sealed.id, stateBySize(sizes.get(sealed.id), sealed)]),
    );
  }

  #check(): Check {
    const { records } = this.#ports;
    const value = records.get('attachment-check', this.#checkId());
    return value === undefined ? NEVER : checkSchema.parse(value);
  }

  #note(check: Check): void {
    this.#ports.records.put('attachment-check', this.#checkId(), checkSchema.parse(check));
  }

  #checkId(): string {
    return this.#ports.records.idFor('attachment-check', 'attachment-check');
  }
}

function stateBySize(sizeBytes: number | undefined, sealed: SealedAttachment): FileState {
  if (sizeBytes === undefined) return 'attachment-missing';
  return sizeBytes === fileBytesOf(sealed) ? 'whole' : 'attachment-damaged';
}

const idsIn = (states: ReadonlyMap<string, FileState>, wanted: FileState): Check['damaged'] =>
  [...states].filter(([, state]) => state === wanted).map(([id]) => attachmentIdSchema.parse(id));
