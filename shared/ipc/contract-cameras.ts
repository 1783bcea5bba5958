/** The camera dossier: cameras, what the law asks of the practice, requests for images, and the documents. */
import { z } from 'zod';
import { interfaceLanguageSchema } from '../base/language.js';
import { cameraIdSchema, cameraSchema, newCameraSchema } from '../domain/cameras/camera.js';
import { dossierSchema } from '../domain/cameras/dossier.js';
import {
  imageRequestIdSchema,
  imageRequestSchema,
  newImageRequestSchema,
} from '../domain/cameras/image-request.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

export const CAMERA_DOCUMENTS = [
  'register',
  'staff-notice',
  'pictogram-a4',
  'pictogram-small',
] as const;

const wantedDocument = z.strictObject({
  document: z.enum(CAMERA_DOCUMENTS),
  language: interfaceLanguageSchema,
});

export const camerasContract = {
  'cameras.get': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.object({
      cameras: z.array(cameraSchema),
      dossier: dossierSchema,
      requests: z.array(imageRequestSchema),
    }),
  ),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'cameras.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: cameraIdSchema.optional(), camera: newCameraSchema }),
    cameraSchema,
  ),
  'cameras.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ cameraId: cameraIdSchema }),
    nothing,
  ),
  'cameras.keepDossier': endpoint('vault', 'unlocked-vault', dossierSchema, dossierSchema),
  'cameras.saveRequest': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: imageRequestIdSchema.optional(), request: newImageRequestSchema }),
    imageRequestSchema,
  ),
  'cameras.removeRequest': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ requestId: imageRequestIdSchema }),
    nothing,
  ),
  'document.cameras': endpoint('vault', 'unlocked-vault', wantedDocument, documentSchema),
  'cameras.exportPdf': endpoint('main', 'unlocked-vault', wantedDocument, exportOutcomeSchema),
};
