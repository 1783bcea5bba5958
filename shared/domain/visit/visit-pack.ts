/** What a visit pack holds. Everything is bounded: the file comes from outside. Pure. */
import { z } from 'zod';
import { newFloorPlanSchema } from '../floor-plan/floor-plan.js';
import {
  VISIT_MAX_PHOTOS,
  VISIT_MAX_PLANS,
  VISIT_PHOTO_MAX_BYTES,
  VISIT_THUMBNAIL_MAX_BYTES,
  adviceCoreSchema,
  isTouched,
  photoCoreSchema,
  visitCoreSchema,
  visitIdSchema,
  visitItemCoreSchema,
  type AdviceCore,
  type VisitItemCore,
} from './visit.js';

/** Twelve sites, each with every question there is, and room to grow. */
export const PACK_MAX_ITEMS = 4000;
export const PACK_MAX_ADVICE = 1000;

const base64UpTo = (maxBytes: number) =>
  z
    .string()
    .min(4)
    .max(4 * Math.ceil(maxBytes / 3))
    .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** With the picture: as in the vault's record. */
export const fullPhotoSchema = photoCoreSchema.extend({
  picture: base64UpTo(VISIT_PHOTO_MAX_BYTES),
  thumbnail: base64UpTo(VISIT_THUMBNAIL_MAX_BYTES),
});
export type FullPhoto = z.infer<typeof fullPhotoSchema>;
/** Its record carries the photo's own id. */
export const storedVisitPhotoSchema = fullPhotoSchema.extend({ visitId: visitIdSchema });
export type StoredVisitPhoto = z.infer<typeof storedVisitPhotoSchema>;

export const packContentSchema = z.strictObject({
  visit: visitCoreSchema,
  items: z.array(visitItemCoreSchema).max(PACK_MAX_ITEMS),
  advice: z.array(adviceCoreSchema).max(PACK_MAX_ADVICE),
  photos: z.array(fullPhotoSchema).max(VISIT_MAX_PHOTOS),
  /** Left out when none is shown. */
  plans: z.array(newFloorPlanSchema).max(VISIT_MAX_PLANS).optional(),
});
export type PackContent = z.infer<typeof packContentSchema>;

/** Whether the adviser has begun: then what is in the pack must not be lost to another copy. */
export const isWorkedOn = ({ visit, items, advice, photos }: PackContent): boolean =>
  visit.signature !== undefined ||
  visit.summary !== '' ||
  visit.zonesDone.length > 0 ||
  advice.length > 0 ||
  items.some((item) => isTouched(item)) ||
  photos.some(({ by }) => by === 'adviser');

/** The adviser's part alone, in an order that does not depend on how it was kept: to tell two copies apart. */
export function adviserPart({ visit, items, advice, photos }: PackContent): unknown {
  const { zonesDone, summary, signer, signature } = visit;
  return {
    zonesDone: [...zonesDone].sort(),
    summary,
    signer,
    signature,
    items: items
      .filter((item) => isTouched(item))
      .map(({ base: _, ...rest }) => rest)
      .toSorted(byText(itemText)),
    advice: advice.toSorted(byText(adviceText)),
    photos: photos
      .filter(({ by }) => by === 'adviser')
      .toSorted(byText(({ addedAt, caption, thumbnail }) => `${addedAt} ${caption} ${thumbnail}`)),
  };
}

const itemText = ({ questionId, placeId }: Pick<VisitItemCore, 'questionId' | 'placeId'>): string =>
  `${questionId}@${placeId}`;
const adviceText = ({ layer, rank, questionId, placeId, text }: AdviceCore): string =>
  `${layer} ${String(rank).padStart(4, '0')} ${questionId ?? ''}@${placeId ?? ''} ${text}`;

function byText<T>(textOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [first, second] = [textOf(a), textOf(b)];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  };
}
