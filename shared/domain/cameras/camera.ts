/** One camera of the surgery as its dossier has it: what it watches, why, for how long, and for whom. */
import { z } from 'zod';
import { siteIdSchema } from '../practice/practice.js';

export const cameraIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('CameraId');
export type CameraId = z.infer<typeof cameraIdSchema>;

export const ROOMS = [
  'entrance',
  'corridor',
  'waiting-room',
  'reception',
  'store-room',
  'outside-door',
  'car-park',
] as const;
/** Where no camera may hang; offered in the form so that the reason can be said. */
export const REFUSED_ROOMS = ['consulting-room', 'toilets'] as const;
export const roomSchema = z.enum(ROOMS);
export type Room = z.infer<typeof roomSchema>;
export type RefusedRoom = (typeof REFUSED_ROOMS)[number];

/** How much of the street or of a neighbour's ground is in the picture. */
export const OUTSIDE_VIEWS = ['none', 'minimum', 'more'] as const;
/** `intervene`: only to step in at once; `watch`: for any other reason, which the law does not allow. */
export const LIVE_VIEWS = ['no', 'intervene', 'watch'] as const;

/** No recording may be kept for longer than a month; the form takes nothing above. */
export const LONGEST_RETENTION_DAYS = 30;

const line = (max: number) => z.string().trim().max(max);

/** What a form sends: the vault gives a new camera its id. */
export const newCameraSchema = z
  .strictObject({
    name: line(80).min(1),
    siteId: siteIdSchema,
    room: roomSchema,
    /** Make, kind, resolution: the technical description of the register. */
    device: line(200),
    purpose: line(500),
    /** Why nothing milder would do. */
    milder: line(500),
    fieldOfView: line(500),
    outside: z.enum(OUTSIDE_VIEWS).optional(),
    live: z.enum(LIVE_VIEWS),
    /** Who may look at live images. */
    liveBy: line(200),
    isRecording: z.boolean(),
    retentionDays: z.number().int().min(1).max(LONGEST_RETENTION_DAYS).optional(),
    /** Who may look at recordings. */
    viewers: line(300),
    installer: line(120),
    /** Part of what was declared to the police for its site. */
    isDeclared: z.boolean(),
    inServiceOn: z.iso.date().optional(),
    outOfServiceOn: z.iso.date().optional(),
  })
  .refine(
    ({ inServiceOn, outOfServiceOn }) =>
      inServiceOn === undefined || outOfServiceOn === undefined || inServiceOn <= outOfServiceOn,
  );
export type NewCamera = z.infer<typeof newCameraSchema>;

export const cameraSchema = newCameraSchema.safeExtend({ id: cameraIdSchema });
export type Camera = z.infer<typeof cameraSchema>;

/** Hanging and filming on that day. */
export const isInService = (
  { inServiceOn, outOfServiceOn }: Pick<Camera, 'inServiceOn' | 'outOfServiceOn'>,
  day: string,
): boolean =>
  inServiceOn !== undefined &&
  inServiceOn <= day &&
  (outOfServiceOn === undefined || outOfServiceOn > day);

/** Not taken out of service yet: planned, or filming. */
export const isKept = ({ outOfServiceOn }: Pick<Camera, 'outOfServiceOn'>, day: string): boolean =>
  outOfServiceOn === undefined || outOfServiceOn > day;
