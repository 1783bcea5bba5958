/** Names of backup files: they sort by time and say whose they are. Anything else in the folder is not ours. */
import { hexOf } from '../bytes.js';
import { BACKUP_EXTENSION } from './backup-format.js';

const NAME = new RegExp(
  `^cabinet-sur-([0-9a-f]{8})-\\d{8}T\\d{6}Z-[0-9a-f]{8}\\.${BACKUP_EXTENSION}(\\.part)?$`,
);

export interface BackupNameParts {
  readonly vaultId: Uint8Array;
  readonly createdAt: Date;
  readonly backupId: Uint8Array;
}

/** For example `cabinet-sur-1a2b3c4d-20261122T130501Z-9f8e7d6c.vbk`. */
export function backupName({ vaultId, createdAt, backupId }: BackupNameParts): string {
  const stamp = `${createdAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const random = hexOf(backupId.subarray(0, 4));
  return `cabinet-sur-${vaultMark(vaultId)}-${stamp}-${random}.${BACKUP_EXTENSION}`;
}

/** While it is written and read back. */
export const partName = (name: string): string => `${name}.part`;

/** By name only: the header has the last word. */
export const isBackupName = (name: string, vaultId: Uint8Array): boolean =>
  kindOfName(name, vaultId) === 'backup';

/** Left behind by a run that was cut short. */
export const isPartName = (name: string, vaultId: Uint8Array): boolean =>
  kindOfName(name, vaultId) === 'part';

function kindOfName(name: string, vaultId: Uint8Array): 'backup' | 'part' | undefined {
  const match = NAME.exec(name);
  if (match?.[1] !== vaultMark(vaultId)) return undefined;
  return match[2] === undefined ? 'backup' : 'part';
}

const vaultMark = (vaultId: Uint8Array): string => hexOf(vaultId.subarray(0, 4));
