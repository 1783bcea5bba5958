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
  'shortcuts',
  'discreet',
  'lock',
] as const;

export const events = {
  /** The vault is about to lock: hand over what is being typed, then call `vault.readyToLock`. */
  'vault.locking': z.object({
    reason: z.enum(['user', 'idle', 'suspend', 'screen-locked', 'quit']),
  }),
  'vault.locked': z.object({}),
  /** Seconds left before the idle lock (sent below 60), or how far a slow vault operation is. */
  'vault.progress': z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('stage'), stage: z.enum(['deriving', 'opening', 'verifying']) }),
    /** New keys: how many compartments of how many are sealed under them. */
    z.object({ kind: z.literal('renewing'), done: z.number().int(), total: z.number().int() }),
    z.object({ kind: z.literal('idle-warning'), secondsLeft: z.number().int() }),
  ]),
  'settings.changed': settingsSchema,
  'menu.chosen': z.object({ command: z.enum(MENU_COMMANDS) }),
} satisfies Record<EventName, z.ZodType>;

export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
