/** Settings kept outside the vault because the closed screen needs them. Nothing personal. */
import { z } from 'zod';
import { interfaceLanguageSchema, languageSchema } from '../base/language.js';
import { labelSettingsSchema } from '../domain/inventory/label-paper.js';
import { personIdSchema } from '../domain/people/person.js';

export const settingsSchema = z.strictObject({
  /** Undefined: follow the system. */
  language: interfaceLanguageSchema.optional(),
  /** Of the survey, the advice and the reports while the window is in German; French when left out. */
  contentLanguage: languageSchema.optional(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without activity before the vault locks. */
  autoLockMinutes: z.number().int().min(1).max(60),
  /** Minutes without activity before the screen hides itself while a return code is set. Zero: never. */
  hideMinutes: z.number().int().min(0).max(60),
  /** Digits and letters act as shortcuts while not typing (WCAG 2.1.4 asks for an off switch). */
  singleKeyShortcuts: z.boolean(),
  /** Who opened last on this computer, chosen first the next time: a number that only the keyring has a name for. */
  lastPersonId: personIdSchema.optional(),
  /** The paper for labels and how the printer is off. */
  labels: labelSettingsSchema.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  autoLockMinutes: 10,
  hideMinutes: 2,
  singleKeyShortcuts: true,
};
