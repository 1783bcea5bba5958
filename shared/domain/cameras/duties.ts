/** What the camera law asks of this practice today: each duty done, due or missing. Pure. */
import { addDays, addMonths, daysBetween, latestOf } from '../../base/calendar.js';
import type { CameraFactId } from '../../content/law/camera-facts.js';
import type { DutyState } from '../duty-state.js';
import type { Site, SiteId } from '../practice/practice.js';
import { isInService, isKept, type Camera } from './camera.js';
import {
  CONTACT_FIELDS,
  REGISTER_FIELDS,
  siteOf,
  type Dossier,
  type SiteDossier,
} from './dossier.js';
import { answerBy, type ImageRequest } from './image-request.js';

export const DUTY_IDS = [
  'purpose',
  'aim',
  'declaration',
  'validation',
  'pictogram',
  'register',
  'staff-notice',
  'live',
  'retention',
  'access',
  'requests',
] as const;
export type DutyId = (typeof DUTY_IDS)[number];

/** Where a duty stands, in one word each; the interface has a sentence for each. */
export type DutyDetail =
  | 'purpose-missing'
  | 'purpose-done'
  | 'aim-wide'
  | 'aim-unsaid'
  | 'aim-done'
  | 'not-declared'
  | 'declare-before-service'
  | 'declare-by'
  | 'change-not-told'
  | 'declared'
  | 'declared-late'
  | 'validate-later'
  | 'validation-late'
  | 'validation-left'
  | 'signs-seen'
  | 'signs-missing'
  | 'signs-before-service'
  | 'register-gaps'
  | 'register-complete'
  | 'staff-unsaid'
  | 'staff-not-told'
  | 'staff-told-late'
  | 'staff-told'
  | 'live-watch'
  | 'live-unnamed'
  | 'live-done'
  | 'retention-unsaid'
  | 'retention-none'
  | 'retention-done'
  | 'access-unnamed'
  | 'access-untold'
  | 'access-done'
  | 'requests-none'
  | 'requests-open'
  | 'requests-late'
  | 'requests-by';

export interface CameraDuty {
  readonly id: DutyId;
  readonly fact: CameraFactId;
  readonly state: DutyState;
  /** Of a duty that each site has for itself. */
  readonly siteId?: SiteId;
  readonly detail: DutyDetail;
  readonly count?: number;
  /** The day it was done or must be. */
  readonly day?: string;
  /** The last day to do it, when there is one. */
  readonly dueOn?: string;
}

export interface CameraFile {
  readonly cameras: readonly Camera[];
  readonly dossier: Dossier;
  readonly requests: readonly ImageRequest[];
}

export interface DutiesInput extends CameraFile {
  readonly sites: readonly Site[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** From this many days before, a duty is called due and the home page says so. */
export const DUE_SOON_DAYS = 30;
const VALIDATION_MONTHS = 12;

type Standing = Omit<CameraDuty, 'id' | 'fact' | 'siteId'>;

/** None while there is no camera, planned or in service. */
export function dutiesOf(input: DutiesInput): readonly CameraDuty[] {
  const { dossier, today, sites } = input;
  const kept = input.cameras.filter((camera) => isKept(camera, today));
  const requests = { id: 'requests', fact: 'answer-time', ...requestsStanding(input) } as const;
  if (kept.length === 0) return requests.state === 'done' ? [] : [requests];
  const filmed = sites.filter(({ id }) => kept.some(({ siteId }) => siteId === id));
  const perSite = (
    id: DutyId,
    fact: CameraFactId,
    standing: (site: SiteDossier, cameras: readonly Camera[]) => Standing,
  ): readonly CameraDuty[] =>
    filmed.map(({ id: siteId }) => {
      const cameras = input.cameras.filter((camera) => camera.siteId === siteId);
      return { id, fact, siteId, ...standing(siteOf(dossier, siteId), cameras) };
    });
  return [
    { id: 'purpose', fact: 'proportionate', ...purposeStanding(kept) },
    { id: 'aim', fact: 'aim', ...aimStanding(kept) },
    ...perSite('declaration', 'declaration', (site, cameras) =>
      declarationStanding(site, cameras, today),
    ),
    ...perSite('validation', 'validation', (site) => validationStanding(site, today)),
    ...perSite('pictogram', 'pictogram', (site, cameras) =>
      pictogramStanding(site, cameras, today),
    ),
    { id: 'register', fact: 'register', ...registerStanding(dossier, kept) },
    ...(dossier.hasStaff === false
      ? []
      : [{ id: 'staff-notice', fact: 'staff-notice', ...staffStanding(dossier, kept) } as const]),
    { id: 'live', fact: 'live', ...liveStanding(kept) },
    { id: 'retention', fact: 'retention', ...retentionStanding(kept) },
    { id: 'access', fact: 'access', ...accessStanding(dossier, kept) },
    requests,
  ];
}

/** Late, or to be done within a month: what the home page reminds of. */
export const isPressing = ({ state, dueOn }: CameraDuty, today: string): boolean =>
  state === 'missing' ||
  (state === 'due' && dueOn !== undefined && daysBetween(today, dueOn) <= DUE_SOON_DAYS);

const countOf = (cameras: readonly Camera[], isLacking: (camera: Camera) => boolean): number =>
  cameras.filter(isLacking).length;

function purposeStanding(kept: readonly Camera[]): Standing {
  const count = countOf(kept, ({ purpose, milder }) => purpose === '' || milder === '');
  return count > 0
    ? { state: 'missing', detail: 'purpose-missing', count }
    : { state: 'done', detail: 'purpose-done', count: kept.length };
}

function aimStanding(kept: readonly Camera[]): Standing {
  const tooWide = countOf(kept, ({ outside }) => outside === 'more');
  if (tooWide > 0) return { state: 'missing', detail: 'aim-wide', count: tooWide };
  const unsaid = countOf(
    kept,
    ({ outside, fieldOfView }) => outside === undefined || fieldOfView === '',
  );
  return unsaid > 0
    ? { state: 'missing', detail: 'aim-unsaid', count: unsaid }
    : { state: 'done', detail: 'aim-done', count: kept.length };
}

/** The first declaration must come the day before; what is put in or taken away later is notified too. */
function declarationStanding(
  site: SiteDossier,
  cameras: readonly Camera[],
  today: string,
): Standing {
  const { declaredOn } = site;
  if (declaredOn === undefined) return undeclaredStanding(cameras, today);
  const told = latestOf([declaredOn, site.validatedOn]) ?? declaredOn;
  const untold = countOf(cameras, (camera) => {
    const { isDeclared, outOfServiceOn: end } = camera;
    if (!isDeclared) return isInService(camera, today);
    return end !== undefined && end <= today && end > told;
  });
  if (untold > 0) return { state: 'missing', detail: 'change-not-told', count: untold };
  // What came after the camera is done now, and said so that it is not hidden.
  const isLate = cameras.some(
    ({ isDeclared, inServiceOn }) =>
      isDeclared && inServiceOn !== undefined && inServiceOn <= declaredOn,
  );
  return { state: 'done', detail: isLate ? 'declared-late' : 'declared', day: declaredOn };
}

function undeclaredStanding(cameras: readonly Camera[], today: string): Standing {
  if (cameras.some((camera) => isInService(camera, today))) {
    return { state: 'missing', detail: 'not-declared' };
  }
  const starts = cameras.flatMap(({ inServiceOn }) => inServiceOn ?? []);
  const first = starts.filter((day) => day > today).sort()[0];
  if (first === undefined) return { state: 'due', detail: 'declare-before-service' };
  const dueOn = addDays(first, -1);
  return { state: 'due', detail: 'declare-by', day: dueOn, dueOn };
}

function validationStanding(site: SiteDossier, today: string): Standing {
  const last = latestOf([site.declaredOn, site.validatedOn]);
  if (last === undefined) return { state: 'due', detail: 'validate-later' };
  const dueOn = addMonths(last, VALIDATION_MONTHS);
  const left = daysBetween(today, dueOn);
  if (left < 0)
    return { state: 'missing', detail: 'validation-late', count: -left, day: dueOn, dueOn };
  return {
    state: left <= DUE_SOON_DAYS ? 'due' : 'done',
    detail: 'validation-left',
    count: left,
    day: dueOn,
    dueOn,
  };
}

function pictogramStanding(
  { signsSeenOn }: SiteDossier,
  cameras: readonly Camera[],
  today: string,
): Standing {
  if (signsSeenOn !== undefined) return { state: 'done', detail: 'signs-seen', day: signsSeenOn };
  return cameras.some((camera) => isInService(camera, today))
    ? { state: 'missing', detail: 'signs-missing' }
    : { state: 'due', detail: 'signs-before-service' };
}

/** How many headings of the register are still empty. */
export function registerGaps(dossier: Dossier, kept: readonly Camera[]): number {
  const own = REGISTER_FIELDS.filter((field) => dossier[field] === '').length;
  const contact = CONTACT_FIELDS.every((field) => dossier[field] === '') ? 1 : 0;
  const places = new Set(kept.map(({ siteId }) => siteId));
  const unplaced = [...places].filter((id) => siteOf(dossier, id).place === undefined).length;
  return own + contact + unplaced + countOf(kept, ({ device }) => device === '');
}

function registerStanding(dossier: Dossier, kept: readonly Camera[]): Standing {
  const count = registerGaps(dossier, kept);
  return count > 0
    ? { state: 'missing', detail: 'register-gaps', count }
    : { state: 'done', detail: 'register-complete' };
}

function staffStanding({ hasStaff, staffToldOn }: Dossier, kept: readonly Camera[]): Standing {
  if (hasStaff === undefined) return { state: 'due', detail: 'staff-unsaid' };
  if (staffToldOn === undefined) return { state: 'missing', detail: 'staff-not-told' };
  const later = countOf(
    kept,
    ({ inServiceOn }) => inServiceOn !== undefined && inServiceOn < staffToldOn,
  );
  // Told after a camera began: done now, and said so that it is not hidden.
  return { state: 'done', detail: later > 0 ? 'staff-told-late' : 'staff-told', day: staffToldOn };
}

function liveStanding(kept: readonly Camera[]): Standing {
  const watched = countOf(kept, ({ live }) => live === 'watch');
  if (watched > 0) return { state: 'missing', detail: 'live-watch', count: watched };
  const unnamed = countOf(kept, ({ live, liveBy }) => live === 'intervene' && liveBy === '');
  if (unnamed > 0) return { state: 'missing', detail: 'live-unnamed', count: unnamed };
  return { state: 'done', detail: 'live-done' };
}

function retentionStanding(kept: readonly Camera[]): Standing {
  const recording = kept.filter(({ isRecording }) => isRecording);
  const unsaid = countOf(recording, ({ retentionDays }) => retentionDays === undefined);
  if (unsaid > 0) return { state: 'missing', detail: 'retention-unsaid', count: unsaid };
  if (recording.length === 0) return { state: 'done', detail: 'retention-none' };
  const count = Math.max(...recording.map(({ retentionDays }) => retentionDays ?? 0));
  return { state: 'done', detail: 'retention-done', count };
}

function accessStanding({ discretionOn }: Dossier, kept: readonly Camera[]): Standing {
  const count = countOf(kept, ({ isRecording, viewers }) => isRecording && viewers === '');
  if (count > 0) return { state: 'missing', detail: 'access-unnamed', count };
  return discretionOn === undefined
    ? { state: 'missing', detail: 'access-untold' }
    : { state: 'done', detail: 'access-done', day: discretionOn };
}

function requestsStanding({ requests, today }: DutiesInput): Standing {
  const open = requests.filter(({ outcome }) => outcome === undefined);
  if (open.length === 0) return { state: 'done', detail: 'requests-none' };
  const dueOn = open.flatMap((request) => answerBy(request) ?? []).sort()[0];
  if (dueOn === undefined) return { state: 'due', detail: 'requests-open', count: open.length };
  return dueOn < today
    ? { state: 'missing', detail: 'requests-late', day: dueOn, dueOn }
    : { state: 'due', detail: 'requests-by', day: dueOn, dueOn };
}
