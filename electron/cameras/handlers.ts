/** Answers the camera channels, inside the vault process. */
import type { Ids } from '../../shared/domain/assessment/ports.js';
import { cameraIdSchema } from '../../shared/domain/cameras/camera.js';
import { imageRequestIdSchema } from '../../shared/domain/cameras/image-request.js';
import type { SiteId } from '../../shared/domain/practice/practice.js';
import { practiceSchema } from '../../shared/domain/practice/practice.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import {
  listCameras,
  listImageRequests,
  putCamera,
  putDossier,
  putImageRequest,
  readDossier,
} from './cameras-repository.js';

export interface CameraHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly ids: Ids;
}

type CameraChannel = Extract<VaultChannel, `cameras.${string}`>;

const ID_BYTES = 16;

export function cameraHandlers({
  records,
  ids,
}: CameraHandlerPorts): Pick<Handlers, CameraChannel> {
  return {
    'cameras.get': () => {
      const open = records();
      return {
        cameras: listCameras(open),
        dossier: readDossier(open),
        requests: listImageRequests(open),
      };
    },
    'cameras.save': ({ id, camera }) => {
      const open = records();
      ensureSite(open, camera.siteId);
      const saved = { ...camera, id: id ?? cameraIdSchema.parse(ids.hex(ID_BYTES)) };
      putCamera(open, saved);
      return saved;
    },
    'cameras.remove': ({ cameraId }) => {
      records().remove('camera', cameraId);
      return undefined;
    },
    'cameras.keepDossier': (dossier) => {
      putDossier(records(), dossier);
      return dossier;
    },
    'cameras.saveRequest': ({ id, request }) => {
      const saved = { ...request, id: id ?? imageRequestIdSchema.parse(ids.hex(ID_BYTES)) };
      putImageRequest(records(), saved);
      return saved;
    },
    'cameras.removeRequest': ({ requestId }) => {
      records().remove('image-request', requestId);
      return undefined;
    },
  };
}

/** A site may have been taken away in another sitting, while the form was open. */
function ensureSite(records: Records, siteId: SiteId): void {
  const isKnown = records
    .list('practice')
    .some(({ value }) => practiceSchema.parse(value).sites.some(({ id }) => id === siteId));
  if (!isKnown) throw new VaultError('not-found', 'unknown site');
}
