/** Compartment secrets wrapped for people: by the owner, who has all of them. */
import { bytesOfHex, hexOf } from '../bytes.js';
import { randomBytes } from '../crypto/random.js';
import { Secret } from '../crypto/secret.js';
import { KEY_BYTES, type Compartment } from '../format.js';
import { isOf, type Keyring, type KeyringPerson, type Wrap } from '../keyring/keyring.js';
import { unwrapSecret, wrapSecret, type PersonSecrets } from '../keyring/slot.js';
import { VaultError } from '../vault-error.js';
import type { VaultRecords } from '../vault-records.js';
import type { PersonKeyRecord } from './keyring-changes.js';
import { readableOf } from './role-rights.js';

/** The owner's secrets of a compartment in one epoch; the caller wipes it. */
export function ownSecret(
  keyring: Keyring,
  owner: PersonSecrets,
  place: { readonly compartment: Compartment; readonly epoch: number },
): Secret {
  const wrap = keyring.wraps.find(
    (each) =>
      isOf(owner.personId)(each) &&
      each.compartment === place.compartment &&
      each.epoch === place.epoch,
  );
  const secret =
    wrap === undefined ? undefined : unwrapSecret(keyring.vaultId, wrap, owner.personKey);
  if (secret === undefined) throw new VaultError('not-permitted', 'only the owner has every key');
  return secret;
}

/** A wrap of each epoch of each compartment that `holder` may read. */
export function wrapsFor(
  keyring: Keyring,
  owner: PersonSecrets,
  holder: Pick<KeyringPerson, 'personId' | 'rights'> & { readonly personKey: Secret },
): readonly Wrap[] {
  const readable = readableOf(holder.rights);
  const target = { ...holder, vaultId: keyring.vaultId };
  return keyring.wraps
    .filter((wrap) => isOf(owner.personId)(wrap) && readable.includes(wrap.compartment))
    .map((wrap) => {
      const secret = ownSecret(keyring, owner, wrap);
      try {
        return wrapSecret(target, wrap, secret);
      } finally {
        secret.wipe();
      }
    });
}

/** The key under which this person's wraps are made, from the owner's records. */
export function personKeyOf(
  records: VaultRecords,
  owner: PersonSecrets,
  personId: Uint8Array,
): Secret {
  if (isOf(owner.personId)({ personId }))
    return new Secret(owner.personKey.use((key) => key.slice()));
  const id = records.idFor('person-key', hexOf(personId));
  const record = records.get<PersonKeyRecord>('person-key', id);
  if (record === undefined) throw new VaultError('internal', 'a person has no key record');
  return new Secret(bytesOfHex(record.key, KEY_BYTES));
}

/**
 * The keyring with a further epoch for these compartments: a new compartment key for everybody active who
 * may read, beside the present one, which stays until every record is sealed under the new one.
 */
export function withNewEpochs(
  keyring: Keyring,
  compartments: readonly Compartment[],
  ports: { readonly records: VaultRecords; readonly owner: PersonSecrets },
): Keyring {
  const { records, owner } = ports;
  const wraps: Wrap[] = [];
  const epochs = keyring.epochs.map((epoch) => {
    if (!compartments.includes(epoch.compartment)) return epoch;
    if (epoch.previous !== 0) throw new VaultError('internal', 'a rotation is not finished');
    const place = { compartment: epoch.compartment, epoch: epoch.current + 1 };
    const secret = nextSecret(keyring, owner, epoch);
    for (const person of keyring.people) {
      const mayRead = readableOf(person.rights).includes(epoch.compartment);
      if (person.status !== 'active' || !mayRead) continue;
      const personKey = personKeyOf(records, owner, person.personId);
      const holder = { vaultId: keyring.vaultId, personId: person.personId, personKey };
      wraps.push(wrapSecret(holder, place, secret));
      personKey.wipe();
    }
    secret.wipe();
    return { compartment: epoch.compartment, current: place.epoch, previous: epoch.current };
  });
  return { ...keyring, epochs, wraps: [...keyring.wraps, ...wraps] };
}

/** A new compartment key; the id key stays, so that records keep the ids of their natural keys. */
function nextSecret(
  keyring: Keyring,
  owner: PersonSecrets,
  epoch: { readonly compartment: Compartment; readonly current: number },
): Secret {
  const place = { compartment: epoch.compartment, epoch: epoch.current };
  const present = ownSecret(keyring, owner, place);
  const next = present.use((bytes) => bytes.slice());
  next.set(randomBytes(KEY_BYTES));
  present.wipe();
  return new Secret(next);
}

/** The keyring once every record is sealed under the present epochs: the previous ones are gone. */
export function withoutOldEpochs(keyring: Keyring): Keyring {
  const isCurrent = (wrap: Wrap): boolean =>
    keyring.epochs.some(
      ({ compartment, current }) => wrap.compartment === compartment && wrap.epoch === current,
    );
  return {
    ...keyring,
    epochs: keyring.epochs.map((epoch) => ({ ...epoch, previous: 0 })),
    wraps: keyring.wraps.filter(isCurrent),
  };
}
