/** Answers the visit channels, inside the vault process: preparing and walking. Packs and merging stand beside it. */
import type { Question } from '../../shared/content/schema.js';
import { PACK_VERSION, surgeryQuestions } from '../../shared/content/surgery-pack.js';
import { answerKey } from '../../shared/domain/assessment/answer.js';
import { answersByKey } from '../../shared/domain/assessment/asked-questions.js';
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import { withoutValuables } from '../../shared/domain/floor-plan/without-valuables.js';
import { adviceLayerOf, nextRank } from '../../shared/domain/visit/advice-order.js';
import {
  VISIT_MAX_PLANS,
  adviceIdSchema,
  packIdSchema,
  visitIdSchema,
  type Advice,
  type Visit,
  type VisitId,
  type VisitItem,
} from '../../shared/domain/visit/visit.js';
import { VISIT_DOMAINS, visitItems } from '../../shared/domain/visit/visit-questions.js';
import type { Handlers, Parsed } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import type { PackJobs } from '../vault/visit-pack/pack-jobs.js';
import { mergeHandlers, type MergeChannel } from './merge-handlers.js';
import { packHandlers, type PackChannel } from './pack-handlers.js';
import { visitPhotoHandlers, type VisitPhotoChannel } from './photo-handlers.js';
import type { SurveyPort } from './survey-port.js';
import {
  adviceRecord,
  isOwnVisit,
  itemRecord,
  listAdvice,
  listItems,
  listVisits,
  planRecord,
  practiceOf,
  readItem,
  readVisit,
  removeVisit,
  visitRecord,
  wholeVisit,
} from './visit-repository.js';

export interface VisitHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Who opened may read the survey: the practice itself, not its adviser. */
  readonly isPractice: () => boolean;
  readonly survey: SurveyPort;
  readonly packs: Pick<PackJobs, 'write' | 'open' | 'taken'>;
  /** The surgery pack unless a test gives its own. */
  readonly questions?: readonly Question[];
}

type WalkChannel =
  | 'visit.list'
  | 'visit.get'
  | 'visit.prepare'
  | 'visit.remove'
  | 'visit.saveItem'
  | 'visit.saveAdvice'
  | 'visit.removeAdvice'
  | 'visit.rankAdvice'
  | 'visit.keep'
  | 'visit.sign'
  | 'visit.reopen';

const ID_BYTES = 16;

export function visitHandlers(
  ports: VisitHandlerPorts,
): Pick<Handlers, WalkChannel | VisitPhotoChannel | MergeChannel | PackChannel> {
  const { records, clock, ids, questions = surgeryQuestions } = ports;
  const walkable = (open: Records, visitId: VisitId): Visit =>
    ensureWalkable(open, visitId, ports.isPractice());
  return {
    ...visitPhotoHandlers({ ...ports, walkable }),
    ...mergeHandlers(ports),
    ...packHandlers(ports),
    'visit.list': () => {
      const open = records();
      return listVisits(open).map((visit) => {
        const items = listItems(open, visit.id);
        return {
          visit,
          isOwn: isOwnVisit(open, visit),
          items: items.length,
          findings: items.filter(({ isFinding }) => isFinding).length,
        };
      });
    },
    'visit.get': ({ visitId }) => wholeVisit(records(), visitId),
    'visit.prepare': (wanted) => prepare(wanted, { ...ports, questions }),
    'visit.remove': ({ visitId }) => {
      const open = records();
      // An adviser under a slot looks and writes; what was prepared is the practice's to take away.
      if (isOwnVisit(open, readVisit(open, visitId)) && !ports.isPractice()) {
        throw new VaultError('not-permitted', 'the practice removes its own visits');
      }
      removeVisit(open, visitId);
      return undefined;
    },
    'visit.saveItem': ({ visitId, questionId, placeId, finding }) => {
      const open = records();
      const visit = walkable(open, visitId);
      const item: VisitItem = {
        ...withoutFinding(readItem(open, visitId, answerKey(questionId, placeId))),
        ...finding,
        changedAt: clock.now(),
      };
      const advice = finding.isFinding
        ? newAdviceFor(open, item, { ...ports, questions })
        : undefined;
      open.putMany([
        ...begun(visit),
        itemRecord(open, item),
        ...(advice === undefined ? [] : [adviceRecord(advice)]),
      ]);
      return { item, ...(advice === undefined ? {} : { advice }) };
    },
    'visit.saveAdvice': ({ visitId, id, advice }) => {
      const open = records();
      const visit = walkable(open, visitId);
      ensureNotElsewhere(open, visitId, id);
      const saved: Advice = {
        ...advice,
        visitId,
        id: id ?? adviceIdSchema.parse(ids.hex(ID_BYTES)),
      };
      open.putMany([...begun(visit), adviceRecord(saved)]);
      return saved;
    },
    'visit.removeAdvice': ({ adviceId }) => {
      const open = records();
      const found = open.get<Advice>('visit-advice', adviceId);
      if (found === undefined) return undefined;
      walkable(open, found.visitId);
      open.remove('visit-advice', adviceId);
      return undefined;
    },
    'visit.rankAdvice': ({ visitId, layer, adviceIds }) => {
      const open = records();
      walkable(open, visitId);
      const inLayer = listAdvice(open, visitId).filter((each) => each.layer === layer);
      const ordered = inLayer
        .toSorted((a, b) => placeIn(adviceIds, a.id) - placeIn(adviceIds, b.id))
        .map((each, rank) => ({ ...each, rank }));
      if (ordered.length > 0) open.putMany(ordered.map(adviceRecord));
      return ordered;
    },
    'visit.keep': ({ visitId, summary, signer, zoneDone }) => {
      const open = records();
      const visit = walkable(open, visitId);
      const others = visit.zonesDone.filter((zone) => zone !== zoneDone?.zone);
      const kept: Visit = {
        ...visit,
        state: 'walking',
        summary: summary ?? visit.summary,
        signer: signer ?? visit.signer,
        zonesDone: zoneDone?.isDone === true ? [...others, zoneDone.zone] : others,
      };
      open.putMany([visitRecord(kept)]);
      return kept;
    },
    'visit.sign': ({ visitId, signature }) => {
      const open = records();
      const signed: Visit = { ...walkable(open, visitId), state: 'signed', signature };
      open.putMany([visitRecord(signed)]);
      return signed;
    },
    'visit.reopen': ({ visitId }) => {
      const open = records();
      const visit = readVisit(open, visitId);
      ensureWalker(open, visit, ports.isPractice());
      if (visit.state !== 'signed') throw new VaultError('visit-frozen', 'not a signed visit');
      const { signature: _, ...rest } = visit;
      const reopened: Visit = {
        ...rest,
        state: 'walking',
        reopenedAt: [...visit.reopenedAt, clock.now()].slice(-50),
      };
      open.putMany([visitRecord(reopened)]);
      return reopened;
    },
  };
}

type Prepared = VisitHandlerPorts & { readonly questions: readonly Question[] };

function prepare(wanted: Parsed<'visit.prepare'>, ports: Prepared): Visit {
  const { clock, ids, questions } = ports;
  const open = ports.records();
  const practice = practiceOf(open);
  // Throws for whoever may not read the survey: only the practice prepares.
  const current = ports.survey.current(open);
  if (practice === undefined) throw new VaultError('not-found', 'no practice');
  const sites = practice.sites.filter(({ id }) => wanted.siteIds.includes(id));
  if (sites.length !== new Set(wanted.siteIds).size) {
    throw new VaultError('not-found', 'unknown site');
  }
  const domains = VISIT_DOMAINS.filter((domain) => wanted.domains.includes(domain));
  if (domains.length !== new Set(wanted.domains).size) {
    throw new VaultError('bad-input', 'a domain that is never shown');
  }
  const visit: Visit = {
    id: visitIdSchema.parse(ids.hex(ID_BYTES)),
    packId: packIdSchema.parse(ids.hex(ID_BYTES)),
    practiceName: practice.name,
    address: practice.address,
    sites,
    domains,
    shows: wanted.shows,
    language: wanted.language,
    packVersion: PACK_VERSION,
    preparedOn: clock.today(),
    preparedBy: practice.ownerName,
    expiresOn: wanted.expiresOn,
    state: 'prepared',
    zonesDone: [],
    summary: '',
    signer: { name: '', service: '' },
    reopenedAt: [],
  };
  const items = visitItems(questions, answersByKey(current?.answers ?? []), {
    sites,
    domains,
    shows: wanted.shows,
  });
  if (items.length === 0) throw new VaultError('bad-input', 'nothing to show');
  open.putMany([
    visitRecord(visit),
    ...items.map((item) => itemRecord(open, { ...item, visitId: visit.id })),
    ...(wanted.shows.plan === true ? shownPlans(open, visit, ports) : []),
  ]);
  return visit;
}

/** As they are now, for the chosen sites. */
const shownPlans = (open: Records, visit: Visit, { survey, ids }: Prepared) =>
  survey
    .plans(open)
    .filter(({ siteId }) => visit.sites.some(({ id }) => id === siteId))
    .slice(0, VISIT_MAX_PLANS)
    .map((plan) =>
      planRecord(ids.hex(ID_BYTES), { visitId: visit.id, plan: withoutValuables(plan) }),
    );

/** The first ticking makes the advice; unticked and ticked again, what was written for it is there still. */
function newAdviceFor(open: Records, item: VisitItem, { ids, questions }: Prepared) {
  const { visitId, questionId, placeId } = item;
  const advice = listAdvice(open, visitId);
  if (advice.some((each) => each.questionId === questionId && each.placeId === placeId)) {
    return undefined;
  }
  const question = questions.find(({ id }) => id === questionId);
  const layer = adviceLayerOf(question?.layer ?? 'organisational');
  const made: Advice = {
    id: adviceIdSchema.parse(ids.hex(ID_BYTES)),
    visitId,
    layer,
    text: '',
    questionId,
    placeId,
    rank: nextRank(advice, layer),
  };
  return made;
}

/** The adviser walks: under their slot in the practice's vault, or as the owner of their own. */
function ensureWalker(open: Records, visit: Visit, isPractice: boolean): void {
  if (isOwnVisit(open, visit) && isPractice) {
    throw new VaultError('not-permitted', 'the words of a visit are the adviser’s');
  }
}

/** Throws `visit-frozen` once it is signed. */
function ensureWalkable(open: Records, visitId: VisitId, isPractice: boolean): Visit {
  const visit = readVisit(open, visitId);
  ensureWalker(open, visit, isPractice);
  if (visit.state === 'signed' || visit.state === 'merged') {
    throw new VaultError('visit-frozen', 'a signed visit takes no changes');
  }
  return visit;
}

const begun = (visit: Visit) =>
  visit.state === 'walking' ? [] : [visitRecord({ ...visit, state: 'walking' })];

function withoutFinding(item: VisitItem) {
  const { verdict: _, severity: __, ...rest } = item;
  return rest;
}

function ensureNotElsewhere(open: Records, visitId: VisitId, id: string | undefined): void {
  const known = id === undefined ? undefined : open.get<Advice>('visit-advice', id);
  if (known !== undefined && known.visitId !== visitId) {
    throw new VaultError('bad-input', 'advice of another visit');
  }
}

/** What is not named comes last, as it was. */
const placeIn = (ids: readonly string[], id: string): number => {
  const at = ids.indexOf(id);
  return at < 0 ? ids.length : at;
};
