/**
 * The product's own writing code in the hands of somebody with the keys of a role and a program without scruples:
 * whatever rights, name and signature they care to claim.
 */
import { Secret } from '../../../electron/vault/crypto/secret.js';
import { heldKeysOf } from '../../../electron/vault/held-keys.js';
import { JournalWriter } from '../../../electron/vault/journal/journal-writer.js';
import { verifyJournal } from '../../../electron/vault/journal/verify-journal.js';
import type { OpenedKeyring } from '../../../electron/vault/keyring/unlock-keyring.js';
import type { CompartmentRights } from '../../../electron/vault/people/role-rights.js';
import type {
  Commit,
  RecordStore,
  StoredState,
} from '../../../electron/vault/store/record-store.js';
import { VaultRecords } from '../../../electron/vault/vault-records.js';
import { verifyRecords } from '../../../electron/vault/verify-records.js';

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

export interface Disguise {
  readonly rights: readonly CompartmentRights[];
  readonly actorId: Uint8Array;
  readonly signingSeed: Secret;
}

export interface HostileClient {
  readonly records: VaultRecords;
  /** What the files would hold now. */
  readonly state: () => StoredState;
}

/** Writes into `stored` as it was read, which stays as it is. */
export function hostileClient(
  opened: OpenedKeyring,
  stored: StoredState,
  disguise: Partial<Disguise> = {},
): HostileClient {
  let state = stored;
  // Only these are used to write.
  const store: Pick<RecordStore, 'readAll' | 'commit'> = {
    readAll: () => state,
    commit: (commit) => {
      state = withCommit(state, commit);
    },
  };
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
      store: store as RecordStore,
      journal: new JournalWriter(actor, head, opened.keyring.generation),
    },
    verifyRecords(vaultId, keys, state),
  );
  return { records, state: () => state };
}

const cloned = (secret: Secret): Secret => secret.use((bytes) => new Secret(bytes.slice()));
