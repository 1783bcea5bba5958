/** Packs between two vaults: what one holds, what keeping it would do, and keeping it. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import { THUMBNAIL_MAX_SIDE } from '../../shared/domain/attachment/attachment.js';
import { answerKey } from '../../shared/domain/assessment/answer.js';
import {
  VISIT_PHOTO_MAX_SIDE,
  adviceIdSchema,
  visitIdSchema,
  visitPhotoIdSchema,
  type Visit,
  type VisitItem,
} from '../../shared/domain/visit/visit.js';
import { adviserPart, isWorkedOn, type PackContent } from '../../shared/domain/visit/visit-pack.js';
import type { PackFound } from '../../shared/ipc/contract-visit.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import { hexOf, utf8 } from '../vault/bytes.js';
import { canonicalJson } from '../vault/canonical-json.js';
import { checksum } from '../vault/crypto/hash.js';
import type { NewRecord, Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import type { PackJobs } from '../vault/visit-pack/pack-jobs.js';
import { damagedPack } from '../vault/visit-pack/pack-preamble.js';
import { isVisitPicture } from './photo-handlers.js';
import {
  adviceRecord,
  isOwnVisit,
  itemRecord,
  listAdvice,
  listItems,
  listPhotos,
  listVisits,
  packContentOf,
  photoRecord,
  planRecord,
  readVisit,
  visitRecord,
} from './visit-repository.js';

export interface PackPorts {
  readonly records: () => Records;
  readonly ids: Ids;
  readonly isPractice: () => boolean;
  readonly packs: Pick<PackJobs, 'write' | 'open' | 'taken'>;
}

export type PackChannel = 'visit.writePack' | 'visit.openPack' | 'visit.takePack';

const ID_BYTES = 16;

export function packHandlers(ports: PackPorts): Pick<Handlers, PackChannel> {
  const { records, packs } = ports;
  return {
    'visit.writePack': async ({ visitId, token, passphrase }) => {
      try {
        const open = records();
        // Under a slot the visit stays where it is.
        if (isOwnVisit(open, readVisit(open, visitId)) && !ports.isPractice()) {
          throw new VaultError('not-permitted', 'the practice hands out its own visits');
        }
        return { sizeBytes: await packs.write(token, packContentOf(open, visitId), passphrase) };
      } finally {
        passphrase.fill(0);
      }
    },
    'visit.openPack': async ({ token, passphrase }) => {
      try {
        const content = await packs.open(token, passphrase);
        ensureSound(content);
        return foundIn(records(), content);
      } finally {
        passphrase.fill(0);
      }
    },
    'visit.takePack': ({ token }) => {
      const content = packs.taken(token);
      ensureSound(content);
      const open = records();
      const { effect, kept } = effectOf(open, content);
      switch (effect) {
        case 'known':
          return kept ?? keepAnew(open, content, ports);
        case 'update':
          return kept === undefined
            ? keepAnew(open, content, ports)
            : update(open, content, kept, ports);
        case 'new':
        case 'second-copy':
          return keepAnew(open, content, ports);
      }
    },
  };
}

/** What zod cannot see: no question twice, every place one of the visit's, pictures that are pictures. */
function ensureSound({ visit, items, advice, photos, plans }: PackContent): void {
  const places = new Set<string>(['practice', ...visit.sites.map(({ id }) => id)]);
  const keys = new Set(items.map(({ questionId, placeId }) => answerKey(questionId, placeId)));
  const isKnown = (given: { questionId?: string | undefined; placeId?: string | undefined }) =>
    given.questionId === undefined || keys.has(answerKey(given.questionId, given.placeId ?? ''));
  const isSound =
    keys.size === items.length &&
    items.every(({ placeId }) => places.has(placeId)) &&
    [...advice, ...photos].every(isKnown) &&
    (plans ?? []).every(({ siteId }) => places.has(siteId)) &&
    photos.every(
      ({ picture, thumbnail }) =>
        isVisitPicture(new Uint8Array(Buffer.from(picture, 'base64')), VISIT_PHOTO_MAX_SIDE) &&
        isVisitPicture(new Uint8Array(Buffer.from(thumbnail, 'base64')), THUMBNAIL_MAX_SIDE),
    );
  if (!isSound) throw damagedPack('the parts do not belong together');
}

/** Of the adviser's part alone. */
const partSum = (content: PackContent): string =>
  hexOf(checksum(utf8(canonicalJson(adviserPart(content)))));

function effectOf(
  open: Records,
  content: PackContent,
): { readonly effect: PackFound['effect']; readonly kept?: Visit } {
  const copies = listVisits(open)
    .filter(({ packId }) => packId === content.visit.packId)
    .map((visit) => ({ visit, content: packContentOf(open, visit.id) }));
  const first = copies[0];
  if (first === undefined) return { effect: 'new' };
  const sum = partSum(content);
  const same = copies.find((copy) => partSum(copy.content) === sum);
  if (same !== undefined) return { effect: 'known', kept: same.visit };
  // An empty pack is older than whatever was done here since.
  if (!isWorkedOn(content)) return { effect: 'known', kept: first.visit };
  const untouched = copies.find(
    (copy) => !isWorkedOn(copy.content) || copy.visit.importedPart === partSum(copy.content),
  );
  if (untouched === undefined) return { effect: 'second-copy' };
  return { effect: 'update', kept: untouched.visit };
}

function foundIn(open: Records, content: PackContent): PackFound {
  const { visit, items, photos } = content;
  return {
    practiceName: visit.practiceName,
    siteNames: visit.sites.map(({ name }) => name),
    preparedOn: visit.preparedOn,
    preparedBy: visit.preparedBy,
    expiresOn: visit.expiresOn,
    state: visit.state,
    items: items.length,
    findings: items.filter(({ isFinding }) => isFinding).length,
    photos: photos.length,
    ...(visit.signature === undefined ? {} : { signature: visit.signature }),
    isOwn: isOwnVisit(open, visit),
    effect: effectOf(open, content).effect,
  };
}

type PhotoOfPack = PackContent['photos'][number];
type Made = Pick<PackPorts, 'ids'>;

/** SECURITY: ids of the pack are never taken over; each record gets one of its own. */
const newPhoto = (photo: PhotoOfPack, visitId: Visit['id'], { ids }: Made): NewRecord =>
  photoRecord(visitPhotoIdSchema.parse(ids.hex(ID_BYTES)), { ...photo, visitId });
const newAdvice = (
  advice: PackContent['advice'][number],
  visitId: Visit['id'],
  { ids }: Made,
): NewRecord => adviceRecord({ ...advice, id: adviceIdSchema.parse(ids.hex(ID_BYTES)), visitId });

function keepAnew(open: Records, content: PackContent, made: Made): Visit {
  const visit: Visit = {
    ...content.visit,
    id: visitIdSchema.parse(made.ids.hex(ID_BYTES)),
    importedPart: partSum(content),
  };
  open.putMany([
    visitRecord(visit),
    ...content.items.map((item) => itemRecord(open, { ...item, visitId: visit.id })),
    ...content.advice.map((advice) => newAdvice(advice, visit.id, made)),
    ...content.photos.map((photo) => newPhoto(photo, visit.id, made)),
    ...(content.plans ?? []).map((plan) =>
      planRecord(made.ids.hex(ID_BYTES), { visitId: visit.id, plan }),
    ),
  ]);
  return visit;
}

/** The adviser's part takes the place of the older one; what the practice showed and decided stays as it is here. */
function update(open: Records, content: PackContent, kept: Visit, made: Made): Visit {
  const { zonesDone, summary, signer, reopenedAt, signature, state } = content.visit;
  const { signature: _, ...rest } = kept;
  const visit: Visit = {
    ...rest,
    zonesDone,
    summary,
    signer,
    reopenedAt,
    ...(signature === undefined ? {} : { signature }),
    state: state === 'merged' ? 'signed' : state,
    importedPart: partSum(content),
  };
  const said = new Map(
    content.items.map((item) => [answerKey(item.questionId, item.placeId), item]),
  );
  const items = listItems(open, kept.id).flatMap((item): readonly VisitItem[] => {
    const theirs = said.get(answerKey(item.questionId, item.placeId));
    if (theirs === undefined) return [];
    const { base: _base, ...words } = theirs;
    return [
      {
        ...words,
        visitId: kept.id,
        ...(item.base === undefined ? {} : { base: item.base }),
        ...(item.settled === undefined ? {} : { settled: item.settled }),
      },
    ];
  });
  const oldAdvice = listAdvice(open, kept.id).map(({ id }) => id);
  const before = listPhotos(open, kept.id).filter(({ photo }) => photo.by === 'adviser');
  const photos = content.photos
    .filter(({ by }) => by === 'adviser')
    .map((photo) => {
      // The same picture keeps its record: what became of it stays known.
      const same = before.find((each) => each.photo.picture === photo.picture);
      if (same === undefined) return newPhoto(photo, kept.id, made);
      return photoRecord(same.id, { ...photo, visitId: kept.id });
    });
  const stay = new Set(photos.map(({ id }) => id));
  open.putMany([
    visitRecord(visit),
    ...items.map((item) => itemRecord(open, item)),
    ...content.advice.map((advice) => newAdvice(advice, kept.id, made)),
    ...photos,
  ]);
  open.removeMany([
    ...oldAdvice.map((id) => ({ type: 'visit-advice' as const, id })),
    ...before
      .filter(({ id }) => !stay.has(id))
      .map(({ id }) => ({ type: 'visit-photo' as const, id })),
  ]);
  return visit;
}
