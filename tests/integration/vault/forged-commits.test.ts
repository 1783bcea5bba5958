import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexOf } from '../../../electron/vault/bytes.js';
import { randomBytes } from '../../../electron/vault/crypto/random.js';
import { Secret } from '../../../electron/vault/crypto/secret.js';
import { heldKeysOf } from '../../../electron/vault/held-keys.js';
import { JournalWriter } from '../../../electron/vault/journal/journal-writer.js';
import { verifyJournal } from '../../../electron/vault/journal/verify-journal.js';
import { encodeKeyringFile } from '../../../electron/vault/keyring/keyring-file.js';
import { readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import type { Keyring } from '../../../electron/vault/keyring/keyring.js';
import type { SlotSecret } from '../../../electron/vault/keyring/slot.js';
import {
  unlockKeyring,
  type OpenedKeyring,
} from '../../../electron/vault/keyring/unlock-keyring.js';
import { rightsOf, type CompartmentRights } from '../../../electron/vault/people/role-rights.js';
import type { Commit, StoredState } from '../../../electron/vault/store/record-store.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { VaultRecords } from '../../../electron/vault/vault-records.js';
import { verifyRecords } from '../../../electron/vault/verify-records.js';
import {
  OTHER_ROLES,
  newTeam,
  openAs,
  secretOf,
  storedState,
  verifyAsOwner,
  type OtherRole,
  type Team,
} from './people-fixture.js';
import { TODAY, codeOf, copyOf, removeFolders, reopen } from './vault-fixture.js';

afterAll(removeFolders);

let team: Team;
let stored: StoredState;
let people: Readonly<Record<OtherRole, OpenedKeyring>>;

beforeAll(async () => {
  team = await newTeam();
  team.vault.close();
  stored = storedState(team.dir);
  const open = (role: OtherRole): OpenedKeyring =>
    unlockKeyring(readKeyringCopies(team.dir), secretOf(team, role), TODAY);
  people = { associate: open('associate'), staff: open('staff'), adviser: open('adviser') };
}, 60_000);

/** Stored rows with a commit on top, as SQLite would have them. */
const withCommit = (state: StoredState, commit: Commit): StoredState => ({
  records: [
    ...state.records.filter((row) => !commit.records.some(({ id }) => id === row.id)),
    ...commit.records,
  ],
  buckets: [
    ...state.buckets.filter(
      (row) =>
        !commit.buckets.some(
          (each) => each.compartmentCode === row.compartmentCode && each.bucket === row.bucket,
        ),
    ),
    ...commit.buckets,
  ],
  manifests: [
    ...state.manifests.filter(
      (row) => !commit.manifests.some((each) => each.compartmentCode === row.compartmentCode),
    ),
    ...commit.manifests,
  ],
  journal: [...state.journal, commit.journal],
});

interface Disguise {
  readonly rights: readonly CompartmentRights[];
  readonly actorId: Uint8Array;
  readonly signingSeed: Secret;
}

/** The product's own writing code with the keys of a role and whatever else one cares to claim. */
function hostile(opened: OpenedKeyring, disguise: Partial<Disguise> = {}) {
  let state = stored;
  const { vaultId } = opened.keyring;
  const fresh = {
    ...opened,
    secrets: opened.secrets.map((each) => ({ ...each, secret: cloned(each.secret) })),
  };
  const keys = heldKeysOf(fresh, state.manifests);
  const { head } = verifyJournal(opened.keyring, state);
  const actor = {
    vaultId,
    actorId: disguise.actorId ?? opened.person.personId,
    signingSeed: disguise.signingSeed ?? opened.person.signingSeed,
    now: () => new Date('2026-11-22T11:00:00Z'),
    monotonicMs: () => 0,
  };
  const records = new VaultRecords(
    {
      vaultId,
      keys,
      rights: disguise.rights ?? opened.self.rights,
      store: {
        readAll: () => state,
        journalBefore: () => [],
        commit: (commit) => {
          state = withCommit(state, commit);
        },
        close: () => undefined,
      },
      journal: new JournalWriter(actor, head, opened.keyring.generation),
    },
    verifyRecords(vaultId, keys, state),
  );
  return { records, state: () => state };
}

const cloned = (secret: Secret): Secret => secret.use((bytes) => new Secret(bytes.slice()));

function outcome(state: StoredState): string {
  try {
    verifyAsOwner(team, state);
    return 'accepted';
  } catch (error) {
    return error instanceof VaultError ? error.code : String(error);
  }
}

const recovery = (): SlotSecret => ({ kind: 'recovery', recoveryKey: team.recoveryKey });
const ALL_RIGHTS = rightsOf('owner');
const practice = (records: VaultRecords): string => records.idFor('practice', 'practice');

describe('somebody with their own keys and a program without scruples', () => {
  it('is let through with what they may do: the accusation is not always "guilty"', () => {
    const { records, state } = hostile(people.associate);
    records.put('answer', undefined, { n: 9 });
    expect(outcome(state())).toBe('accepted');
  });

  it('is found out in each of 200 writes where they may only read', () => {
    for (let round = 0; round < 200; round += 1) {
      const role = round % 2 === 0 ? 'staff' : 'adviser';
      const { records, state } = hostile(people[role], { rights: ALL_RIGHTS });
      if (round % 3 === 0) records.remove('practice', practice(records));
      else records.put('practice', practice(records), { name: `forged ${round}` });
      expect(outcome(state())).toBe('journal-broken');
    }
  }, 120_000);

  it('cannot sign for another, nor with a key of their own making', () => {
    for (const role of OTHER_ROLES) {
      for (const other of [...OTHER_ROLES, 'owner' as const].filter((each) => each !== role)) {
        const actorId =
          other === 'owner'
            ? people.staff.keyring.people[0]?.personId
            : people[other].person.personId;
        const { records, state } = hostile(people[role], { rights: ALL_RIGHTS, actorId: actorId! });
        records.put('practice', practice(records), { name: 'forged' });
        expect(outcome(state())).toBe('journal-broken');
      }
      const { records, state } = hostile(people[role], {
        rights: ALL_RIGHTS,
        actorId: randomBytes(16),
      });
      records.put('practice', practice(records), { name: 'forged' });
      expect(outcome(state())).toBe('journal-broken');
    }
  });

  it('cannot leave the journal out', () => {
    const { records, state } = hostile(people.staff, { rights: ALL_RIGHTS });
    records.put('practice', practice(records), { name: 'forged' });
    expect(outcome({ ...state(), journal: stored.journal })).toBe('journal-broken');
    expect(outcome({ ...stored, records: state().records })).toBe('rollback-suspected');
  });

  it('cannot make themselves more than they are', () => {
    const copy = copyOf(team.dir);
    const bytes = readFileSync(join(copy, 'keyring.a'));
    const { keyring, person } = people.staff;
    const me = hexOf(person.personId);
    const promotions: readonly ((keyring: Keyring) => Keyring)[] = [
      (each) => ({
        ...each,
        people: each.people.map((one) =>
          hexOf(one.personId) === me ? { ...one, rights: ALL_RIGHTS } : one,
        ),
      }),
      (each) => ({
        ...each,
        people: each.people.map((one) =>
          hexOf(one.personId) === me ? { ...one, role: 'owner' as const } : one,
        ),
      }),
      (each) => ({ ...each, checked: { seq: 1, hash: new Uint8Array(32) } }),
      (each) => ({ ...each, slots: each.slots.slice(0, 2) }),
    ];
    for (const promote of promotions) {
      const forged = encodeKeyringFile(
        { ...promote(keyring), generation: keyring.generation + 1 },
        person.signingSeed,
      );
      for (const name of ['keyring.a', 'keyring.b']) writeFileSync(join(copy, name), forged);
      expect(() => unlockKeyring(readKeyringCopies(copy), recovery(), TODAY)).toThrow(
        expect.objectContaining({ code: 'keyring-damaged' }) as Error,
      );
      // With one honest copy left the forged one is passed over and nothing changes hands.
      writeFileSync(join(copy, 'keyring.b'), bytes);
      const opened = unlockKeyring(readKeyringCopies(copy), recovery(), TODAY);
      expect(opened.copy.name).toBe('keyring.b');
    }
  });

  it('is refused by the vault process itself, which writes nothing', async () => {
    const staff = await openAs(team, 'staff');
    const before = staff.journalEntries().length;
    expect(() => staff.records.put('practice', practice(staff.records), {})).toThrow(
      expect.objectContaining({ code: 'not-permitted' }) as Error,
    );
    expect(staff.journalEntries()).toHaveLength(before);
    staff.close();
    (await reopen(team.dir)).close();
  });
});

describe('a person who was suspended or removed', () => {
  it('signs nothing any more, even into files they still have', async () => {
    const former = await newTeam();
    former.vault.close();
    const before = unlockKeyring(
      readKeyringCopies(former.dir),
      secretOf(former, 'associate'),
      TODAY,
    );
    const owner = await reopen(former.dir);
    owner.people.suspend(Buffer.from(former.ids.associate, 'hex'));
    owner.close();
    stored = storedState(former.dir);
    const { records, state } = hostile({
      ...before,
      keyring: {
        ...before.keyring,
        generation: before.keyring.generation + 1,
        people: currentPeople(former),
      },
    });
    records.put('answer', undefined, { n: 10 });
    expect(() => verifyAsOwner(former, state())).toThrow(
      expect.objectContaining({ code: 'journal-broken' }) as Error,
    );
    expect(await codeOf(openAs(former, 'associate'))).toBe('person-suspended');
  });
});

function currentPeople(of: Team): Keyring['people'] {
  const copy = readKeyringCopies(of.dir)['keyring.a'];
  if (copy.state !== 'good') throw new Error('expected a good copy');
  return copy.keyring.people;
}
