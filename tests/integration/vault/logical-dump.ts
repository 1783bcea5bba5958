/** What one person may read of a closed vault, as plain data: the second reader prints the same. */
import { join } from 'node:path';
import { hexOf } from '../../../electron/vault/bytes.js';
import { canonicalJson } from '../../../electron/vault/canonical-json.js';
import type { Secret } from '../../../electron/vault/crypto/secret.js';
import { COMPARTMENTS, RECORD_KINDS, type Compartment } from '../../../electron/vault/format.js';
import { heldKeysOf } from '../../../electron/vault/held-keys.js';
import {
  openDetails,
  type JournalEntry,
  type TouchedCompartment,
} from '../../../electron/vault/journal/journal-entry.js';
import { JournalWriter } from '../../../electron/vault/journal/journal-writer.js';
import { verifyJournal } from '../../../electron/vault/journal/verify-journal.js';
import { readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import type { Keyring } from '../../../electron/vault/keyring/keyring.js';
import type { SlotSecret } from '../../../electron/vault/keyring/slot.js';
import { unlockKeyring } from '../../../electron/vault/keyring/unlock-keyring.js';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { openRecordStore, type JournalRow } from '../../../electron/vault/store/record-store.js';
import { VaultRecords } from '../../../electron/vault/vault-records.js';
import { verifyRecords } from '../../../electron/vault/verify-records.js';

/** Canonical JSON. SQLite takes the folder over while it reads: give it a copy. Throws what an opening throws. */
export function logicalDump(dir: string, secret: SlotSecret, today: number): string {
  const opened = unlockKeyring(readKeyringCopies(dir), secret, today);
  const { keyring, person, self } = opened;
  const { vaultId } = keyring;
  const store = openRecordStore({
    file: join(dir, 'records.db'),
    nativeBinding: findNativeBinding(),
  });
  try {
    const stored = store.readAll();
    const keys = heldKeysOf(opened, stored.manifests);
    const verified = verifyRecords(vaultId, keys, stored);
    const { head, entries } = verifyJournal(keyring, stored);
    const { personId: actorId, signingSeed } = person;
    const clocks = { now: () => new Date(0), monotonicMs: () => 0 };
    const journal = new JournalWriter({ vaultId, actorId, signingSeed, ...clocks }, head, 0);
    const records = new VaultRecords(
      { vaultId, keys, rights: self.rights, store, journal },
      verified,
    );
    const detailsKeyOf = records.detailsKeyOf.bind(records);
    return canonicalJson({
      openedBy: hexOf(self.personId),
      keyring: shownKeyring(keyring),
      manifests: [...keys.keys()]
        .map((compartment) => ({
          compartment,
          row: stored.manifests.find((row) => row.compartmentCode === COMPARTMENTS[compartment])!,
        }))
        .sort((one, other) => one.row.compartmentCode - other.row.compartmentCode)
        .map(({ compartment, row: { epoch, seq, root } }) => ({
          ...{ compartment, epoch, seq },
          root: hexOf(root),
        })),
      records: verified
        .map(({ content }) => ({ ...content, ...kindOf(content.type) }))
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
      journal: entries.map((entry, index) =>
        shownEntry({ vaultId, entry, row: stored.journal[index]! }, detailsKeyOf),
      ),
    });
  } finally {
    store.close();
  }
}

function kindOf(type: keyof typeof RECORD_KINDS): { compartment: Compartment; schema: number } {
  const { compartment, schema } = RECORD_KINDS[type];
  return { compartment, schema };
}

const shownKeyring = ({ generation, vaultId, checked, ...rest }: Keyring): unknown => ({
  generation,
  vaultId: hexOf(vaultId),
  checked: { seq: checked.seq, hash: hexOf(checked.hash) },
  people: rest.people.map(({ personId, role, status, expiryDay, label, signingKeys, rights }) => ({
    ...{ personId: hexOf(personId), role, status, lastDay: expiryDay, label },
    signingKeys: signingKeys.map(({ publicKey, sinceSeq, untilSeq }) => ({
      key: hexOf(publicKey),
      first: sinceSeq,
      last: untilSeq,
    })),
    rights: rights.map(({ compartment, bits }) => [compartment, bits]),
  })),
  epochs: rest.epochs.map(({ compartment, current, previous }) => ({
    compartment,
    present: current,
    before: previous,
  })),
  slots: rest.slots.map(({ header: { slotId, personId, kind, kdf, salt, commitment } }) => ({
    slotId: hexOf(slotId),
    personId: hexOf(personId),
    kind,
    memoryKiB: kdf?.memoryKiB ?? 0,
    passes: kdf?.passes ?? 0,
    salt: hexOf(salt),
    commitment: hexOf(commitment),
  })),
  wraps: rest.wraps.map(({ compartment, epoch, personId }) => ({
    compartment,
    epoch,
    personId: hexOf(personId),
  })),
});

type DetailsKeyOf = (compartment: Compartment, epoch: number) => Secret | undefined;

function shownEntry(
  { vaultId, entry, row }: { vaultId: Uint8Array; entry: JournalEntry; row: JournalRow },
  keyOf: DetailsKeyOf,
): unknown {
  const { previousHash, actorId, touched, ...numbers } = entry;
  const { seq } = entry;
  const shownTouched = ({ compartment, epoch, root, details }: TouchedCompartment): unknown => {
    const key = keyOf(compartment, epoch);
    const place = { vaultId, seq, compartment, epoch };
    return {
      ...{ compartment, epoch, root: hexOf(root) },
      details: key === undefined ? undefined : openDetails(key, place, details),
    };
  };
  return {
    ...numbers,
    before: hexOf(previousHash),
    actorId: hexOf(actorId),
    hash: hexOf(row.hash),
    signature: hexOf(row.signature),
    touched: touched.map(shownTouched),
  };
}
