/** What state the two copies of the keyring are in, beside the one that is in force. Changes nothing. */
import { join } from 'node:path';
import type { KEYRING_COPY_STATES } from '../../../shared/ipc/contract-health.js';
import { areEqualBytes } from '../bytes.js';
import { KEYRING_NAMES, readFileIfPresent } from '../vault-folder.js';
import { decodeKeyringFile } from './keyring-file.js';

type KeyringCopyState = (typeof KEYRING_COPY_STATES)[number];

/** In the order of their names. `trusted`: the bytes of the copy in force. */
export const keyringCopyStates = (dir: string, trusted: Uint8Array): readonly KeyringCopyState[] =>
  KEYRING_NAMES.map((name) => {
    const bytes = readFileIfPresent(join(dir, name));
    if (bytes === undefined) return 'missing';
    if (areEqualBytes(bytes, trusted)) return 'intact';
    return decodeKeyringFile(bytes).state === 'good' ? 'older' : 'damaged';
  });
