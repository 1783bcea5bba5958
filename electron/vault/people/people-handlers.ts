/** Answers the people channels, inside the vault process. Passphrase bytes are overwritten after use. */
import type { Person } from '../../../shared/domain/people/person.js';
import type { Handlers, Output } from '../../../shared/ipc/contract.js';
import { bytesOfHex, hexOf } from '../bytes.js';
import { ID_BYTES } from '../format.js';
import type { KeyringPerson } from '../keyring/keyring.js';
import type { VaultKeeper } from '../vault-keeper.js';
import { NO_END, dayNumber, lastDayOf } from './last-day.js';
import type { People } from './people.js';

export type PeopleChannel = Extract<keyof Handlers, `people.${string}`>;

export function peopleHandlers(keeper: VaultKeeper): Pick<Handlers, PeopleChannel> {
  const people = (): People => keeper.vault().people;
  const after = (change: (open: People) => void): Output<'people.list'> => {
    const open = people();
    change(open);
    return listed(open);
  };
  const wiping = (passphrase: Uint8Array, change: (open: People) => void) => {
    try {
      return after(change);
    } finally {
      passphrase.fill(0);
    }
  };
  return {
    'people.list': () => listed(people()),
    'people.add': ({ label, role, lastDay, passphrase }) =>
      wiping(passphrase, (open) => {
        open.add({ label, role, passphrase, expiryDay: dayNumber(lastDay) ?? NO_END });
      }),
    'people.reissue': ({ personId, passphrase, lastDay }) =>
      wiping(passphrase, (open) => {
        open.reissue(idBytes(personId), passphrase, dayNumber(lastDay));
      }),
    'people.suspend': ({ personId }) => after((open) => open.suspend(idBytes(personId))),
    'people.resume': ({ personId }) => after((open) => open.resume(idBytes(personId))),
    'people.remove': ({ personId }) => after((open) => open.remove(idBytes(personId))),
    // One that was cut short is ended first: a second one would only do the same work again.
    'people.rotate': () =>
      after((open) => {
        if (open.isRotating) open.resumeRotation();
        else open.rotate();
      }),
  };
}

const idBytes = (personId: string): Uint8Array => bytesOfHex(personId, ID_BYTES);

const listed = (people: People): Output<'people.list'> => ({
  people: people.list().flatMap((person) => shown(person) ?? []),
  isRotating: people.isRotating,
});

function shown(person: KeyringPerson): Person | undefined {
  const { personId, label, role, status, expiryDay } = person;
  if (status === 'removed') return undefined;
  return { personId: hexOf(personId), label, role, status, ...lastDayOf(expiryDay) };
}
