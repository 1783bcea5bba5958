import { afterAll, describe, expect, it } from 'vitest';
import { attachmentHandlers } from '../../../electron/assessment/photo-handlers.js';
import { floorPlanHandlers } from '../../../electron/floor-plan/handlers.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { createVault } from '../../../electron/vault/vault.js';
import {
  newFloorPlanSchema,
  OBJECT_KINDS,
  type FloorPlanId,
} from '../../../shared/domain/floor-plan/floor-plan.js';
import { contract } from '../../../shared/ipc/contract.js';
import { isSizeWithin } from '../../../shared/ipc/size-within.js';
import { aPractice } from '../../support/assessment-builders.js';
import { aFloorPlan } from '../../support/floor-plan-builders.js';
import { jpegShell } from '../../support/pictures.js';
import { newVaultDir, phrase, portsFor, removeFolders, reopen } from '../vault/vault-fixture.js';

afterAll(removeFolders);

let count = 0;
const ids = {
  hex: (bytes: number) => {
    count += 1;
    return count.toString(16).padStart(2 * bytes, '0');
  },
};
const clock = { now: () => '2026-11-23T08:00:00.000Z', today: () => '2026-11-23' };
const handlersOf = (vault: OpenVault) => ({
  ...floorPlanHandlers({ records: () => vault.records, ids, clock }),
  ...attachmentHandlers({
    records: () => vault.records,
    attachments: () => vault.attachments,
    clock,
  }),
});

async function newPractice() {
  const dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    { type: 'practice', id: records.idFor('practice', 'practice'), value: aPractice() },
  ]);
  return { vault, dir };
}
const siteId = aPractice().sites[0]!.id;
const plan = aFloorPlan({ siteId });

const addBackdrop = (handlers: ReturnType<typeof handlersOf>, planId: FloorPlanId) =>
  handlers['attachment.add']({
    subject: { kind: 'floor-plan', planId },
    bytes: jpegShell({ width: 1600, height: 1200 }, new Uint8Array(5000).fill(9)),
    mediaType: 'image/jpeg',
    name: 'plan.jpg',
    thumbnail: jpegShell({ width: 320, height: 240 }),
  });

/** Every list full, every text at its longest: the largest plan that the schema lets through. */
function fullPlan() {
  const point = { x: -10_000, y: -10_000 };
  const partId = (n: number) => n.toString(16).padStart(8, '0');
  const times = <T>(n: number, make: (index: number) => T) =>
    Array.from({ length: n }, (_, i) => make(i));
  const outline = times(40, () => point);
  return newFloorPlanSchema.parse({
    siteId,
    floor: -3,
    name: 'é'.repeat(60),
    walls: times(400, (n) => ({ id: partId(n), from: point, to: point })),
    openings: times(300, (n) => ({
      id: partId(1000 + n),
      wallId: partId(n),
      kind: 'passage',
      at: 10_000,
      width: 600,
      hinge: 'near',
      opensTo: 'right',
      isReachable: false,
      protection: 'resistant',
      use: 'emergency',
    })),
    rooms: times(100, (n) => ({
      id: partId(2000 + n),
      kind: 'examination',
      name: '☂'.repeat(60),
      outline,
    })),
    zones: times(30, (n) => ({ id: partId(3000 + n), kind: 'public-road', outline })),
    objects: times(400, (n) => ({
      id: partId(4000 + n),
      kind: OBJECT_KINDS[n % OBJECT_KINDS.length]!,
      at: point,
      width: 1000,
      depth: 1000,
      angle: 359,
      note: '☂'.repeat(200),
      view: { spread: 360, range: 5000 },
      cameraId: 'c'.repeat(32),
    })),
    backdrop: {
      attachmentId: 'a'.repeat(32),
      scale: 1_000_000,
      at: point,
      angle: 359,
      opacity: 100,
    },
  });
}

describe('plans of floors in a vault', () => {
  it('are kept by site and floor, and are there after a restart', async () => {
    const { vault, dir } = await newPractice();
    const handlers = handlersOf(vault);
    const upper = await handlers['floorPlan.save']({ plan: { ...plan, floor: 1 } });
    const ground = await handlers['floorPlan.save']({ plan });
    vault.close();

    const again = await reopen(dir);
    expect(await handlersOf(again)['floorPlan.list'](undefined)).toEqual([ground, upper]);
    expect(ground.changedAt).toBe(clock.now());
    again.close();
  });

  it('are changed, removed and taken back under the same id', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault);
    const { id } = await handlers['floorPlan.save']({ plan });
    const changed = await handlers['floorPlan.save']({ id, plan: { ...plan, name: 'Rez' } });
    expect(await handlers['floorPlan.list'](undefined)).toEqual([changed]);
    await handlers['floorPlan.remove']({ id });
    expect(await handlers['floorPlan.list'](undefined)).toEqual([]);
    expect(await handlers['floorPlan.save']({ id, plan: { ...plan, name: 'Rez' } })).toEqual(
      changed,
    );
    vault.close();
  });

  it('are refused at a site that was taken away', async () => {
    const { vault } = await newPractice();
    const elsewhere = aFloorPlan({ siteId: newFloorPlanSchema.shape.siteId.parse('ffffffff') });
    expect(() => handlersOf(vault)['floorPlan.save']({ plan: elsewhere })).toThrow('unknown site');
    vault.close();
  });

  it('take the picture under them along, and bring it back', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault);
    const { id } = await handlers['floorPlan.save']({ plan });
    const photo = await addBackdrop(handlers, id);
    expect(photo.subject).toEqual({ kind: 'floor-plan', planId: id });
    await handlers['floorPlan.remove']({ id });
    expect(await handlers['attachment.list'](undefined)).toEqual([]);
    await handlers['floorPlan.save']({ id, plan });
    expect(await handlers['attachment.list'](undefined)).toEqual([photo]);
    const whole = await handlers['attachment.read']({ photoId: photo.id, part: 'whole' });
    expect(whole.bytes.length).toBeGreaterThan(5000);
    await handlers['attachment.remove']({ photoId: photo.id });
    expect(await handlers['attachment.restore']({ photoId: photo.id })).toEqual(photo);
    vault.close();
  });

  it('must be there before a picture is put under them', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault);
    const { id } = await handlers['floorPlan.save']({ plan });
    await handlers['floorPlan.remove']({ id });
    await expect(async () => addBackdrop(handlers, id)).rejects.toThrow('no such plan');
    vault.close();
  });

  it('fit into a record and through the channel at their very largest', async () => {
    const { vault } = await newPractice();
    const full = fullPlan();
    expect(isSizeWithin({ plan: full }, contract['floorPlan.save'].maxBytes)).toBe(true);
    const saved = await handlersOf(vault)['floorPlan.save']({ plan: full });
    expect(await handlersOf(vault)['floorPlan.list'](undefined)).toEqual([saved]);
    vault.close();
  });
});
