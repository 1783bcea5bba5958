/** What the camera form holds, and what keeps it from being saved. Pure. */
import {
  LONGEST_RETENTION_DAYS,
  REFUSED_ROOMS,
  roomSchema,
  type Camera,
  type CameraId,
  type NewCamera,
  type RefusedRoom,
  type Room,
} from '../../../shared/domain/cameras/camera.js';
import type { Site, SiteId } from '../../../shared/domain/practice/practice.js';

/** Under this name what was typed is given back. */
export const CAMERA_DRAFT = 'camera-form';

export interface CameraForm {
  /** Undefined for a camera that is new. */
  readonly id?: CameraId | undefined;
  readonly name: string;
  readonly siteId: SiteId | '';
  readonly room: Room | RefusedRoom | '';
  readonly device: string;
  readonly purpose: string;
  readonly milder: string;
  readonly fieldOfView: string;
  readonly outside: NonNullable<Camera['outside']> | '';
  readonly live: Camera['live'];
  readonly liveBy: string;
  readonly isRecording: boolean;
  readonly retentionDays: string;
  readonly viewers: string;
  readonly installer: string;
  readonly isDeclared: boolean;
  readonly inServiceOn: string;
  readonly outOfServiceOn: string;
}

export const newCameraForm = (sites: readonly Site[]): CameraForm => ({
  name: '',
  siteId: sites.length === 1 ? (sites[0]?.id ?? '') : '',
  room: '',
  device: '',
  purpose: '',
  milder: '',
  fieldOfView: '',
  outside: '',
  live: 'no',
  liveBy: '',
  isRecording: true,
  retentionDays: '',
  viewers: '',
  installer: '',
  isDeclared: false,
  inServiceOn: '',
  outOfServiceOn: '',
});

export const cameraFormOf = (camera: Camera): CameraForm => ({
  ...camera,
  outside: camera.outside ?? '',
  retentionDays: camera.retentionDays === undefined ? '' : String(camera.retentionDays),
  inServiceOn: camera.inServiceOn ?? '',
  outOfServiceOn: camera.outOfServiceOn ?? '',
});

export interface CameraProblems {
  readonly name?: 'required';
  readonly siteId?: 'required';
  readonly room?: 'required' | RefusedRoom;
  readonly retentionDays?: 'too-long' | 'not-a-number';
  readonly outOfServiceOn?: 'before-start';
}

export const refusedRoom = (room: CameraForm['room']): RefusedRoom | undefined =>
  REFUSED_ROOMS.find((refused) => refused === room);

export function cameraProblems(form: CameraForm): CameraProblems {
  const room = form.room === '' ? 'required' : refusedRoom(form.room);
  const retentionDays = form.isRecording ? retentionProblem(form.retentionDays) : undefined;
  const { inServiceOn, outOfServiceOn } = form;
  return {
    ...(form.name.trim() === '' ? { name: 'required' } : {}),
    ...(form.siteId === '' ? { siteId: 'required' } : {}),
    ...(room === undefined ? {} : { room }),
    ...(retentionDays === undefined ? {} : { retentionDays }),
    ...(inServiceOn !== '' && outOfServiceOn !== '' && outOfServiceOn < inServiceOn
      ? { outOfServiceOn: 'before-start' }
      : {}),
  };
}

export function retentionProblem(text: string): CameraProblems['retentionDays'] {
  if (text.trim() === '') return undefined;
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1) return 'not-a-number';
  return days > LONGEST_RETENTION_DAYS ? 'too-long' : undefined;
}

/** Undefined while something keeps the form from being saved. */
export function cameraFrom(form: CameraForm): NewCamera | undefined {
  const room = roomSchema.safeParse(form.room);
  if (!room.success || form.siteId === '') return undefined;
  if (Object.keys(cameraProblems(form)).length > 0) return undefined;
  const { id: _, outside, retentionDays, inServiceOn, outOfServiceOn, ...rest } = form;
  return {
    ...rest,
    siteId: form.siteId,
    room: room.data,
    liveBy: form.live === 'intervene' ? form.liveBy : '',
    viewers: form.isRecording ? form.viewers : '',
    ...(outside === '' ? {} : { outside }),
    ...(form.isRecording && retentionDays.trim() !== ''
      ? { retentionDays: Number(retentionDays) }
      : {}),
    ...(inServiceOn === '' ? {} : { inServiceOn }),
    ...(outOfServiceOn === '' ? {} : { outOfServiceOn }),
  };
}

/** As saved, without its id: what a removal takes back. */
export function withoutId({ id: _, ...camera }: Camera): NewCamera {
  return camera;
}
