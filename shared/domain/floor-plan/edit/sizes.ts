/** How large things usually are: what a new part starts with. Centimetres. Pure data. */
import type { ObjectKind, Opening, PlanObject } from '../floor-plan.js';

type Measures = Pick<PlanObject, 'width' | 'depth'> & Partial<Pick<PlanObject, 'view'>>;

/** Usual furniture and devices; the user changes them. */
export const USUAL_OBJECT: Readonly<Record<ObjectKind, Measures>> = {
  desk: { width: 160, depth: 80 },
  'doctor-seat': { width: 55, depth: 55 },
  'patient-seat': { width: 50, depth: 50 },
  'examination-table': { width: 190, depth: 70 },
  'reception-desk': { width: 180, depth: 70 },
  'waiting-seats': { width: 165, depth: 55 },
  cupboard: { width: 100, depth: 45 },
  camera: { width: 20, depth: 20, view: { spread: 90, range: 600 } },
  'alarm-button': { width: 20, depth: 20 },
  detector: { width: 20, depth: 20, view: { spread: 90, range: 800 } },
  'alarm-panel': { width: 30, depth: 15 },
  mirror: { width: 60, depth: 15, view: { spread: 110, range: 500 } },
  light: { width: 30, depth: 30 },
  safe: { width: 50, depth: 50 },
  computer: { width: 45, depth: 35 },
  'cash-box': { width: 30, depth: 25 },
  'medicine-cupboard': { width: 80, depth: 45 },
  'other-valuable': { width: 45, depth: 45 },
};

/** Kinds that look somewhere: they have a cone. */
export const VIEWING_KINDS = ['camera', 'mirror', 'detector'] as const satisfies ObjectKind[];

export const USUAL_OPENING: Readonly<
  Record<Opening['kind'], Pick<Opening, 'width' | 'isReachable' | 'protection' | 'use'>>
> = {
  door: { width: 90, isReachable: true, protection: 'unknown', use: 'plain' },
  window: { width: 120, isReachable: true, protection: 'unknown', use: 'plain' },
  passage: { width: 120, isReachable: false, protection: 'unknown', use: 'plain' },
};

/** A wall or a room that is added without pointing at its place. */
export const USUAL_WALL_CM = 300;
export const USUAL_ROOM_CM = { width: 400, height: 300 } as const;
