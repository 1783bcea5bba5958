/** What our program says where the second reader says no, in the reader's words. */
import { canonicalJson } from '../../../../electron/vault/canonical-json.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';
import { openVault, recoverVault } from '../../../../electron/vault/vault.js';
import { phrase, portsFor } from '../vault-fixture.js';
import type { ReaderSecret } from './second-reader.js';

/** What our program says to this secret, as the reader says it. */
export async function ownAnswer(dir: string, secret: ReaderSecret): Promise<string> {
  try {
    const opening =
      'recoveryKey' in secret
        ? recoverVault(portsFor(dir), secret.recoveryKey, phrase('niemals gebraucht'))
        : openVault(portsFor(dir), phrase(secret.passphrase), secret.personId);
    (await opening).close();
    return 'open';
  } catch (error) {
    return refusalOf(error);
  }
}

/** Throws what is no refusal. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof VaultError)) throw error;
  const findings = error.findings
    .map(({ recordId, code }) => ({ code, recordId }))
    .sort((one, other) => (one.recordId < other.recordId ? -1 : 1));
  return canonicalJson({
    refused: error.code,
    findings: findings.length === 0 ? undefined : findings,
    seq: error.seq,
    needed: error.neededFormat,
  });
}
