/** The camera dossier as read from the vault, and the changes to it: each saved first, then shown. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Camera, CameraId, NewCamera } from '../../shared/domain/cameras/camera.js';
import type { Dossier } from '../../shared/domain/cameras/dossier.js';
import { dutiesOf, type CameraDuty, type CameraFile } from '../../shared/domain/cameras/duties.js';
import type {
  ImageRequest,
  ImageRequestId,
  NewImageRequest,
} from '../../shared/domain/cameras/image-request.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { call, codeOf } from '../ipc.js';
import { useSurvey } from './survey-store.js';

export interface CameraFileState {
  /** Undefined until it was read. */
  readonly file: CameraFile | undefined;
  readonly failure: IpcErrorCode | undefined;
  readonly duties: readonly CameraDuty[];
  /** All of these throw when the vault refuses. */
  readonly saveCamera: (camera: NewCamera, id?: CameraId) => Promise<Camera>;
  readonly removeCamera: (id: CameraId) => Promise<void>;
  readonly keepDossier: (dossier: Dossier) => Promise<void>;
  readonly saveRequest: (request: NewImageRequest, id?: ImageRequestId) => Promise<ImageRequest>;
  readonly removeRequest: (id: ImageRequestId) => Promise<void>;
}

export function useCameraFile(): CameraFileState {
  const { sites, today } = useSurvey();
  const [file, setFile] = useState<CameraFile>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const reload = useCallback(async () => {
    setFile(await call('cameras.get'));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    call('cameras.get').then(
      (read) => {
        if (isCurrent) setFile(read);
      },
      (error: unknown) => {
        if (isCurrent) setFailure(codeOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const duties = useMemo(
    () => (file === undefined ? [] : dutiesOf({ ...file, sites, today })),
    [file, sites, today],
  );
  const changes = useMemo(
    () => ({
      saveCamera: async (camera: NewCamera, id?: CameraId) => {
        const saved = await call('cameras.save', { ...(id === undefined ? {} : { id }), camera });
        await reload();
        return saved;
      },
      removeCamera: async (cameraId: CameraId) => {
        await call('cameras.remove', { cameraId });
        await reload();
      },
      keepDossier: async (dossier: Dossier) => {
        const kept = await call('cameras.keepDossier', dossier);
        setFile((before) => (before === undefined ? before : { ...before, dossier: kept }));
      },
      saveRequest: async (request: NewImageRequest, id?: ImageRequestId) => {
        const saved = await call('cameras.saveRequest', {
          ...(id === undefined ? {} : { id }),
          request,
        });
        await reload();
        return saved;
      },
      removeRequest: async (requestId: ImageRequestId) => {
        await call('cameras.removeRequest', { requestId });
        await reload();
      },
    }),
    [reload],
  );
  return { file, failure, duties, ...changes };
}
