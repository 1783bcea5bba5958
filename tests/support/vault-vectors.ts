/** What each kind of vector in `fixtures/vectors.json` asks of our code. Bytes are hex. */
import { z } from 'zod';
import { hexOf, utf8 } from '../../electron/vault/bytes.js';
import { ByteWriter } from '../../electron/vault/byte-writer.js';
import { canonicalJson } from '../../electron/vault/canonical-json.js';
import { NONCE_BYTES, associatedDataOf } from '../../electron/vault/crypto/aead.js';
import { checksum, keyedHash, subkey } from '../../electron/vault/crypto/hash.js';
import { deriveKey } from '../../electron/vault/crypto/kdf.js';
import { isSignedBy, publicKeyOf, sign } from '../../electron/vault/crypto/sign.js';
import { ID_BYTES, KDF_CONTEXT, LABELS, RECORD_KINDS } from '../../electron/vault/format.js';
import {
  decodeEntry,
  encodeEntry,
  entryHash,
  openDetails,
  sealDetails,
  signedPartOf,
} from '../../electron/vault/journal/journal-entry.js';
import {
  decodeKeyringBody,
  encodeKeyringBody,
  encodeSlotHeader,
} from '../../electron/vault/keyring/keyring-body.js';
import { decodeKeyringFile, encodeKeyringFile } from '../../electron/vault/keyring/keyring-file.js';
import { makeSlot, openSlot, unwrapSecret, wrapSecret } from '../../electron/vault/keyring/slot.js';
import {
  bucketDigest,
  decodeBucket,
  encodeBucket,
  manifestRoot,
} from '../../electron/vault/manifest.js';
import { padded } from '../../electron/vault/padding.js';
import { passphraseBytes } from '../../electron/vault/passphrase-bytes.js';
import { openRecord, sealRecord } from '../../electron/vault/record-envelope.js';
import { recordKeysOf, type RecordKeys } from '../../electron/vault/record-keys.js';
import { decodeRecoveryKey, encodeRecoveryKey } from '../../electron/vault/recovery-key.js';
import { VaultError } from '../../electron/vault/vault-error.js';
import { FILE_KINDS } from './file-vectors.js';
import { computed, drawn, secretOf, type VectorKind } from './vector-kind.js';
import { hexSchema, placeSchema, readEntry, readKeyring, readSlotHeader } from './vector-shapes.js';

/** What is refused has its code for output. */
const orCode = (work: () => Uint8Array): Uint8Array | string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
};

const keysOf = ({ compartment, epoch, secret }: z.infer<typeof keysSchema>): RecordKeys =>
  recordKeysOf(compartment, epoch, secretOf(secret));

/** `secret`: CK and IK. */
const keysSchema = placeSchema.extend({ vaultId: hexSchema, secret: hexSchema });
const recordSchema = keysSchema.extend({
  type: z.enum(Object.keys(RECORD_KINDS) as (keyof typeof RECORD_KINDS)[]),
  id: z.string(),
  version: z.number(),
  /** Left out for a tombstone. */
  value: z.json().optional(),
});
const entriesSchema = z.array(z.object({ id: z.string(), version: z.number(), tag: hexSchema }));
const nonceSchema = z.object({ nonce: hexSchema });
const personSchema = z.object({
  vaultId: hexSchema,
  personId: hexSchema,
  key: hexSchema,
  seed: hexSchema,
  ownerKey: hexSchema,
});
const personOf = ({ vaultId, personId, key, seed, ownerKey }: z.infer<typeof personSchema>) => ({
  vaultId,
  personId,
  personKey: secretOf(key),
  signingSeed: secretOf(seed),
  ownerPublicKey: ownerKey,
});
const paramsSchema = z.object({ memoryKiB: z.number(), passes: z.number() });
const slotSecretSchema = z.union([
  paramsSchema.extend({ passphrase: z.string() }),
  z.object({ recoveryKey: hexSchema }),
]);
const slotSecretOf = (secret: z.infer<typeof slotSecretSchema>) =>
  'recoveryKey' in secret
    ? ({ kind: 'recovery', recoveryKey: secret.recoveryKey } as const)
    : ({ kind: 'passphrase', passphrase: passphraseBytes(utf8(secret.passphrase)) } as const);

export const VECTOR_KINDS: Readonly<Record<string, VectorKind>> = {
  ...FILE_KINDS,
  ad: computed(z.object({ label: z.string(), fields: z.array(hexSchema) }), ({ label, fields }) =>
    associatedDataOf(label, fields),
  ),
  checksum: computed(z.object({ data: hexSchema }), ({ data }) => checksum(data)),
  'passphrase-bytes': computed(z.object({ text: hexSchema }), ({ text }) => passphraseBytes(text)),
  'passphrase-slot': computed(
    paramsSchema.extend({ passphrase: z.string(), salt: hexSchema }),
    ({ passphrase, salt, ...params }) =>
      orCode(() => {
        const { kek, commitment } = deriveKey(passphraseBytes(utf8(passphrase)), salt, params);
        return new ByteWriter()
          .raw(kek.use((key) => key.slice()))
          .raw(commitment)
          .bytes();
      }),
  ),
  'recovery-slot': computed(
    z.object({ recoveryKey: hexSchema, vaultId: hexSchema, salt: hexSchema }),
    ({ recoveryKey, vaultId, salt }) =>
      keyedHash(secretOf(recoveryKey), associatedDataOf(LABELS.recovery, [vaultId, salt]), 64),
  ),
  'recovery-key-on-paper': computed(z.object({ key: hexSchema }), ({ key }) =>
    encodeRecoveryKey(key).join('-'),
  ),
  'recovery-key-typed': computed(z.object({ typed: z.string() }), ({ typed }) => {
    const decoded = decodeRecoveryKey(typed);
    return decoded.ok ? decoded.bytes : 'recovery-key-mistyped';
  }),
  'slot-header': computed(z.object({ header: z.unknown() }), ({ header }) =>
    encodeSlotHeader(readSlotHeader(header)),
  ),
  'slot-place': computed(z.object({ vaultId: hexSchema, header: hexSchema }), (input) =>
    associatedDataOf(LABELS.slot, [input.vaultId, input.header]),
  ),
  slot: drawn(
    {
      input: personSchema.extend({ secret: slotSecretSchema }),
      noted: nonceSchema.extend({ header: z.unknown() }),
    },
    ({ secret, ...person }) => {
      const params = 'recoveryKey' in secret ? { memoryKiB: 0, passes: 0 } : secret;
      const { header, sealed } = makeSlot(personOf(person), slotSecretOf(secret), params);
      const { slotId, personId, kind, kdf, salt, commitment } = header;
      const shown = { kind, memoryKiB: kdf?.memoryKiB ?? 0, passes: kdf?.passes ?? 0 };
      const bytes = { slotId, personId, salt, commitment };
      return {
        output: sealed.ciphertext,
        noted: { nonce: hexOf(sealed.nonce), header: { ...shown, ...hexed(bytes) } },
      };
    },
    ({ secret, header, nonce, ...person }, ciphertext) => {
      const slot = { header: readSlotHeader(header), sealed: { nonce, ciphertext } };
      const opened = openSlot(person.vaultId, slot, slotSecretOf(secret));
      if (opened.state !== 'open') return false;
      const { personKey, signingSeed, ownerPublicKey } = opened.person;
      return (
        personKey.use(hexOf) === hexOf(person.key) &&
        signingSeed.use(hexOf) === hexOf(person.seed) &&
        hexOf(ownerPublicKey) === hexOf(person.ownerKey)
      );
    },
  ),
  wrap: drawn(
    {
      input: placeSchema.extend({
        vaultId: hexSchema,
        personId: hexSchema,
        key: hexSchema,
        secret: hexSchema,
      }),
      noted: nonceSchema,
    },
    ({ vaultId, personId, key, secret, ...place }) => {
      const holder = { vaultId, personId, personKey: secretOf(key) };
      const { sealed } = wrapSecret(holder, place, secretOf(secret));
      return { output: sealed.ciphertext, noted: { nonce: hexOf(sealed.nonce) } };
    },
    ({ vaultId, key, nonce, secret, ...place }, ciphertext) =>
      unwrapSecret(vaultId, { ...place, sealed: { nonce, ciphertext } }, secretOf(key))?.use(
        hexOf,
      ) === hexOf(secret),
  ),
  subkey: computed(z.object({ key: hexSchema, number: z.number() }), ({ key, number }) =>
    subkey(secretOf(key), number, KDF_CONTEXT).use((bytes) => bytes.slice()),
  ),
  'natural-id': computed(
    z.object({ key: hexSchema, type: z.string(), naturalKey: z.string() }),
    ({ key, type, naturalKey }) =>
      keyedHash(
        secretOf(key),
        associatedDataOf(LABELS.naturalKey, [utf8(type), utf8(naturalKey)]),
        ID_BYTES,
      ),
  ),
  'canonical-json': computed(z.object({ json: hexSchema }), ({ json }) =>
    utf8(canonicalJson(JSON.parse(new TextDecoder().decode(json)))),
  ),
  padded: computed(z.object({ payload: hexSchema }), ({ payload }) => padded(payload)),
  /** Its length and its hash: what is padded to many kilobytes. */
  'padded-hash': computed(z.object({ length: z.number() }), ({ length }) => {
    const bytes = padded(new Uint8Array(length).fill(0x61));
    return new ByteWriter().u32(bytes.length).raw(checksum(bytes)).bytes();
  }),
  'record-envelope': drawn(
    { input: recordSchema, noted: nonceSchema },
    ({ vaultId, type, id, version, value, ...keys }) => {
      const content = { type, id, version, value };
      const output = sealRecord(vaultId, keysOf({ vaultId, ...keys }), content);
      return { output, noted: { nonce: hexOf(output.slice(7, 7 + NONCE_BYTES)) } };
    },
    ({ vaultId, type, id, version, value, ...keys }, envelope) => {
      const opened = openRecord(vaultId, keysOf({ vaultId, ...keys }), { id, version, envelope });
      return (
        opened?.type === type &&
        canonicalJson([opened.value ?? null]) === canonicalJson([value ?? null])
      );
    },
  ),
  bucket: computed(
    z.object({ bucket: z.number(), entries: entriesSchema }),
    ({ bucket, entries }) => encodeBucket(decodeBucket(bucket, encodeBucket(entries))),
  ),
  'bucket-digest': computed(
    keysSchema.extend({ bucket: z.number(), entries: hexSchema }),
    ({ bucket, entries, ...keys }) =>
      bucketDigest(keys.vaultId, keysOf(keys), { index: bucket, entries }),
  ),
  root: computed(
    keysSchema.extend({ seq: z.number(), digests: z.record(z.string(), hexSchema) }),
    ({ seq, digests, ...keys }) =>
      manifestRoot(keys.vaultId, keysOf(keys), {
        seq,
        digests: Array.from({ length: 256 }, (_, bucket) => digests[String(bucket)]),
      }),
  ),
  'journal-entry': computed(z.object({ entry: z.unknown() }), ({ entry }) => {
    const bytes = encodeEntry(readEntry(entry));
    return encodeEntry(decodeEntry(bytes));
  }),
  details: drawn(
    {
      input: placeSchema.extend({
        vaultId: hexSchema,
        key: hexSchema,
        seq: z.number(),
        details: z.json(),
      }),
      noted: nonceSchema,
    },
    ({ key, details, ...place }) => {
      const sealed = sealDetails(secretOf(key), place, details);
      return { output: sealed.ciphertext, noted: { nonce: hexOf(sealed.nonce) } };
    },
    ({ key, details, nonce, ...place }, ciphertext) =>
      canonicalJson(openDetails(secretOf(key), place, { nonce, ciphertext }) ?? null) ===
      canonicalJson(details),
  ),
  'public-key': computed(z.object({ seed: hexSchema }), ({ seed }) => publicKeyOf(secretOf(seed))),
  'commit-place': computed(z.object({ vaultId: hexSchema, entry: hexSchema }), (input) =>
    signedPartOf(input.vaultId, input.entry),
  ),
  'commit-signature': computed(
    z.object({ vaultId: hexSchema, entry: hexSchema, seed: hexSchema }),
    ({ vaultId, entry, seed }) => {
      const signed = signedPartOf(vaultId, entry);
      const signature = sign(secretOf(seed), signed);
      return isSignedBy(publicKeyOf(secretOf(seed)), signed, signature) ? signature : 'not signed';
    },
  ),
  'entry-hash': computed(
    z.object({ vaultId: hexSchema, entry: hexSchema, signature: hexSchema }),
    ({ vaultId, ...row }) => entryHash(vaultId, row),
  ),
  'keyring-body': computed(z.object({ keyring: z.unknown() }), ({ keyring }) => {
    const body = encodeKeyringBody(readKeyring(keyring));
    return encodeKeyringBody(decodeKeyringBody(body));
  }),
  'keyring-file': computed(
    z.object({ keyring: z.unknown(), ownerSeed: hexSchema }),
    ({ keyring, ownerSeed }) => {
      const file = encodeKeyringFile(readKeyring(keyring), secretOf(ownerSeed), 1);
      return decodeKeyringFile(file).state === 'good' ? file : 'damaged';
    },
  ),
};

export const hexed = (fields: Readonly<Record<string, Uint8Array>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, bytes]) => [name, hexOf(bytes)]));
