/** Alarm, videophone, safe, neighbours and absences, and the two sheets about them. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { absenceSchema, newAbsenceSchema } from '../domain/protection/absence.js';
import { alarmSchema, newAlarmSchema } from '../domain/protection/alarm.js';
import { neighbourhoodSchema } from '../domain/protection/neighbourhood.js';
import { protectionIdSchema } from '../domain/protection/record-id.js';
import { newSafeSchema, safeSchema } from '../domain/protection/safe.js';
import { newVideophoneSchema, videophoneSchema } from '../domain/protection/videophone.js';
import { documentSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

export const PROTECTION_DOCUMENTS = ['alarm-sheet', 'absence-checklist'] as const;
/** Kinds of which there may be several; the neighbourhood is one. */
export const PROTECTION_KINDS = ['alarm', 'videophone', 'safe', 'absence'] as const;
export type ProtectionKind = (typeof PROTECTION_KINDS)[number];

const id = protectionIdSchema.optional();
const wantedDocument = z.strictObject({
  document: z.enum(PROTECTION_DOCUMENTS),
  language: languageSchema,
});

export const protectionContract = {
  'protection.get': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.object({
      alarms: z.array(alarmSchema),
      videophones: z.array(videophoneSchema),
      safes: z.array(safeSchema),
      neighbourhood: neighbourhoodSchema,
      absences: z.array(absenceSchema),
    }),
  ),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'protection.keep': endpoint(
    'vault',
    'unlocked-vault',
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('alarm'), id, value: newAlarmSchema }),
      z.strictObject({ kind: z.literal('videophone'), id, value: newVideophoneSchema }),
      z.strictObject({ kind: z.literal('safe'), id, value: newSafeSchema }),
      z.strictObject({ kind: z.literal('absence'), id, value: newAbsenceSchema }),
    ]),
    z.object({ id: protectionIdSchema }),
  ),
  'protection.keepNeighbourhood': endpoint('vault', 'unlocked-vault', neighbourhoodSchema, nothing),
  'protection.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ kind: z.enum(PROTECTION_KINDS), id: protectionIdSchema }),
    nothing,
  ),
  'document.protection': endpoint('vault', 'unlocked-vault', wantedDocument, documentSchema),
  'protection.exportPdf': endpoint(
    'main',
    'unlocked-vault',
    wantedDocument,
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      /** For `report.reveal`. */
      token: z.string().optional(),
    }),
  ),
};
