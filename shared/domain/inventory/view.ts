/** What part of the inventory is shown, and in which order: typed into the page, or kept under a name. */
import { z } from 'zod';
import { siteIdSchema } from '../practice/practice.js';
import { itemKindSchema, itemStateSchema, roomIdSchema } from './item.js';

/** What a good inventory has, and an object may lack. */
export const GAPS = [
  'no-photo',
  'no-serial',
  'not-protected',
  'no-mark',
  'no-value',
  'no-room',
  'no-name',
  'warranty-ending',
  'not-encrypted',
] as const;
export const gapSchema = z.enum(GAPS);
export type Gap = z.infer<typeof gapSchema>;

export const COLUMNS = ['name', 'serial', 'room', 'protection', 'value', 'seen'] as const;
export const columnSchema = z.enum(COLUMNS);
export type Column = z.infer<typeof columnSchema>;

export const viewSchema = z.strictObject({
  text: z.string().max(120),
  kind: itemKindSchema.optional(),
  state: itemStateSchema.optional(),
  siteId: siteIdSchema.optional(),
  /** With all that lies in it. */
  roomId: roomIdSchema.optional(),
  gap: gapSchema.optional(),
  /** By room with headings when it is `room`. */
  sort: z.strictObject({ by: columnSchema, isDescending: z.boolean() }),
});
export type View = z.infer<typeof viewSchema>;

export const WHOLE_VIEW: View = { text: '', sort: { by: 'room', isDescending: false } };

export const viewIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('ViewId');
export type ViewId = z.infer<typeof viewIdSchema>;

export const savedViewSchema = z.strictObject({
  id: viewIdSchema,
  name: z.string().trim().min(1).max(60),
  view: viewSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const MOST_VIEWS = 30;
