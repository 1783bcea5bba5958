/** The camera dossier in the vault, parsed on the way out. Runs in the vault process. */
import { cameraSchema, type Camera } from '../../shared/domain/cameras/camera.js';
import { dossierSchema, emptyDossier, type Dossier } from '../../shared/domain/cameras/dossier.js';
import {
  imageRequestSchema,
  type ImageRequest,
} from '../../shared/domain/cameras/image-request.js';
import { practiceSchema } from '../../shared/domain/practice/practice.js';
import type { Records } from '../vault/records.js';

/** By name, so that a list stays as it was learnt. */
export const listCameras = (records: Records): Camera[] =>
  records
    .list('camera')
    .map(({ value }) => cameraSchema.parse(value))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));

export function putCamera(records: Records, camera: Camera): void {
  records.put('camera', camera.id, cameraSchema.parse(camera));
}

/** The latest first. */
export const listImageRequests = (records: Records): ImageRequest[] =>
  records
    .list('image-request')
    .map(({ value }) => imageRequestSchema.parse(value))
    .sort((a, b) => b.receivedOn.localeCompare(a.receivedOn) || (a.id < b.id ? -1 : 1));

export function putImageRequest(records: Records, request: ImageRequest): void {
  records.put('image-request', request.id, imageRequestSchema.parse(request));
}

const dossierId = (records: Records): string => records.idFor('camera-dossier', 'camera-dossier');

/** Until something was written: the practice's owner and address, which the law asks for. */
export function readDossier(records: Records): Dossier {
  const value = records.get('camera-dossier', dossierId(records));
  if (value !== undefined) return dossierSchema.parse(value);
  const practice = records.list('practice').map((record) => practiceSchema.parse(record.value))[0];
  return emptyDossier(practice?.ownerName ?? '', practice?.address ?? '');
}

export function putDossier(records: Records, dossier: Dossier): void {
  records.put('camera-dossier', dossierId(records), dossierSchema.parse(dossier));
}
