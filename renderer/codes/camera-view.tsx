/** The live picture, or why there is none and what to do; a choice when there are several webcams. */
import { CameraOff, OctagonAlert, Power, RefreshCw } from 'lucide-react';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { useT } from '../i18n.js';
import { Button } from '../ui/button.js';
import type { Camera } from './use-camera.js';
import './codes.css';

export interface CameraViewProps {
  readonly camera: Camera;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Laid over the picture. */
  readonly children?: ReactNode;
}

export function CameraView({ camera, video, children }: CameraViewProps) {
  const t = useT();
  const { state } = camera;
  const stream = state.kind === 'live' ? state.stream : undefined;
  const screen = useRef<HTMLVideoElement>(null);
  useImperativeHandle<HTMLVideoElement | null, HTMLVideoElement | null>(
    video,
    () => screen.current,
  );
  useEffect(() => {
    const element = screen.current;
    if (element === null || stream === undefined) return undefined;
    element.srcObject = stream;
    // Told to play: the engine may keep a picture from starting by itself.
    void element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <>
      <WebcamChoice camera={camera} />
      <div className="cam" data-state={state.kind} aria-busy={state.kind === 'starting'}>
        {stream !== undefined && (
          <video ref={screen} muted playsInline aria-label={t('codes.label.picture')} />
        )}
        {state.kind === 'starting' && (
          <p className="cam-words" role="status">
            {t('codes.status.starting')}
          </p>
        )}
        {state.kind === 'off' && (
          <div className="cam-words" role="status">
            <CameraOff className="i" aria-hidden="true" />
            <p>{t('codes.status.off')}</p>
            <Button onClick={() => camera.start()}>
              <Power className="i" aria-hidden="true" />
              {t('codes.action.restart')}
            </Button>
          </div>
        )}
        {state.kind === 'failed' && (
          <div className="cam-words" role="alert">
            <OctagonAlert className="i" aria-hidden="true" />
            <p className="med">{t(`codes.error.${state.reason}`)}</p>
            <p>{t(`codes.hint.${state.reason}`)}</p>
            <Button onClick={() => camera.start()}>
              <RefreshCw className="i" aria-hidden="true" />
              {t('app.action.retry')}
            </Button>
          </div>
        )}
        {children}
      </div>
    </>
  );
}

function WebcamChoice({ camera: { webcams, webcamId, start } }: Pick<CameraViewProps, 'camera'>) {
  const t = useT();
  const id = useId();
  if (webcams.length < 2) return undefined;
  return (
    <div className="field cam-choice">
      <label htmlFor={id}>{t('codes.label.webcam')}</label>
      <select
        id={id}
        className="input"
        value={webcamId ?? ''}
        onChange={(event) => start(event.target.value)}
      >
        {webcams.map((webcam, index) => (
          <option key={webcam.id} value={webcam.id}>
            {webcam.name === ''
              ? t('codes.label.webcam-number', { number: index + 1 })
              : webcam.name}
          </option>
        ))}
      </select>
    </div>
  );
}
