import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../../../shared/base/calendar.js';
import type { Camera } from '../../../../../shared/domain/cameras/camera.js';
import {
  emptyDossier,
  emptySite,
  type Dossier,
  type SiteDossier,
} from '../../../../../shared/domain/cameras/dossier.js';
import {
  DUE_SOON_DAYS,
  dutiesOf,
  isPressing,
  type CameraDuty,
  type DutiesInput,
  type DutyId,
} from '../../../../../shared/domain/cameras/duties.js';
import { aPractice, SITE_A, SITE_B } from '../../../../support/assessment-builders.js';
import { aCamera, anImageRequest } from '../../../../support/camera-builders.js';

const TODAY = '2026-11-22';
const sites = aPractice({
  sites: [
    { id: SITE_A, name: 'Namur' },
    { id: SITE_B, name: 'Jambes' },
  ],
}).sites;

const complete = (site: Partial<SiteDossier> = {}): Dossier => ({
  ...emptyDossier('Dr Vandenbroeck', 'Rue des Tilleuls 14'),
  email: 'vieprivee@cabinet.example',
  legalBasis: 'Intérêt légitime',
  recipients: 'Police',
  security: 'Armoire fermée',
  processedAt: 'Bureau',
  hasStaff: true,
  staffToldOn: '2026-03-01',
  discretionOn: '2026-03-01',
  sites: [
    {
      ...emptySite(sites[0]!.id),
      place: 'closed-public',
      declaredOn: '2026-03-11',
      signsSeenOn: '2026-03-11',
      ...site,
    },
  ],
});

const dutiesWith = (differences: Partial<DutiesInput> = {}): readonly CameraDuty[] =>
  dutiesOf({
    cameras: [aCamera()],
    dossier: complete(),
    requests: [],
    sites,
    today: TODAY,
    ...differences,
  });
const duty = (id: DutyId, differences: Partial<DutiesInput> = {}): CameraDuty => {
  const found = dutiesWith(differences).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no duty ${id}`);
  return found;
};
const ofCamera = (id: DutyId, differences: Partial<Camera>) =>
  duty(id, { cameras: [aCamera(differences)] });

describe('duties', () => {
  it('are none without a camera', () => {
    expect(dutiesWith({ cameras: [] })).toEqual([]);
    expect(dutiesWith({ cameras: [aCamera({ outOfServiceOn: '2026-06-01' })] })).toEqual([]);
  });

  it('are all done in a complete dossier', () => {
    expect(dutiesWith().filter(({ state }) => state !== 'done')).toEqual([]);
    expect(dutiesWith()).toHaveLength(11);
  });

  it('are asked of each site that has a camera', () => {
    const cameras = [
      aCamera(),
      aCamera({ id: 'e'.repeat(32) as Camera['id'], siteId: sites[1]!.id }),
    ];
    const declarations = dutiesWith({ cameras }).filter(({ id }) => id === 'declaration');
    expect(declarations.map(({ siteId, state }) => [siteId, state])).toEqual([
      [SITE_A, 'done'],
      [SITE_B, 'missing'],
    ]);
  });

  it('ask no notice where there is no staff', () => {
    const dossier = { ...complete(), hasStaff: false };
    expect(dutiesWith({ dossier }).some(({ id }) => id === 'staff-notice')).toBe(false);
  });

  it.each([
    ['purpose', { milder: '' }, 'purpose-missing'],
    ['aim', { outside: 'more' }, 'aim-wide'],
    ['aim', { fieldOfView: '' }, 'aim-unsaid'],
    ['live', { live: 'watch' }, 'live-watch'],
    ['live', { live: 'intervene', liveBy: '' }, 'live-unnamed'],
    ['retention', { retentionDays: undefined }, 'retention-unsaid'],
    ['access', { viewers: '' }, 'access-unnamed'],
    ['register', { device: '' }, 'register-gaps'],
    ['declaration', { isDeclared: false }, 'change-not-told'],
  ] as const)('%s is missing when the camera has %j', (id, differences, detail) => {
    expect(ofCamera(id, differences)).toMatchObject({ state: 'missing', detail });
  });
});

describe('the declaration', () => {
  const undeclared = complete({ declaredOn: undefined });

  it('is due the day before the first camera starts', () => {
    const cameras = [aCamera({ inServiceOn: '2027-03-01', isDeclared: false })];
    expect(duty('declaration', { cameras, dossier: undeclared })).toMatchObject({
      state: 'due',
      dueOn: '2027-02-28',
    });
  });

  it('is missing from the day a camera films, whatever else is planned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (age) => {
        const cameras = [aCamera({ inServiceOn: addDays(TODAY, -age) })];
        expect(duty('declaration', { cameras, dossier: undeclared }).detail).toBe('not-declared');
      }),
    );
  });

  it('is done and says so when it came after the camera', () => {
    const dossier = complete({ declaredOn: '2026-03-12' });
    expect(duty('declaration', { dossier })).toMatchObject({
      state: 'done',
      detail: 'declared-late',
    });
  });

  it('asks to be changed when a declared camera is gone and nobody said so', () => {
    const gone = aCamera({ id: 'f'.repeat(32) as Camera['id'], outOfServiceOn: '2026-10-01' });
    const cameras = [aCamera(), gone];
    expect(duty('declaration', { cameras })).toMatchObject({ detail: 'change-not-told', count: 1 });
    const dossier = complete({ validatedOn: '2026-10-02' });
    expect(duty('declaration', { cameras, dossier }).state).toBe('done');
  });
});

describe('the yearly validation', () => {
  const on = (declaredOn: string, today: string) =>
    duty('validation', { dossier: complete({ declaredOn }), today });

  it('falls on the last of February after a leap day', () => {
    expect(on('2028-02-29', '2028-06-01').dueOn).toBe('2029-02-28');
  });

  it('is done, then due in its last month, then late', () => {
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (declaredOn, age) => {
        const today = addDays(declaredOn, age);
        const cameras = [aCamera({ inServiceOn: '2019-01-01' })];
        const { state, count, dueOn } = duty('validation', {
          cameras,
          dossier: complete({ declaredOn }),
          today,
        });
        const left = daysBetween(today, addMonths(declaredOn, 12));
        expect(dueOn).toBe(addMonths(declaredOn, 12));
        expect(count).toBe(Math.abs(left));
        expect(state).toBe(left < 0 ? 'missing' : left <= DUE_SOON_DAYS ? 'due' : 'done');
      }),
    );
  });

  it('runs from the last validation', () => {
    const dossier = complete({ validatedOn: '2026-10-10' });
    expect(duty('validation', { dossier }).dueOn).toBe('2027-10-10');
  });
});

describe('requests for images', () => {
  it('of a filmed person are due within a month, and late after it', () => {
    const requests = [anImageRequest({ from: 'filmed-person', receivedOn: '2026-10-31' })];
    expect(duty('requests', { requests })).toMatchObject({ state: 'due', dueOn: '2026-11-30' });
    expect(duty('requests', { requests, today: '2026-12-01' }).state).toBe('missing');
  });

  it('of the police have no day, and stay open until they are answered', () => {
    expect(duty('requests', { requests: [anImageRequest()] }).detail).toBe('requests-open');
    const answered = anImageRequest({ outcome: 'handed-over', answeredOn: '2026-11-03' });
    expect(duty('requests', { requests: [answered] }).state).toBe('done');
  });

  it('are remembered after the last camera is gone', () => {
    expect(dutiesWith({ cameras: [], requests: [anImageRequest()] })).toHaveLength(1);
  });
});

it('reminds of what is missing, and of what is due within thirty days', () => {
  const due = (dueOn: string): CameraDuty => ({
    ...duty('validation'),
    state: 'due',
    dueOn,
  });
  expect(isPressing(due(addDays(TODAY, DUE_SOON_DAYS)), TODAY)).toBe(true);
  expect(isPressing(due(addDays(TODAY, DUE_SOON_DAYS + 1)), TODAY)).toBe(false);
  expect(isPressing(duty('validation'), TODAY)).toBe(false);
  expect(isPressing(ofCamera('aim', { outside: 'more' }), TODAY)).toBe(true);
});
