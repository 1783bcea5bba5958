/** A practice with an open survey and an adviser, and the visit's handlers on whoever opened. */
import { visitSurvey } from '../../../electron/assessment/visit-survey.js';
import { assessmentHandlers } from '../../../electron/assessment/handlers.js';
import { attachmentHandlers } from '../../../electron/assessment/photo-handlers.js';
import { listFloorPlans } from '../../../electron/floor-plan/floor-plan-repository.js';
import { nodeBackupFs } from '../../../electron/vault/backup/backup-fs.js';
import { KDF_FLOOR, deriveKey } from '../../../electron/vault/crypto/kdf.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { createVault, openVault } from '../../../electron/vault/vault.js';
import { packJobs, type PackJobs } from '../../../electron/vault/visit-pack/pack-jobs.js';
import { visitHandlers } from '../../../electron/visit/handlers.js';
import type { AssessmentId } from '../../../shared/domain/assessment/answer.js';
import { practiceSchema } from '../../../shared/domain/practice/practice.js';
import type { Visit, VisitItem } from '../../../shared/domain/visit/visit.js';
import { SITE_A, aPractice } from '../../support/assessment-builders.js';
import { TODAY, newVaultDir, phrase, portsFor } from '../vault/vault-fixture.js';

let count = 0;
const ids = {
  hex: (bytes: number) => {
    count += 1;
    return count.toString(16).padStart(2 * bytes, '0');
  },
};
let tick = 0;
/** Each moment is a later one. */
const clock = {
  now: () => {
    tick += 1;
    return new Date(Date.UTC(2026, 10, 22, 10) + tick * 1000).toISOString();
  },
  today: () => '2026-11-22',
};

export const ADVISER = { label: 'Inspecteur Maes', passphrase: 'cascade moulin gant hiver' };

export type VisitHandlers = ReturnType<typeof handlersOn>;

export function handlersOn(vault: OpenVault, packs: PackJobs = jobs()) {
  const records = () => vault.records;
  const survey = assessmentHandlers({ records, clock, ids });
  const photos = attachmentHandlers({ records, attachments: () => vault.attachments, clock });
  const all = { ...survey, ...photos };
  const ask = (channel: string, input: unknown) =>
    Promise.resolve(
      (all as Record<string, (given: unknown) => unknown>)[channel]?.(input),
    ) as Promise<never>;
  return {
    ...all,
    ...visitHandlers({
      records,
      clock,
      ids,
      isPractice: () => vault.access.readable.includes('survey'),
      survey: { ...visitSurvey(ask), plans: listFloorPlans },
      packs,
    }),
    packs,
  };
}

/** The slow derivation with the weakest parameters that are accepted. */
export const jobs = (): PackJobs =>
  packJobs({
    fs: nodeBackupFs,
    derive: (passphrase, salt) => deriveKey(passphrase, salt, KDF_FLOOR),
  });

export const SITE = practiceSchema.parse(aPractice()).sites[0]!.id;
export const HINGES = { questionId: 'locks.locks-and-hinges', placeId: SITE };
export const RESIST = { questionId: 'locks.doors-windows-resist', placeId: SITE };
export const LEAVING = { questionId: 'locks.lock-on-leaving', placeId: 'practice' };
/** Its answer never leaves the vault. */
export const NEVER = { questionId: 'locks.no-key-outside', placeId: 'practice' };

/** An owner's vault; with `site`, of another practice. */
export async function newPractice(site = SITE_A) {
  const dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    {
      type: 'practice',
      id: records.idFor('practice', 'practice'),
      value: aPractice({ sites: [{ id: site, name: 'Namur' }] }),
    },
  ]);
  const handlers = handlersOn(vault);
  const { assessment } = await handlers['assessment.start']({ scope: 'full' });
  return { dir, vault, handlers, assessmentId: assessment.id };
}

type Place = { readonly questionId: string; readonly placeId: string };

export const answer = (
  handlers: VisitHandlers,
  assessmentId: AssessmentId,
  place: Place,
  verdict: 'yes' | 'partly' | 'no',
  note = '',
) => handlers['assessment.answer']({ ...place, assessmentId, verdict, note } as never);

export const prepared = async (handlers: VisitHandlers): Promise<Visit> =>
  handlers['visit.prepare']({
    siteIds: [SITE],
    domains: ['locks', 'access'],
    shows: { answers: true, notes: true, photos: true },
    expiresOn: '2026-12-22',
    language: 'fr',
  });

export const say = (
  handlers: VisitHandlers,
  visit: Visit,
  place: Place,
  finding: Partial<VisitItem>,
) =>
  handlers['visit.saveItem']({
    ...place,
    visitId: visit.id,
    finding: { isFinding: false, remark: '', ...finding },
  } as never);

/** Adds an adviser for today and opens the vault as them. The owner's is closed before. */
export async function asAdviser(practice: { vault: OpenVault; dir: string }, expiryDay = TODAY) {
  const id = practice.vault.people.add({
    label: ADVISER.label,
    role: 'adviser',
    passphrase: phrase(ADVISER.passphrase),
    expiryDay,
  });
  practice.vault.close();
  const open = (now?: Date) =>
    openVault(
      { ...portsFor(practice.dir), ...(now === undefined ? {} : { now: () => now }) },
      phrase(ADVISER.passphrase),
      id,
    );
  return { id, open };
}
