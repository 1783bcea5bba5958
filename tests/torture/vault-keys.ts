/** The keys of a vault, taken from its keyring with its passphrase, to look for them elsewhere. */
import { deriveKey } from '../../electron/vault/crypto/kdf.js';
import type { Secret } from '../../electron/vault/crypto/secret.js';
import { sodiumReady } from '../../electron/vault/crypto/sodium-ready.js';
import { goodCopies, readKeyringCopies } from '../../electron/vault/keyring/keyring-files.js';
import { dayOf, unlockKeyring } from '../../electron/vault/keyring/unlock-keyring.js';
import { recordKeysOf } from '../../electron/vault/record-keys.js';
import { utf8 } from '../../electron/vault/bytes.js';

const bytesOf = (secret: Secret): Buffer => secret.use((bytes) => Buffer.from(bytes));
const PURPOSES = ['record', 'index', 'manifest', 'details', 'naturalKey'] as const;

/** Name → 32 bytes: key-encryption key, person's key, signing seed, compartment keys and their subkeys. */
export async function keysIn(dir: string, passphrase: string): Promise<[string, Buffer][]> {
  await sodiumReady();
  const copies = readKeyringCopies(dir);
  const typed = { kind: 'passphrase', passphrase: utf8(passphrase) } as const;
  const opened = unlockKeyring(copies, typed, dayOf(new Date()));
  const keks = (goodCopies(copies)[0]?.keyring.slots ?? []).flatMap(({ header }) =>
    header.kdf === undefined ? [] : [deriveKey(utf8(passphrase), header.salt, header.kdf).kek],
  );
  const compartmentKeys = opened.secrets.flatMap(({ compartment, epoch, secret }) => {
    // The id key is the second half; it is among the purposes.
    const key = bytesOf(secret).subarray(0, 32);
    const derived = recordKeysOf(compartment, epoch, secret);
    return [
      [`${compartment} compartment key`, key] satisfies [string, Buffer],
      ...PURPOSES.map((purpose): [string, Buffer] => [
        `${compartment} ${purpose} key`,
        bytesOf(derived[purpose]),
      ]),
    ];
  });
  return [
    ...keks.map((kek): [string, Buffer] => ['key-encryption key', bytesOf(kek)]),
    ['person key', bytesOf(opened.person.personKey)],
    ['signing seed', bytesOf(opened.person.signingSeed)],
    ...compartmentKeys,
  ];
}
