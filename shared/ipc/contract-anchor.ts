/** What the vault says about commits that were there once: see "Anchors" in the vault's format. */
import { z } from 'zod';
import { endpoint, nothing } from './endpoint.js';

/**
 * `tail-lost`: the last commits in the folder itself are gone, as after damage in the database's log.
 * `older-copy`: the folder is as it was at an earlier moment. `other-branch`: it went on differently.
 */
export const LOSS_KINDS = ['tail-lost', 'older-copy', 'other-branch'] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

export const lossNoticeSchema = z.object({
  kind: z.enum(LOSS_KINDS),
  /** Commits, each one change a person made. Undefined when it cannot be told. */
  missing: z.number().int().positive().optional(),
  /** When the last missing commit was made, UTC. */
  lastSeenAt: z.iso.datetime(),
  /** Whether the person who opened may acknowledge it. It is shown at each opening until somebody does. */
  mayAcknowledge: z.boolean(),
});
export type LossNotice = z.infer<typeof lossNoticeSchema>;

/**
 * Whether the journal's end could be compared: `held` with an anchor in the folder; `renewed` only with the
 * computer's, the folder's was unreadable and has been made anew; `unchecked` with none: a loss would not show.
 */
export const ANCHOR_CHECKS = ['held', 'renewed', 'unchecked'] as const;
export type AnchorCheck = (typeof ANCHOR_CHECKS)[number];

/** Of an open vault, in its status. */
export const anchorStatus = {
  loss: lossNoticeSchema.optional(),
  anchorCheck: z.enum(ANCHOR_CHECKS).optional(),
  /** True while an anchor could not be written: the last changes are saved, but their loss would not show. */
  isAnchorStale: z.boolean().optional(),
};

export const anchorContract = {
  /** Writes into the journal what was noticed, and takes the vault as it is now for the whole. */
  'vault.acknowledgeLoss': endpoint('vault', 'unlocked-vault', nothing, nothing),
};
