/** Alarm, videophone, safe, neighbours and absences in the vault, parsed on the way out. Runs in the vault process. */
import type { z } from 'zod';
import { absenceSchema, isToErase } from '../../shared/domain/protection/absence.js';
import { alarmSchema } from '../../shared/domain/protection/alarm.js';
import {
  emptyNeighbourhood,
  neighbourhoodSchema,
  type Neighbourhood,
} from '../../shared/domain/protection/neighbourhood.js';
import type { ProtectionFile } from '../../shared/domain/protection/protection-file.js';
import { safeSchema } from '../../shared/domain/protection/safe.js';
import { videophoneSchema } from '../../shared/domain/protection/videophone.js';
import type { ProtectionKind } from '../../shared/ipc/contract-protection.js';
import type { Records } from '../vault/records.js';

const SCHEMAS = {
  alarm: alarmSchema,
  videophone: videophoneSchema,
  safe: safeSchema,
  absence: absenceSchema,
} as const satisfies Record<ProtectionKind, z.ZodType>;

const neighbourhoodId = (records: Records): string =>
  records.idFor('neighbourhood', 'neighbourhood');

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

export function readProtection(records: Records): {
  -readonly [K in keyof ProtectionFile]: ProtectionFile[K] extends readonly (infer T)[]
    ? T[]
    : ProtectionFile[K];
} {
  const neighbourhood = records.get('neighbourhood', neighbourhoodId(records));
  return {
    alarms: records
      .list('alarm')
      .map(({ value }) => alarmSchema.parse(value))
      .sort(byId),
    videophones: records
      .list('videophone')
      .map(({ value }) => videophoneSchema.parse(value))
      .sort(byId),
    safes: records
      .list('safe')
      .map(({ value }) => safeSchema.parse(value))
      .sort(byId),
    neighbourhood:
      neighbourhood === undefined ? emptyNeighbourhood() : neighbourhoodSchema.parse(neighbourhood),
    // The next one first; without a day it was just begun.
    absences: records
      .list('absence')
      .map(({ value }) => absenceSchema.parse(value))
      .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || byId(a, b)),
  };
}

export function putProtection(records: Records, kind: ProtectionKind, value: { id: string }): void {
  records.put(kind, value.id, SCHEMAS[kind].parse(value));
}

export function putNeighbourhood(records: Records, value: Neighbourhood): void {
  records.put('neighbourhood', neighbourhoodId(records), neighbourhoodSchema.parse(value));
}

/** Erases the plans of absences that ended a month ago. What cannot be read is left alone. */
export function erasePastAbsences(records: Records, today: string): number {
  const past = records.list('absence').filter(({ value }) => {
    const absence = absenceSchema.safeParse(value);
    return absence.success && isToErase(absence.data, today);
  });
  if (past.length > 0) {
    records.removeMany(past.map(({ id }) => ({ type: 'absence' as const, id })));
  }
  return past.length;
}
