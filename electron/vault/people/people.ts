/** Who may open the vault, and the owner's ways of changing that. Each is noted in the journal. */
import type { Role } from '../../../shared/domain/people/person.js';
import { hexOf } from '../bytes.js';
import { DEFAULT_KDF_PARAMS } from '../crypto/kdf.js';
import { publicKeyOf } from '../crypto/sign.js';
import { COMPARTMENT_NAMES, type Compartment } from '../format.js';
import { LABEL_MAX_CHARACTERS } from '../keyring/keyring-body.js';
import { isOf, ownerOf, type Keyring, type KeyringPerson } from '../keyring/keyring.js';
import { makeSlot, newPersonSecrets, wipePerson, type PersonSecrets } from '../keyring/slot.js';
import { withPassphrase } from '../passphrase-bytes.js';
import { VaultError } from '../vault-error.js';
import type { KeyringChanges, PersonKeyRecord, KeyringChangesPorts } from './keyring-changes.js';
import { personKeyOf, withNewEpochs, wrapsFor } from './person-wraps.js';
import { readableOf, rightsOf } from './role-rights.js';
import { isRotating, resumeRotation } from './rotation.js';

export interface NewPerson {
  readonly label: string;
  readonly role: Exclude<Role, 'owner'>;
  /** UTF-8. The caller overwrites it. */
  readonly passphrase: Uint8Array;
  /** Last day of access, days since 1970-01-01 UTC; 0 for no end. Advisers only. */
  readonly expiryDay: number;
}

export interface PeoplePorts extends KeyringChangesPorts {
  readonly person: PersonSecrets;
  readonly changes: KeyringChanges;
}

/** The keyring counts people in one byte, and removed ones stay listed. */
const PEOPLE_LIMIT = 200;

export class People {
  readonly #ports: PeoplePorts;

  constructor(ports: PeoplePorts) {
    this.#ports = ports;
  }

  /** Everybody, removed people too. Throws `not-permitted` for anybody but the owner, as all here. */
  list(): readonly KeyringPerson[] {
    this.#ensureOwner();
    return this.#keyring.people;
  }

  /** Records are still sealed under an earlier key of their compartment. */
  get isRotating(): boolean {
    return isRotating(this.#keyring);
  }

  /** Returns the new person's id, hex. Derives a key, slowly. */
  add({ label, role, passphrase, expiryDay }: NewPerson): string {
    this.#ensureOwner();
    const name = this.#freeLabel(label);
    this.#ensureExpiry(role, expiryDay);
    if (this.#keyring.people.length >= PEOPLE_LIMIT) throw badInput('too many people');
    const secrets = this.#newSecrets();
    const rights = rightsOf(role);
    const note = { action: 'people.add', personId: hexOf(secrets.personId), role };
    this.#issue(secrets, { passphrase, note, rights }, (keyring, sinceSeq) => ({
      ...keyring,
      people: [
        ...keyring.people,
        {
          personId: secrets.personId,
          role,
          status: 'active',
          expiryDay,
          label: name,
          signingKeys: [{ publicKey: publicKeyOf(secrets.signingSeed), sinceSeq, untilSeq: 0 }],
          rights,
        },
      ],
    }));
    return hexOf(secrets.personId);
  }

  /** A new passphrase and new keys of their own: the old passphrase opens nothing of the present files. */
  reissue(personId: Uint8Array, passphrase: Uint8Array, expiryDay?: number): void {
    const person = this.#other(personId, 'active');
    const expiry = expiryDay ?? person.expiryDay;
    this.#ensureExpiry(person.role, expiry);
    const secrets = this.#newSecrets(personId);
    const note = { action: 'people.reissue', personId: hexOf(personId) };
    this.#issue(secrets, { passphrase, note, rights: person.rights }, (keyring, sinceSeq) =>
      changed(keyring, personId, (each) => ({
        ...each,
        expiryDay: expiry,
        signingKeys: [
          ...closedKeys(each, sinceSeq - 1),
          { publicKey: publicKeyOf(secrets.signingSeed), sinceSeq, untilSeq: 0 },
        ],
      })),
    );
  }

  /** Their keys leave the keyring; the owner's records keep what giving them back needs. */
  suspend(personId: Uint8Array): void {
    this.#other(personId, 'active');
    const note = { action: 'people.suspend', personId: hexOf(personId) };
    this.#ports.changes.apply(note, (keyring) => ({
      ...changed(keyring, personId, (each) => ({
        ...each,
        status: 'suspended',
        signingKeys: closedKeys(each, this.#headSeq),
      })),
      wraps: keyring.wraps.filter((wrap) => !isOf(personId)(wrap)),
    }));
  }

  resume(personId: Uint8Array): void {
    const person = this.#other(personId, 'suspended');
    const lastKey = person.signingKeys.at(-1);
    if (lastKey === undefined) throw new VaultError('internal', 'a person has no signing key');
    const note = { action: 'people.resume', personId: hexOf(personId) };
    this.#ports.changes.settle();
    const personKey = personKeyOf(this.#ports.records, this.#ports.person, personId);
    this.#ports.changes.apply(note, (keyring) => {
      const sinceSeq = this.#headSeq + 1;
      return {
        ...changed(keyring, personId, (each) => ({
          ...each,
          status: 'active',
          signingKeys: [...each.signingKeys, { ...lastKey, sinceSeq, untilSeq: 0 }],
        })),
        wraps: [
          ...keyring.wraps,
          ...wrapsFor(keyring, this.#ports.person, { ...person, personKey }),
        ],
      };
    });
    personKey.wipe();
  }

  /**
   * Takes everything away and gives new keys to what they could read. Without return. When that was cut short
   * after the person was removed, asking again ends it.
   */
  remove(personId: Uint8Array): void {
    this.#ensureOwner();
    if (this.isRotating && this.#keyring.people.find(isOf(personId))?.status === 'removed') {
      this.resumeRotation();
      return;
    }
    const person = this.#other(personId);
    this.resumeRotation();
    const { records, person: owner, changes } = this.#ports;
    const readable = readableOf(person.rights);
    const note = { action: 'people.remove', personId: hexOf(personId) };
    changes.apply(note, (keyring) => {
      const without: Keyring = {
        ...changed(keyring, personId, (each) => ({
          ...each,
          status: 'removed',
          signingKeys: closedKeys(each, this.#headSeq),
        })),
        slots: keyring.slots.filter(({ header }) => !isOf(personId)(header)),
        wraps: keyring.wraps.filter((wrap) => !isOf(personId)(wrap)),
      };
      return withNewEpochs(without, readable, { records, owner });
    });
    this.resumeRotation();
  }

  /** New keys for these compartments; every record in them is sealed anew. */
  rotate(compartments: readonly Compartment[] = COMPARTMENT_NAMES): void {
    this.#ensureOwner();
    this.resumeRotation();
    const { records, person: owner, changes } = this.#ports;
    changes.apply({ action: 'rotate.begin' }, (keyring) =>
      withNewEpochs(keyring, compartments, { records, owner }),
    );
    this.resumeRotation();
  }

  /** Ends a rotation that a crash cut short; does nothing when there is none. */
  resumeRotation(): void {
    resumeRotation(this.#ports);
  }

  /** The slot, the wraps and the key record of new secrets, in one change of the keyring. */
  #issue(
    secrets: PersonSecrets,
    {
      passphrase,
      note,
      rights,
    }: Pick<NewPerson, 'passphrase'> &
      Pick<KeyringPerson, 'rights'> & { note: { readonly action: string } },
    build: (keyring: Keyring, sinceSeq: number) => Keyring,
  ): void {
    const { person: owner, changes } = this.#ports;
    const { personId, personKey } = secrets;
    const kdf = this.#keyring.slots.find(
      ({ header }) => header.kind === 'passphrase' && isOf(owner.personId)(header),
    )?.header.kdf;
    const slot = withPassphrase(passphrase, (bytes) =>
      makeSlot(secrets, { kind: 'passphrase', passphrase: bytes }, kdf ?? DEFAULT_KDF_PARAMS),
    );
    const record: PersonKeyRecord = { personId: hexOf(personId), key: personKey.use(hexOf) };
    const buildAll = (keyring: Keyring): Keyring => {
      const built = build(keyring, this.#headSeq + 1);
      return {
        ...built,
        slots: [...keyring.slots.filter(({ header }) => !isOf(personId)(header)), slot],
        wraps: [
          ...keyring.wraps.filter((wrap) => !isOf(personId)(wrap)),
          ...wrapsFor(keyring, owner, { personId, rights, personKey }),
        ],
      };
    };
    try {
      changes.apply(note, buildAll, record);
    } finally {
      wipePerson(secrets);
    }
  }

  #newSecrets(personId?: Uint8Array): PersonSecrets {
    const { vaultId, ownerPublicKey } = this.#ports.person;
    return newPersonSecrets(vaultId, {
      ownerPublicKey,
      ...(personId === undefined ? {} : { personId }),
    });
  }

  /** Somebody else than the owner, who is not removed. */
  #other(personId: Uint8Array, status?: KeyringPerson['status']): KeyringPerson {
    this.#ensureOwner();
    const person = this.#keyring.people.find(isOf(personId));
    if (person === undefined || person.status === 'removed') {
      throw new VaultError('not-found', 'no such person');
    }
    if (person.role === 'owner' || (status !== undefined && person.status !== status)) {
      throw new VaultError(
        'not-permitted',
        `this cannot be done to a person who is ${person.status}`,
      );
    }
    return person;
  }

  #freeLabel(label: string): string {
    const name = label.normalize('NFC').trim();
    if (name === '' || name.length > LABEL_MAX_CHARACTERS) throw badInput('label length');
    const isTaken = this.#keyring.people.some(
      (person) => person.status !== 'removed' && person.label === name,
    );
    if (isTaken) throw badInput('this label is taken');
    return name;
  }

  #ensureExpiry(role: Role, expiryDay: number): void {
    if (expiryDay !== 0 && role !== 'adviser') throw badInput('only an adviser has a last day');
  }

  #ensureOwner(): void {
    const isOwner = ownerOf(this.#keyring)?.personId;
    if (isOwner === undefined || !isOf(isOwner)(this.#ports.person)) {
      throw new VaultError('not-permitted', 'only the owner manages people');
    }
  }

  get #keyring(): Keyring {
    return this.#ports.keyrings.current;
  }

  get #headSeq(): number {
    return this.#ports.journal.head.seq;
  }
}

const badInput = (reason: string): VaultError => new VaultError('bad-input', reason);

const changed = (
  keyring: Keyring,
  personId: Uint8Array,
  change: (person: KeyringPerson) => KeyringPerson,
): Keyring => ({
  ...keyring,
  people: keyring.people.map((each) => (isOf(personId)(each) ? change(each) : each)),
});

/** The key in use may sign no entry after `untilSeq`. */
const closedKeys = (person: KeyringPerson, untilSeq: number): KeyringPerson['signingKeys'] =>
  person.signingKeys.map((key) => (key.untilSeq === 0 ? { ...key, untilSeq } : key));
