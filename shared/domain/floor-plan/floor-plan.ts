/**
 * The plan of one floor of a site, as drawn. Lengths are whole centimetres, the origin is top left, x to the
 * right and y down; angles are whole degrees, clockwise from the x axis.
 */
import { z } from 'zod';
import { siteIdSchema } from '../practice/practice.js';

const hexId = z.string().regex(/^[0-9a-f]{32}$/);
export const floorPlanIdSchema = hexId.brand('FloorPlanId');
export type FloorPlanId = z.infer<typeof floorPlanIdSchema>;

/** Of a part inside one plan; short, so that a whole plan stays one record. */
export const partIdSchema = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .brand('PlanPartId');
export type PartId = z.infer<typeof partIdSchema>;

/** 100 m each way: a surgery with its garden and street. */
export const PLAN_EXTENT_CM = 10_000;

export const pointSchema = z.strictObject({
  x: z.number().int().min(-PLAN_EXTENT_CM).max(PLAN_EXTENT_CM),
  y: z.number().int().min(-PLAN_EXTENT_CM).max(PLAN_EXTENT_CM),
});
export type Point = z.infer<typeof pointSchema>;

const degrees = z.number().int().min(0).max(359);
const note = z.string().trim().max(200);

export const wallSchema = z.strictObject({
  id: partIdSchema,
  from: pointSchema,
  to: pointSchema,
});
export type Wall = z.infer<typeof wallSchema>;

/** What keeps somebody out at a door or window; `unknown` until somebody looked. */
export const PROTECTIONS = ['unknown', 'none', 'resistant', 'barred', 'detector'] as const;

/** A door, a window or an open passage in a wall. */
export const openingSchema = z.strictObject({
  id: partIdSchema,
  wallId: partIdSchema,
  kind: z.enum(['door', 'window', 'passage']),
  /** From the wall's first end to the middle of the opening. */
  at: z.number().int().min(0).max(PLAN_EXTENT_CM),
  width: z.number().int().min(20).max(600),
  /** Which end of the opening carries the hinges, seen from the wall's first end. */
  hinge: z.enum(['near', 'far']),
  /** The side of the wall into which the leaf opens, walking from its first end to its second. */
  opensTo: z.enum(['left', 'right']),
  /** Reached from outside without a ladder: ground floor, flat roof, veranda, low wall. */
  isReachable: z.boolean(),
  protection: z.enum(PROTECTIONS),
  /** What it is for: it decides which rules look at it. */
  use: z.enum(['patients', 'staff', 'emergency', 'plain']),
});
export type Opening = z.infer<typeof openingSchema>;

export const ROOM_KINDS = [
  'consulting',
  'examination',
  'waiting',
  'reception',
  'corridor',
  'entrance',
  'sanitary',
  'store',
  'technical',
  'office',
  'private',
  'veranda',
  'flat-roof',
  'other',
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

const outline = z.array(pointSchema).min(3).max(40);

export const roomSchema = z.strictObject({
  id: partIdSchema,
  kind: z.enum(ROOM_KINDS),
  name: z.string().trim().max(60),
  outline,
});
export type PlanRoom = z.infer<typeof roomSchema>;

/** Ground around the building. What is not drawn is nobody's: the rules then say nothing about it. */
export const zoneSchema = z.strictObject({
  id: partIdSchema,
  kind: z.enum(['public-road', 'neighbour', 'own-ground']),
  outline,
});
export type Zone = z.infer<typeof zoneSchema>;

export const OBJECT_KINDS = [
  'desk',
  'doctor-seat',
  'patient-seat',
  'examination-table',
  'reception-desk',
  'waiting-seats',
  'cupboard',
  'camera',
  'alarm-button',
  'detector',
  'alarm-panel',
  'mirror',
  'light',
  'safe',
  'computer',
  'cash-box',
  'medicine-cupboard',
  'other-valuable',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

export const planObjectSchema = z.strictObject({
  id: partIdSchema,
  kind: z.enum(OBJECT_KINDS),
  /** Its middle. */
  at: pointSchema,
  width: z.number().int().min(10).max(1000),
  depth: z.number().int().min(10).max(1000),
  /** Where it looks: a camera's axis, a seat's front. */
  angle: degrees,
  note,
  /** Only of cameras, mirrors and detectors. */
  view: z
    .strictObject({
      /** Opening of the cone. */
      spread: z.number().int().min(5).max(360),
      range: z.number().int().min(50).max(5000),
    })
    .optional(),
  /** The camera of the dossier that this one stands for. */
  cameraId: hexId.optional(),
});
export type PlanObject = z.infer<typeof planObjectSchema>;

/** A picture that is drawn over: a photo of the architect's plan, or a page of a PDF turned into one. */
export const backdropSchema = z.strictObject({
  /** A photo whose subject is this plan, as `attachment.add` gave it back. */
  attachmentId: hexId,
  /** Centimetres for each pixel, thousandths: 1234 is 1.234 cm. */
  scale: z.number().int().min(1).max(1_000_000),
  at: pointSchema,
  angle: degrees,
  /** Percent. */
  opacity: z.number().int().min(5).max(100),
});
export type Backdrop = z.infer<typeof backdropSchema>;

export const newFloorPlanSchema = z.strictObject({
  siteId: siteIdSchema,
  /** 0 is the ground floor. */
  floor: z.number().int().min(-3).max(20),
  name: z.string().trim().max(60),
  walls: z.array(wallSchema).max(400),
  openings: z.array(openingSchema).max(300),
  rooms: z.array(roomSchema).max(100),
  zones: z.array(zoneSchema).max(30),
  objects: z.array(planObjectSchema).max(400),
  backdrop: backdropSchema.optional(),
});
export type NewFloorPlan = z.infer<typeof newFloorPlanSchema>;

export const floorPlanSchema = newFloorPlanSchema.safeExtend({
  id: floorPlanIdSchema,
  /** ISO date-time of the last change, UTC. */
  changedAt: z.iso.datetime(),
});
export type FloorPlan = z.infer<typeof floorPlanSchema>;
