/** Who may be chosen on the closed screen, read before anybody has typed anything. */
import type { Role } from '../../shared/domain/people/person.js';
import { hexOf } from './bytes.js';
import { sodiumReady } from './crypto/sodium-ready.js';
import { goodCopies, readKeyringCopies } from './keyring/keyring-files.js';
import { isOf } from './keyring/keyring.js';
import { knownFormatOf } from './store/migrate.js';
import { VaultError } from './vault-error.js';
import { isVaultAbsent } from './vault-folder.js';
import type { VaultPorts } from './vault-ports.js';

export interface ListedPerson {
  /** Hex. */
  readonly personId: string;
  readonly label: string;
  readonly role: Role;
}

type ListingPorts = Pick<VaultPorts, 'dir' | 'migrations'>;

/**
 * Whoever has a passphrase slot, suspended people too: they are told why once they have typed it. The
 * signature cannot be verified before; a forged list opens nothing. Empty where there is no vault. Throws
 * `keyring-damaged`.
 */
export async function listedPeople({ dir, ...ports }: ListingPorts): Promise<ListedPerson[]> {
  if (isVaultAbsent(dir)) return [];
  await sodiumReady();
  const latest = goodCopies(readKeyringCopies(dir, knownFormatOf(ports)))[0];
  if (latest === undefined)
    throw new VaultError('keyring-damaged', 'no intact copy of the keyring');
  const { people, slots } = latest.keyring;
  const hasPassphrase = (personId: Uint8Array): boolean =>
    slots.some(({ header }) => header.kind === 'passphrase' && isOf(personId)(header));
  return people
    .filter(({ personId }) => hasPassphrase(personId))
    .map(({ personId, label, role }) => ({ personId: hexOf(personId), label, role }));
}
