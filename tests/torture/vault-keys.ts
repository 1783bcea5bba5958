/** The keys of a vault, taken from its keyring with its passphrase, to look for them elsewhere. */
import { deriveKey } from '../../electron/vault/crypto/kdf.js';
import type { Secret } from '../../electron/vault/crypto/secret.js';
import { sodiumReady } from '../../electron/vault/crypto/sodium-ready.js';
import { goodCopies, readKeyringCopies } from '../../electron/vault/keyring/keyring-files.js';
import { unlockKeyring } from '../../electron/vault/keyring/unlock-keyring.js';
import { allRecordKeysOf } from '../../electron/vault/open-vault.js';
import { utf8 } from './vault-under-test.js';

const bytesOf = (secret: Secret): Buffer => secret.use((bytes) => Buffer.from(bytes));

/** Name → 32 bytes: key-encryption key, person's key, compartment keys and all their subkeys. */
export async function keysIn(dir: string, passphrase: string): Promise<[string, Buffer][]> {
  await sodiumReady();
  const copies = readKeyringCopies(dir);
  const opened = unlockKeyring(copies, { role: 'owner', passphrase: utf8(passphrase) });
  const keks = (goodCopies(copies)[0]?.keyring.slots ?? []).flatMap(({ header }) =>
    header.kdf === undefined ? [] : [deriveKey(utf8(passphrase), header.salt, header.kdf).kek],
  );
  const compartmentKeys = Object.entries(opened.compartmentKeys).map(
    ([name, key]): [string, Buffer] => [`${name} compartment key`, bytesOf(key)],
  );
  const subkeys = Object.entries(allRecordKeysOf(opened)).flatMap(([name, keys]) =>
    (['record', 'index', 'manifest'] as const).map((purpose): [string, Buffer] => [
      `${name} ${purpose} key`,
      bytesOf(keys[purpose]),
    ]),
  );
  return [
    ...keks.map((kek): [string, Buffer] => ['key-encryption key', bytesOf(kek)]),
    ['person key', bytesOf(opened.personKey)],
    ...compartmentKeys,
    ...subkeys,
  ];
}
