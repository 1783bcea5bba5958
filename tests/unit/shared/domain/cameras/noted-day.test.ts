import { expect, it } from 'vitest';
import { emptyDossier, emptySite } from '../../../../../shared/domain/cameras/dossier.js';
import type { CameraDuty } from '../../../../../shared/domain/cameras/duties.js';
import { dayIn, notedDayOf, withDay } from '../../../../../shared/domain/cameras/noted-day.js';
import { aPractice } from '../../../../support/assessment-builders.js';

const siteId = aPractice().sites[0]!.id;
const duty = (detail: CameraDuty['detail']): CameraDuty => ({
  id: 'declaration',
  fact: 'declaration',
  state: 'missing',
  detail,
  siteId,
});

it.each([
  ['not-declared', 'declaredOn'],
  ['validation-late', 'validatedOn'],
  ['signs-missing', 'signsSeenOn'],
  ['staff-not-told', 'staffToldOn'],
  ['access-untold', 'discretionOn'],
] as const)('%s is noted as %s, and taken back alone', (detail, field) => {
  const noted = notedDayOf(duty(detail))!;
  expect(noted.field).toBe(field);
  const before = {
    ...emptyDossier('Dr', ''),
    sites: [{ ...emptySite(siteId), place: 'open' as const }],
  };
  const after = withDay(before, noted, '2026-11-22');
  expect(dayIn(after, noted)).toBe('2026-11-22');
  const typedSince = { ...after, email: 'typed@since.example' };
  expect(withDay(typedSince, noted, dayIn(before, noted))).toEqual({
    ...before,
    email: 'typed@since.example',
  });
});

it('what takes more than a day has none', () => {
  expect(notedDayOf(duty('register-gaps'))).toBeUndefined();
});
