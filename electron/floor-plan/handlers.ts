/** Answers the channels of the plan of the surgery, inside the vault process. */
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import { floorPlanIdSchema, type FloorPlan } from '../../shared/domain/floor-plan/floor-plan.js';
import type { SiteId } from '../../shared/domain/practice/practice.js';
import { practiceSchema } from '../../shared/domain/practice/practice.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import { storedPhotoSchema, type StoredPhoto } from '../vault/attachments/stored-photo.js';
import type { NewRecord, Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { floorPlanRecord, listFloorPlans } from './floor-plan-repository.js';

export interface FloorPlanHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
  readonly clock: Clock;
}

type FloorPlanChannel = Extract<VaultChannel, `floorPlan.${string}`>;

const ID_BYTES = 16;

export function floorPlanHandlers({
  records,
  ids,
  clock,
}: FloorPlanHandlerPorts): Pick<Handlers, FloorPlanChannel> {
  /** Pictures of plans removed since the vault was opened, by plan. Gone when it locks. */
  const removed = new Map<string, readonly OwnedPicture[]>();

  return {
    'floorPlan.list': () => listFloorPlans(records()),
    'floorPlan.save': ({ id, plan }) => {
      const open = records();
      ensureSite(open, plan.siteId);
      const saved: FloorPlan = {
        ...plan,
        id: id ?? floorPlanIdSchema.parse(ids.hex(ID_BYTES)),
        changedAt: clock.now(),
      };
      open.putMany([floorPlanRecord(saved), ...(removed.get(saved.id) ?? []).map(pictureRecord)]);
      removed.delete(saved.id);
      return saved;
    },
    'floorPlan.remove': ({ id }) => {
      const open = records();
      const pictures = picturesOf(open, id);
      open.removeMany([
        ...pictures.map((picture) => ({ type: 'photo' as const, id: picture.id })),
        { type: 'floor-plan' as const, id },
      ]);
      if (pictures.length > 0) removed.set(id, pictures);
      return undefined;
    },
  };
}

interface OwnedPicture {
  readonly id: string;
  readonly photo: StoredPhoto;
}

const pictureRecord = ({ id, photo }: OwnedPicture): NewRecord => ({
  type: 'photo',
  id,
  value: photo,
});

const picturesOf = (records: Records, planId: string): readonly OwnedPicture[] =>
  records
    .list('photo')
    .map(({ id, value }) => ({ id, photo: storedPhotoSchema.parse(value) }))
    .filter(({ photo: { subject } }) => subject.kind === 'floor-plan' && subject.planId === planId);

/** A site may have been taken away in another sitting, while the plan was open. */
function ensureSite(records: Records, siteId: SiteId): void {
  const isKnown = records
    .list('practice')
    .some(({ value }) => practiceSchema.parse(value).sites.some(({ id }) => id === siteId));
  if (!isKnown) throw new VaultError('not-found', 'unknown site');
}
