/**
 * What main may ask the vault process to do with backups, and the answers. Paths are in here: the window
 * cannot send any of it, because none of it is a channel.
 */
import { z } from 'zod';

export const backupWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identify') }),
  z.strictObject({ kind: z.literal('make'), folder: z.string().min(1) }),
  z.strictObject({ kind: z.literal('drill'), folder: z.string().min(1) }),
  z.strictObject({ kind: z.literal('list'), folder: z.string().min(1) }),
  /** Once it is known for a backup, the window may name it by the token. */
  z.strictObject({
    kind: z.literal('choose'),
    file: z.string().min(1),
    token: z.string().min(1).max(64),
  }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
export type BackupWork = z.infer<typeof backupWorkSchema>;
export type BackupWorkKind = BackupWork['kind'];

const createdAt = z.iso.datetime();
const count = z.number().int().min(0);
const opened = z.object({
  createdAt,
  records: count,
  sealed: count,
  attachments: count,
  unreadable: count,
});

export const backupAnswers = {
  identify: z.object({
    vaultId: z.string(),
    /** Of the person who has the vault open. */
    mayMake: z.boolean(),
    mayTryOut: z.boolean(),
  }),
  make: opened,
  drill: opened,
  list: z.object({ copies: z.array(z.object({ createdAt })) }),
  choose: z.object({ createdAt }),
  cancel: z.undefined(),
} satisfies Record<BackupWorkKind, z.ZodType>;
export type BackupAnswer<K extends BackupWorkKind> = z.infer<(typeof backupAnswers)[K]>;
export type AnyBackupAnswer = { [K in BackupWorkKind]: BackupAnswer<K> }[BackupWorkKind];

/** Sent while a run is under way. */
export const backupProgressSchema = z.strictObject({ backupShare: z.number().min(0).max(1) });
