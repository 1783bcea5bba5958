/** A small surgery as somebody would draw it, with things that are right and things that are not. */
import { floorPlanSchema, type FloorPlan } from '../../shared/domain/floor-plan/floor-plan.js';
import { PlanDraft } from './floor-plan-builders.js';

/** Two consulting rooms, a waiting room, reception and toilets around a corridor; the street below. */
export function aSurgeryPlan(): FloorPlan {
  const draft = new PlanDraft();
  const first = draft.room('consulting', { left: 0, top: 0, width: 420, height: 380 });
  const second = draft.room('consulting', { left: 420, top: 0, width: 420, height: 380 }, ['left']);
  const corridor = draft.room('corridor', { left: 0, top: 380, width: 840, height: 160 }, ['top']);
  const hall = draft.room('entrance', { left: 0, top: 540, width: 480, height: 360 }, ['top']);
  const waiting = draft.room('waiting', { left: 480, top: 540, width: 360, height: 360 }, [
    'top',
    'left',
  ]);
  const toilets = draft.room('sanitary', { left: 840, top: 0, width: 160, height: 380 }, ['left']);
  draft.opening(first.bottom, 90);
  draft.opening(second.bottom, 210, { opensTo: 'left', hinge: 'far' });
  draft.opening(first.top, 200, {
    kind: 'window',
    width: 160,
    isReachable: true,
    protection: 'none',
  });
  draft.opening(second.top, 200, {
    kind: 'window',
    width: 160,
    isReachable: true,
    protection: 'barred',
  });
  draft.opening(corridor.right, 80, { use: 'staff', isReachable: true, protection: 'unknown' });
  draft.opening(corridor.bottom, 600, { kind: 'passage', width: 140 });
  draft.opening(corridor.bottom, 180, { opensTo: 'left' });
  draft.opening(hall.bottom, 240, {
    use: 'patients',
    width: 110,
    isReachable: true,
    protection: 'resistant',
  });
  draft.opening(hall.right, 180, { kind: 'passage', width: 120 });
  draft.opening(waiting.right, 180, {
    kind: 'window',
    width: 200,
    isReachable: true,
    protection: 'resistant',
  });
  draft.opening(toilets.bottom, 80, { width: 80 });
  draft.object('desk', 210, 150, { angle: 90 });
  draft.object('doctor-seat', 210, 80, { angle: 90 });
  draft.object('patient-seat', 210, 250, { angle: 270 });
  draft.object('computer', 250, 150, { width: 45, depth: 25, angle: 270 });
  draft.object('examination-table', 50, 260, { angle: 90 });
  draft.object('doctor-seat', 600, 300, { angle: 270 });
  draft.object('desk', 600, 230, { angle: 270 });
  draft.object('patient-seat', 600, 110, { angle: 90 });
  draft.object('alarm-button', 560, 290, { width: 10, depth: 10 });
  draft.object('reception-desk', 120, 660, { angle: 90 });
  draft.object('waiting-seats', 790, 620);
  draft.object('waiting-seats', 790, 690);
  draft.object('camera', 240, 900, { angle: 90, view: { spread: 84, range: 600 } });
  draft.object('mirror', 470, 550, { angle: 135, view: { spread: 120, range: 500 } });
  draft.object('light', 330, 900);
  draft.object('safe', 400, 40);
  draft.object('medicine-cupboard', 440, 700, { width: 80, depth: 40, angle: 180 });
  draft.zone('public-road', { left: -300, top: 1020, width: 1700, height: 350 });
  return floorPlanSchema.parse({
    ...draft.plan({ name: 'Rez-de-chaussée' }),
    id: 'e'.repeat(32),
    changedAt: '2026-11-23T08:00:00.000Z',
  });
}
