/** The first keyring of a vault: one owner, with every compartment. */
import { HASH_BYTES } from '../crypto/hash.js';
import { rightsOf } from '../people/role-rights.js';
import type { Keyring, Slot } from './keyring.js';
import { wrapSecret, type PersonSecrets } from './slot.js';
import type { CompartmentSecret } from './unlock-keyring.js';

/** `secrets`: of every compartment, epoch 1. */
export const newKeyring = (
  owner: PersonSecrets,
  slots: readonly Slot[],
  secrets: readonly CompartmentSecret[],
): Keyring => ({
  generation: 1,
  vaultId: owner.vaultId,
  checked: { seq: 0, hash: new Uint8Array(HASH_BYTES) },
  people: [
    {
      personId: owner.personId,
      role: 'owner',
      status: 'active',
      expiryDay: 0,
      // The window has its own word for the owner: no name stands in the clear unless somebody chooses one.
      label: '',
      signingKeys: [{ publicKey: owner.ownerPublicKey, sinceSeq: 1, untilSeq: 0 }],
      rights: rightsOf('owner'),
    },
  ],
  epochs: secrets.map(({ compartment, epoch }) => ({ compartment, current: epoch, previous: 0 })),
  slots,
  wraps: secrets.map((each) => wrapSecret(owner, each, each.secret)),
});
