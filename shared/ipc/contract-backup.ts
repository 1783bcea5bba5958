/** The backup calls. The window gets names and opaque tokens, never a path. */
import { z } from 'zod';
import { backupRunSchema, runCountsSchema } from '../domain/backup/backup-history.js';
import { endpoint, nothing } from './endpoint.js';
import { newPassphraseSchema, passphraseSchema, recoveryGroupsSchema } from './secret-schemas.js';

const timeSchema = z.iso.datetime();

const statusSchema = z.object({
  /** Undefined until one is chosen. */
  folder: z
    .object({
      /** Last part of its path: the name of the drive or folder. */
      name: z.string(),
      isReachable: z.boolean(),
      isOwnDrive: z.boolean(),
    })
    .optional(),
  /** Times of the copies in the folder, newest first. */
  copies: z.array(z.object({ createdAt: timeSchema })),
  /** Newest first. */
  runs: z.array(backupRunSchema),
  concern: z.enum(['none', 'old', 'own-drive']).optional(),
  running: z.enum(['backup', 'drill']).optional(),
  /** Of the person who has the vault open. */
  mayMake: z.boolean(),
  mayTryOut: z.boolean(),
});
export type BackupStatus = z.infer<typeof statusSchema>;

const madeSchema = z.object({
  outcome: z.enum(['verified', 'incomplete', 'cancelled']),
  ...runCountsSchema.partial().shape,
  /** When the copy was made. */
  createdAt: timeSchema.optional(),
});

export const backupContract = {
  'backup.status': endpoint('main', 'unlocked-vault', nothing, statusSchema),
  /** Main shows the system's folder dialog and remembers what is chosen. */
  'backup.chooseFolder': endpoint(
    'main',
    'unlocked-vault',
    nothing,
    z.object({ outcome: z.enum(['chosen', 'cancelled']) }),
  ),
  'backup.make': endpoint('main', 'unlocked-vault', nothing, madeSchema),
  'backup.drill': endpoint('main', 'unlocked-vault', nothing, madeSchema),
  'backup.cancel': endpoint('main', 'nothing', nothing, nothing),
  /** Main shows the system's file dialog. */
  'backup.chooseFile': endpoint(
    'main',
    'nothing',
    nothing,
    z.object({
      outcome: z.enum(['chosen', 'cancelled']),
      /** Opaque, valid until the vault process ends. */
      token: z.string().optional(),
      name: z.string().optional(),
      createdAt: timeSchema.optional(),
    }),
  ),
  /** On a profile without a vault. Afterwards the vault is open. Typed secrets never pass through main. */
  'backup.restore': endpoint(
    'vault',
    'nothing',
    z.discriminatedUnion('with', [
      z.strictObject({
        with: z.literal('passphrase'),
        token: z.string().max(64),
        passphrase: passphraseSchema,
      }),
      z.strictObject({
        with: z.literal('recovery-key'),
        token: z.string().max(64),
        recoveryKey: z.string().max(120),
        newPassphrase: newPassphraseSchema,
      }),
    ]),
    runCountsSchema.extend({
      createdAt: timeSchema,
      /** The new recovery key, to prove, when the old one was used. */
      groups: recoveryGroupsSchema.optional(),
    }),
  ),
};
