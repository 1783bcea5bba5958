/** Cameras and requests with every field filled; a test changes what it is about. */
import { cameraSchema, type Camera } from '../../shared/domain/cameras/camera.js';
import {
  imageRequestSchema,
  type ImageRequest,
} from '../../shared/domain/cameras/image-request.js';
import { SITE_A } from './assessment-builders.js';

export const aCamera = (differences: Partial<Camera> = {}): Camera =>
  cameraSchema.parse({
    id: 'c'.repeat(32),
    name: 'Entrée',
    siteId: SITE_A,
    room: 'entrance',
    device: 'Caméra fixe, 2 mégapixels',
    purpose: 'Constater une effraction',
    milder: 'La serrure renforcée n’a pas suffi',
    fieldOfView: 'Le sas et la porte',
    outside: 'minimum',
    live: 'no',
    liveBy: '',
    isRecording: true,
    retentionDays: 14,
    viewers: 'Dr Vandenbroeck',
    installer: 'Sécurité Martin',
    isDeclared: true,
    inServiceOn: '2026-03-12',
    ...differences,
  });

export const anImageRequest = (differences: Partial<ImageRequest> = {}): ImageRequest =>
  imageRequestSchema.parse({
    id: 'd'.repeat(32),
    receivedOn: '2026-11-02',
    from: 'police',
    reference: 'NA.11.L3.004512/2026',
    requesterName: '',
    why: 'Vol dans le hall',
    cameras: ['Entrée'],
    periodFrom: '2026-11-01T22:00',
    periodTo: '2026-11-02T06:00',
    givenTo: '',
    note: '',
    ...differences,
  });
