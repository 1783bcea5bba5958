/** What somebody with the files, their own keys and no scruples may try. Each has to be refused by the owner's opening. */
import { randomBytes } from '../../electron/vault/crypto/random.js';
import { areEqualBytes } from '../../electron/vault/bytes.js';
import { Secret } from '../../electron/vault/crypto/secret.js';
import { sign } from '../../electron/vault/crypto/sign.js';
import { COMPARTMENTS } from '../../electron/vault/format.js';
import {
  decodeEntry,
  encodeEntry,
  entryHash,
  signedPartOf,
  type JournalEntry,
} from '../../electron/vault/journal/journal-entry.js';
import { encodeKeyringFile } from '../../electron/vault/keyring/keyring-file.js';
import type { Keyring, KeyringPerson } from '../../electron/vault/keyring/keyring.js';
import type { OpenedKeyring } from '../../electron/vault/keyring/unlock-keyring.js';
import { rightsOf } from '../../electron/vault/people/role-rights.js';
import type { JournalRow, StoredState } from '../../electron/vault/store/record-store.js';
import type { VaultRecords } from '../../electron/vault/vault-records.js';
import { hostileClient } from '../integration/vault/hostile-client.js';
import type { Random } from './random.js';

export interface Forger {
  readonly opened: OpenedKeyring;
  readonly stored: StoredState;
  /** Of somebody else: the owner first. */
  readonly others: readonly Uint8Array[];
}

export interface Forgery {
  readonly stored: StoredState;
  /** In place of both copies; the honest one when undefined. */
  readonly keyringFile?: Uint8Array;
}

type Forge = (forger: Forger, random: Random) => Forgery;

const ALL_RIGHTS = rightsOf('owner');

/** In a compartment everybody reads and only the owner and associates write. */
function writeWhereOneReads(records: VaultRecords, random: Random): void {
  const id = records.idFor('practice', 'practice');
  if (random.below(3) === 0) records.remove('practice', id);
  else records.put('practice', random.below(2) === 0 ? id : undefined, { name: random.below(1e9) });
}

const written = (
  { opened, stored }: Forger,
  random: Random,
  disguise: Parameters<typeof hostileClient>[2] = {},
): StoredState => {
  const { records, state } = hostileClient(opened, stored, { rights: ALL_RIGHTS, ...disguise });
  for (let left = random.below(3); left >= 0; left -= 1) writeWhereOneReads(records, random);
  return state();
};

/** Every entry from `from` on made to fit the one before, and signed by the forger. */
function rechained(
  { opened }: Forger,
  journal: readonly JournalRow[],
  change: (entry: JournalEntry, index: number) => JournalEntry,
): readonly JournalRow[] {
  const { vaultId } = opened.keyring;
  let previousHash: Uint8Array = new Uint8Array(32);
  return journal.map((row, index) => {
    const decoded = decodeEntry(row.entry);
    const entry = encodeEntry({ ...change(decoded, index), seq: index + 1, previousHash });
    const isSame = areEqualBytes(entry, row.entry);
    const signature = isSame
      ? row.signature
      : sign(opened.person.signingSeed, signedPartOf(vaultId, entry));
    previousHash = entryHash(vaultId, { entry, signature });
    return { seq: index + 1, entry, signature, hash: previousHash };
  });
}

const promotion = (change: (self: KeyringPerson) => Partial<KeyringPerson>) => (forger: Forger) => {
  const { keyring, person } = forger.opened;
  return keyringWith(forger, {
    people: keyring.people.map((each) =>
      areEqualBytes(each.personId, person.personId) ? { ...each, ...change(each) } : each,
    ),
  });
};

function keyringWith({ opened, stored }: Forger, change: Partial<Keyring>): Forgery {
  const { keyring, person } = opened;
  const forged = { ...keyring, ...change, generation: keyring.generation + 1 };
  return { stored, keyringFile: encodeKeyringFile(forged, person.signingSeed) };
}

export const FORGERIES: Readonly<Record<string, Forge>> = {
  'writes what they may only read': (forger, random) => ({ stored: written(forger, random) }),
  'signs for somebody else': (forger, random) => ({
    stored: written(forger, random, { actorId: random.pick(forger.others) }),
  }),
  'signs for nobody': (forger, random) => ({
    stored: written(forger, random, { actorId: randomBytes(16) }),
  }),
  'signs with a key of their own making': (forger, random) => ({
    stored: written(forger, random, {
      actorId: random.pick(forger.others),
      signingSeed: new Secret(randomBytes(32)),
    }),
  }),
  'leaves out the journal': (forger, random) => ({
    stored: { ...written(forger, random), journal: forger.stored.journal },
  }),
  'leaves out the manifests': (forger, random) => ({
    stored: { ...written(forger, random), manifests: forger.stored.manifests },
  }),
  'writes rows alone': (forger, random) => ({
    stored: { ...forger.stored, records: written(forger, random).records },
  }),
  'overwrites what they cannot read': (forger, random) => {
    const { stored } = forger;
    const survey = stored.records.filter((row) => row.compartmentCode === COMPARTMENTS.survey);
    const victim = random.pick(survey);
    const envelope = random.bytes(victim.envelope.length);
    const records = stored.records.map((row) => (row === victim ? { ...row, envelope } : row));
    return { stored: { ...stored, records } };
  },
  'changes when the owner did something': (forger, random) => {
    const { stored } = forger;
    const at = random.below(stored.journal.length);
    const journal = rechained(forger, stored.journal, (entry, index) =>
      index === at ? { ...entry, atMs: entry.atMs + 1 + random.below(1e9) } : entry,
    );
    return { stored: { ...stored, journal } };
  },
  'puts down to themselves what the owner did': (forger, random) => {
    const { stored, opened } = forger;
    const from = random.below(stored.journal.length);
    const { personId } = opened.person;
    const journal = rechained(forger, stored.journal, (entry, index) =>
      index >= from ? { ...entry, actorId: personId } : entry,
    );
    return { stored: { ...stored, journal } };
  },
  'takes an entry out of the journal': (forger, random) => {
    const { stored } = forger;
    const out = random.below(stored.journal.length - 1);
    const left = stored.journal.filter((_, index) => index !== out);
    const journal = random.below(2) === 0 ? left : rechained(forger, left, (entry) => entry);
    return { stored: { ...stored, journal } };
  },
  'exchanges two entries': (forger, random) => {
    const { stored } = forger;
    const at = random.below(stored.journal.length - 1);
    const [one, two] = [stored.journal[at], stored.journal[at + 1]];
    if (one === undefined || two === undefined) throw new RangeError('no such entries');
    const swapped = stored.journal.with(at, two).with(at + 1, one);
    return { stored: { ...stored, journal: rechained(forger, swapped, (entry) => entry) } };
  },
  'takes all rights': promotion(() => ({ rights: ALL_RIGHTS })),
  'makes themselves the owner': promotion(() => ({ role: 'owner', rights: ALL_RIGHTS })),
  'lets themselves stay for ever': promotion((self) => ({
    expiryDay: 0,
    label: `${self.label}.`,
  })),
  'takes the owner out': (forger) => {
    const { keyring } = forger.opened;
    return keyringWith(forger, { people: keyring.people.slice(1) });
  },
  'takes away what the keyring vouches for': (forger, random) => {
    const seq = random.below(forger.opened.keyring.checked.seq);
    const hash = forger.stored.journal[seq - 1]?.hash ?? new Uint8Array(32);
    return keyringWith(forger, { checked: { seq, hash } });
  },
};
