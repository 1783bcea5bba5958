/** From a typed secret to the compartment keys, with three certain answers: open, wrong secret, damaged. */
import type { Secret } from '../crypto/secret.js';
import type { Compartment } from '../format.js';
import { COMPARTMENT_NAMES } from '../format.js';
import { VaultError } from '../vault-error.js';
import type { KeyringName } from '../vault-folder.js';
import { hasValidSeal } from './keyring-file.js';
import { goodCopies, type KeyringCopies } from './keyring-files.js';
import type { Keyring } from './keyring.js';
import { openSlot, unwrapCompartmentKey, type SlotSecret } from './slot.js';

export interface OpenedKeyring {
  readonly name: KeyringName;
  readonly keyring: Keyring;
  readonly personId: Uint8Array;
  readonly personKey: Secret;
  readonly compartmentKeys: Readonly<Record<Compartment, Secret>>;
}

/**
 * Tries the latest intact copy, and the other one only when the first proves to be forged.
 * Throws `wrong-secret` (or `wrong-recovery-key`) or `keyring-damaged`, never one for the other.
 */
export function unlockKeyring(copies: KeyringCopies, secret: SlotSecret): OpenedKeyring {
  for (const copy of goodCopies(copies)) {
    const opened = openCopy(copy.keyring, copy.seal, secret);
    if (opened === 'wrong') {
      const code = secret.role === 'owner' ? 'wrong-secret' : 'wrong-recovery-key';
      throw new VaultError(code, 'the secret does not match its slot');
    }
    if (opened !== 'damaged') return { ...opened, name: copy.name };
  }
  throw new VaultError('keyring-damaged', 'no intact copy of the keyring');
}

type OpenedCopy = Omit<OpenedKeyring, 'name'>;

function openCopy(
  keyring: Keyring,
  seal: Uint8Array,
  secret: SlotSecret,
): OpenedCopy | 'wrong' | 'damaged' {
  const slots = keyring.slots.filter((slot) => slot.header.role === secret.role);
  if (slots.length === 0) return 'damaged';
  for (const slot of slots) {
    const opened = openSlot(keyring.vaultId, slot, secret);
    if (opened.state === 'wrong') continue;
    if (opened.state === 'damaged') return 'damaged';
    const { personKey } = opened;
    const { personId } = slot.header;
    const compartmentKeys = hasValidSeal(keyring, seal, personKey)
      ? unwrapAll(keyring, personId, personKey)
      : undefined;
    if (compartmentKeys === undefined) {
      personKey.wipe();
      return 'damaged';
    }
    return { keyring, personId, personKey, compartmentKeys };
  }
  return 'wrong';
}

/** Undefined when one is missing or altered: the owner has every compartment. */
function unwrapAll(
  keyring: Keyring,
  personId: Uint8Array,
  personKey: Secret,
): Readonly<Record<Compartment, Secret>> | undefined {
  const keys = new Map<Compartment, Secret>();
  for (const wrap of keyring.wraps) {
    if (Buffer.compare(wrap.personId, personId) !== 0) continue;
    const key = unwrapCompartmentKey(keyring.vaultId, wrap, personKey);
    if (key !== undefined) keys.set(wrap.compartment, key);
  }
  const owner = keys.get('owner');
  const survey = keys.get('survey');
  if (owner !== undefined && survey !== undefined && keys.size === COMPARTMENT_NAMES.length) {
    return { owner, survey };
  }
  for (const key of keys.values()) key.wipe();
  return undefined;
}
