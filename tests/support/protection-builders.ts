/** An alarm, a safe, an absence with every field filled; a test changes what it is about. */
import { absenceSchema, type Absence } from '../../shared/domain/protection/absence.js';
import { alarmSchema, type Alarm } from '../../shared/domain/protection/alarm.js';
import { SITE_A } from './assessment-builders.js';

export const anAlarm = (differences: Partial<Alarm> = {}): Alarm =>
  alarmSchema.parse({
    id: 'a'.repeat(32),
    siteId: SITE_A,
    system: 'Centrale filaire, 8 détecteurs',
    signal: 'sends',
    installedOn: '2026-03-02',
    commissionedOn: '2026-03-12',
    declaredOn: '2026-03-14',
    reference: 'AL-2026-17',
    installer: 'Sécurité Martin',
    authorisation: '20 1234 56',
    authorisationSeenOn: '2026-02-20',
    isMonitored: true,
    centre: 'Centrale Meuse',
    centrePhone: '081 00 00 99',
    contract: 'CM-88120',
    holdUp: 'Accueil et consultation 1',
    maintainer: 'Sécurité Martin',
    maintainedOn: '2026-03-12',
    tests: [
      { on: '2026-10-02', part: 'hold-up', result: 'works', who: 'Nadia', note: '' },
      { on: '2026-11-02', part: 'siren', result: 'works', who: 'Nadia', note: 'Moins fort' },
    ],
    ...differences,
  });

export const anAbsence = (differences: Partial<Absence> = {}): Absence =>
  absenceSchema.parse({
    id: 'b'.repeat(32),
    from: '2027-02-08',
    to: '2027-02-20',
    told: 'Marguerite, voisine',
    keyHolders: 'Marguerite',
    stepsDone: ['trusted-only'],
    wantsSurveillance: true,
    contacts: 'Marguerite 0470 99 88 77',
    ...differences,
  });
