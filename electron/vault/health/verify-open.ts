/** Verifies an open vault as its opening did, from the disk: the file, every record, the journal, both keyrings. */
import { verifyJournal } from '../journal/verify-journal.js';
import { isSignedByOwner } from '../keyring/keyring-file.js';
import {
  goodCopies,
  readKeyringCopies,
  repairKeyring,
  type GoodCopy,
} from '../keyring/keyring-files.js';
import type { OpenVaultParts } from '../open-vault.js';
import { VaultError } from '../vault-error.js';

type Verifiable = Pick<OpenVaultParts, 'ports' | 'keyrings' | 'store' | 'person' | 'records'>;

/** When all was last read and found as it should be. */
export interface Verification {
  /** ISO, UTC. */
  readonly verifiedAt: string;
  readonly durationMs: number;
}

/**
 * Throws what an opening would throw. A bad copy of the keyring is moved aside and written anew; returns whether that
 * was needed.
 */
export function verifyOpen({ ports, keyrings, store, person, records }: Verifiable): boolean {
  ports.onStage?.('verifying');
  store.checkFile();
  verifyJournal(keyrings.current, records.verifyStored());
  const trusted = copyInForce({ ports, keyrings, person });
  if (trusted === undefined) throw new VaultError('keyring-damaged', 'no copy is as it should be');
  const { ownerPublicKey } = person;
  return repairKeyring(ports.dir, trusted, { ownerPublicKey, now: ports.now });
}

/** Undefined when neither copy on the disk is the keyring this vault was opened with or wrote last. */
export const copyInForce = ({
  ports,
  keyrings,
  person,
}: Pick<Verifiable, 'ports' | 'keyrings' | 'person'>): GoodCopy | undefined =>
  goodCopies(readKeyringCopies(ports.dir)).find(
    ({ keyring, signature }) =>
      keyring.generation === keyrings.current.generation &&
      isSignedByOwner(keyring, signature, person.ownerPublicKey),
  );
