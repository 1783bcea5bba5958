/** Every photo and document of an open vault as the second reader prints them. */
import { ownedAttachments } from '../../../../electron/vault/attachments/owned-attachments.js';
import { hexOf } from '../../../../electron/vault/bytes.js';
import { canonicalJson } from '../../../../electron/vault/canonical-json.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';

export interface AttachmentAnswer {
  readonly recordId: string;
  readonly id: string;
  readonly bytes?: string;
  readonly refused?: string;
}

/** Canonical JSON. */
export function attachmentDump(vault: OpenVault): string {
  const answers = ownedAttachments(vault.records).map(({ recordId, sealed }): AttachmentAnswer => {
    const answer = { recordId, id: sealed.id };
    try {
      return { ...answer, bytes: hexOf(vault.attachments.read(sealed, recordId)) };
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      return { ...answer, refused: error.code };
    }
  });
  return canonicalJson(answers);
}
