/**
 * A damaged vault, read as far as it goes. Nothing in its folder is changed, and no strict rule is bent: a vault that
 * opens is opened by `openVault`, one that does not comes here and never pretends to be whole.
 */
import { join } from 'node:path';
import type { NewPractice, Practice } from '../../../shared/domain/practice/practice.js';
import { siteIdSchema } from '../../../shared/domain/practice/practice.js';
import type {
  SalvageReport,
  SalvageableCode,
  SalvagedContents,
} from '../../../shared/ipc/contract-health.js';
import { areEqualBytes, hexOf, utf8 } from '../bytes.js';
import { associatedDataOf } from '../crypto/aead.js';
import { checksum, keyedHash } from '../crypto/hash.js';
import { randomBytes } from '../crypto/random.js';
import { sodiumReady } from '../crypto/sodium-ready.js';
import { ID_BYTES, LABELS, RECORD_KINDS, type Compartment } from '../format.js';
import { keyringCopyStates } from '../keyring/keyring-copy-states.js';
import { readKeyringCopies, type GoodCopy } from '../keyring/keyring-files.js';
import { ownerOf, type Keyring, type Slot } from '../keyring/keyring.js';
import { openSlot, wipePerson, type SlotSecret } from '../keyring/slot.js';
import { dayOf, unlockKeyring } from '../keyring/unlock-keyring.js';
import { recordKeysOf, wipeRecordKeys, type RecordKeys } from '../record-keys.js';
import type { RecordContent } from '../record-envelope.js';
import type { RecordType } from '../records.js';
import { VaultError } from '../vault-error.js';
import { DATABASE_NAME, KEYRING_NAMES, readFileIfPresent } from '../vault-folder.js';
import type { VaultPorts } from '../vault-ports.js';
import { closedCodes } from '../vault.js';
import { isCarried } from './carried-records.js';
import { mendedContents, mendedSurvey, type MendedSurvey } from './mend-survey.js';
import { countsOf } from './record-groups.js';
import { namedLosses } from './name-losses.js';
import { readDamaged } from './read-damaged.js';
import { salvagedJournal, typesInJournal, type SalvagedJournal } from './salvaged-journal.js';
import { salvageRecords, type KeysByCompartment, type SalvagedRecords } from './salvage-records.js';

interface Parts {
  readonly ports: VaultPorts;
  readonly cause: SalvageableCode;
  readonly openedWith: SlotSecret['kind'];
  readonly keyring: Keyring;
  readonly role: SalvageReport['role'];
  readonly copy: GoodCopy;
  readonly fingerprint: Uint8Array;
  readonly keys: KeysByCompartment;
  readonly journal: SalvagedJournal;
  readonly found: SalvagedRecords;
}

/** Who may read the survey. Others would be shown a vault with nothing in it. */
const MAY_SALVAGE = ['owner', 'associate'];

/** `cause`: why the strict opening failed. Throws what an opening throws for a secret or a keyring, and `not-permitted`. */
export function openSalvage(
  ports: VaultPorts,
  secret: SlotSecret,
  cause: SalvageableCode,
): Promise<SalvagedVault> {
  return closedCodes(async () => {
    await sodiumReady();
    ports.onStage?.('deriving');
    const { keyring, person, self, copy, secrets } = unlockKeyring(
      readKeyringCopies(ports.dir),
      secret,
      dayOf(ports.now()),
    );
    wipePerson(person);
    const keys = new Map<Compartment, RecordKeys[]>();
    for (const { compartment, epoch, secret: own } of secrets) {
      keys.set(compartment, [
        ...(keys.get(compartment) ?? []),
        recordKeysOf(compartment, epoch, own),
      ]);
    }
    try {
      if (!MAY_SALVAGE.includes(self.role))
        throw new VaultError('not-permitted', 'not for this role');
      ports.onStage?.('verifying');
      const fingerprint = fingerprintOf(ports.dir);
      const stored = readDamaged(ports.dir);
      const journal = salvagedJournal(keyring, stored);
      const { vaultId } = keyring;
      const found = salvageRecords({ vaultId, keys, stored, journal: journal.entries });
      const openedWith = secret.kind;
      const { role } = self;
      return new SalvagedVault({
        ports,
        cause,
        openedWith,
        keyring,
        role,
        copy,
        fingerprint,
        keys,
        journal,
        found,
      });
    } catch (error) {
      wipeAll(keys);
      throw error;
    }
  });
}

export class SalvagedVault {
  readonly #parts: Parts;
  readonly #survey: MendedSurvey;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#survey = mendedSurvey(parts.found.contents);
  }

  get role(): SalvageReport['role'] {
    return this.#parts.role;
  }

  report(): SalvageReport {
    const { cause, openedWith, keyring, role, found, journal, copy, ports } = this.#parts;
    const { contents, losses, strayCount, unvouched } = found;
    const { practice } = this.#survey;
    return {
      cause,
      role,
      openedWith,
      kept: countsOf(contents.filter(isCarried).map(({ type }) => ({ type, count: 1 }))),
      losses: [...this.#namedLosses(losses)],
      strayCount,
      isCountCertain: unvouched.length === 0,
      journal: { state: journal.state, holdsTo: journal.holdsTo },
      keyring: [...keyringCopyStates(ports.dir, copy.bytes)],
      otherPeople: keyring.people.filter(
        (person) => person.role !== 'owner' && person.status !== 'removed',
      ).length,
      isPracticeLost: practice === undefined,
      unnamedPlaces: practice === undefined ? this.#survey.placeIds.length : 0,
    };
  }

  read(): SalvagedContents {
    const { practice, assessments, planItems } = this.#survey;
    return {
      ...(practice === undefined ? {} : { practice }),
      assessments: [...assessments].map(({ assessment, answers }) => ({
        assessment,
        answers: [...answers],
      })),
      planItems: [...planItems],
    };
  }

  /** What a new vault takes over. `given` stands in for a practice that is lost; `not-found` without it. */
  carried(given: NewPractice | undefined): readonly RecordContent[] {
    const { practice } = this.#survey;
    if (practice === undefined && given === undefined)
      throw new VaultError('not-found', 'the practice is lost and none was given');
    const made =
      practice !== undefined || given === undefined ? undefined : this.#practiceFrom(given);
    return mendedContents(this.#parts.found.contents, made);
  }

  /** For the first entry of the new vault's journal. */
  get origin(): { readonly vaultId: string; readonly lost: number } {
    const { keyring, found } = this.#parts;
    return { vaultId: hexOf(keyring.vaultId), lost: found.losses.length };
  }

  /** Throws `not-permitted` for all but the owner, `wrong-secret` when it is not the passphrase that opened. */
  ensureOwnersPassphrase(passphrase: Uint8Array): void {
    const { keyring, role, openedWith } = this.#parts;
    if (role !== 'owner') throw new VaultError('not-permitted', 'a new vault is the owner’s');
    if (openedWith === 'recovery') return;
    const slot = ownersSlot(keyring);
    const opened =
      slot === undefined
        ? undefined
        : openSlot(keyring.vaultId, slot, { kind: 'passphrase', passphrase });
    if (opened?.state !== 'open')
      throw new VaultError('wrong-secret', 'not the owner’s passphrase');
    wipePerson(opened.person);
  }

  /** Throws `vault-exists` when the files are no longer those that were read: somebody put others in their place. */
  ensureUnchanged(): void {
    const { ports, fingerprint } = this.#parts;
    if (areEqualBytes(fingerprintOf(ports.dir), fingerprint)) return;
    throw new VaultError('vault-exists', 'the folder has changed since it was read');
  }

  close(): void {
    wipeAll(this.#parts.keys);
  }

  #namedLosses(losses: SalvagedRecords['losses']) {
    const { keyring, keys, journal } = this.#parts;
    const { vaultId } = keyring;
    return namedLosses(losses, this.#survey, {
      idFor: (type, naturalKey) => this.#idFor(type, naturalKey),
      typesInJournal: typesInJournal(vaultId, keys, journal.entries),
    });
  }

  #idFor(type: RecordType, naturalKey: string): string | undefined {
    // The same in every epoch.
    const held = this.#parts.keys.get(RECORD_KINDS[type].compartment)?.[0];
    if (held === undefined) return undefined;
    const input = associatedDataOf(LABELS.naturalKey, [utf8(type), utf8(naturalKey)]);
    return hexOf(keyedHash(held.naturalKey, input, ID_BYTES));
  }

  /** The places that answers are about keep their ids, so that the answers keep their places. */
  #practiceFrom({ name, ownerName, address, siteNames }: NewPractice): Practice {
    const { placeIds } = this.#survey;
    const sites = siteNames.map((siteName, index) => ({
      id: siteIdSchema.parse(placeIds[index] ?? hexOf(randomBytes(4))),
      name: siteName,
    }));
    if (placeIds.length > sites.length) throw new VaultError('bad-input', 'a place has no name');
    return { name, ownerName, address, sites };
  }
}

const ownersSlot = (keyring: Keyring): Slot | undefined => {
  const owner = ownerOf(keyring);
  return keyring.slots.find(
    ({ header }) =>
      header.kind === 'passphrase' &&
      owner !== undefined &&
      areEqualBytes(header.personId, owner.personId),
  );
};

/** Of everything that was read. */
function fingerprintOf(dir: string): Uint8Array {
  const names = [...KEYRING_NAMES, DATABASE_NAME, `${DATABASE_NAME}-wal`];
  const sums = names.map((name) => readFileIfPresent(join(dir, name)) ?? new Uint8Array());
  return checksum(new Uint8Array(Buffer.concat(sums.map((bytes) => checksum(bytes)))));
}

function wipeAll(keys: KeysByCompartment): void {
  for (const held of keys.values()) for (const each of held) wipeRecordKeys(each);
}
