/** Events from main to the window, with their contents. */
import { z } from 'zod';
import { settingsSchema } from '../settings/settings.js';
import type { EventName } from './channels.js';

export const MENU_COMMANDS = [
  'search',
  'today',
  'assessment',
  'results',
  'settings',
  'export-pdf',
  'backup',
  'shortcuts',
  'discreet',
  'lock',
] as const;

export const events = {
  /** Nobody has been at work for the time set: the window hides itself behind the return code. */
  'app.left': z.object({}),
  /** The vault is about to lock: hand over what is being typed, then call `vault.readyToLock`. */
  'vault.locking': z.object({
    reason: z.enum(['user', 'idle', 'suspend', 'screen-locked', 'wrong-code', 'quit']),
  }),
  'vault.locked': z.object({}),
  /** Seconds left before the idle lock (sent below 60), how far a slow vault operation is, or whether anchors can be written. */
  'vault.progress': z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('stage'), stage: z.enum(['deriving', 'opening', 'verifying']) }),
    /** New keys: how many compartments of how many are sealed under them. */
    z.object({ kind: z.literal('renewing'), done: z.number().int(), total: z.number().int() }),
    z.object({ kind: z.literal('idle-warning'), secondsLeft: z.number().int() }),
    z.object({ kind: z.literal('anchor'), isStale: z.boolean() }),
  ]),
  'settings.changed': settingsSchema,
  'menu.chosen': z.object({ command: z.enum(MENU_COMMANDS) }),
  /** From 0 to 1, of the backup, drill or restore under way. */
  'backup.progress': z.object({ share: z.number().min(0).max(1) }),
  /** A run began or ended, or the folder changed: ask for the status again. */
  'backup.changed': z.object({}),
} satisfies Record<EventName, z.ZodType>;

export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
