/**
 * The webcam while a dialog shows it. Main is asked first, each time; every track ends when the dialog goes, the vault
 * locks, the discreet screen comes up or the window is out of sight.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDiscreet } from '../discreet/discreet.js';
import { call, listen } from '../ipc.js';

export type CameraFailure = 'none' | 'refused' | 'refused-by-system' | 'in-use' | 'gone' | 'failed';

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  /** Stopped because nobody was to see it; the person switches it on again. */
  | { readonly kind: 'off' }
  | { readonly kind: 'failed'; readonly reason: CameraFailure };

export interface Webcam {
  readonly id: string;
  /** As the system calls it; may be empty. */
  readonly name: string;
}

export interface Camera {
  readonly state: CameraState;
  /** All there are, once one was opened. */
  readonly webcams: readonly Webcam[];
  readonly webcamId: string | undefined;
  /** Opens one, or the one before. */
  readonly start: (webcamId?: string) => void;
}

/** Enough for the small print of a type plate. */
const WISH = { width: { ideal: 1920 }, height: { ideal: 1080 } } as const;

export function useCamera(): Camera {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [webcams, setWebcams] = useState<readonly Webcam[]>([]);
  const [webcamId, setWebcamId] = useState<string>();
  const running = useRef<MediaStream>(undefined);
  /** Counts openings: what an older one brings comes too late, and is closed. */
  const turn = useRef(0);
  const { isDiscreet } = useDiscreet();

  const stop = useCallback(() => {
    turn.current += 1;
    endTracks(running.current);
    running.current = undefined;
    void call('camera.release').catch(() => undefined);
  }, []);

  const begin = useCallback(
    (wanted?: string) => {
      stop();
      const own = turn.current;
      const isStale = (): boolean => turn.current !== own;
      open(wanted).then(
        async (opened) => {
          if (isStale()) {
            endTracks(opened);
            return;
          }
          running.current = opened;
          const [track] = opened.getVideoTracks();
          track?.addEventListener('ended', () => {
            if (isStale()) return;
            stop();
            setState({ kind: 'failed', reason: 'gone' });
          });
          setState({ kind: 'live', stream: opened });
          setWebcamId(track?.getSettings().deviceId);
          const found = await listWebcams();
          if (!isStale()) setWebcams(found);
        },
        (error: unknown) => {
          if (!isStale()) setState({ kind: 'failed', reason: failureOf(error) });
        },
      );
    },
    [stop],
  );

  useEffect(() => {
    begin();
    return stop;
  }, [begin, stop]);

  useEffect(() => {
    const switchOff = (): void => {
      stop();
      setState({ kind: 'off' });
    };
    if (isDiscreet) switchOff();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') switchOff();
    };
    const endListening = [listen('vault.locking', switchOff), listen('app.left', switchOff)];
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      for (const end of endListening) end();
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [isDiscreet, stop]);

  const start = (id = webcamId): void => {
    setState({ kind: 'starting' });
    begin(id);
  };
  return { state, webcams, webcamId, start };
}

class RefusedBySystem extends Error {}

async function open(webcamId: string | undefined): Promise<MediaStream> {
  const { outcome } = await call('camera.allow');
  if (outcome === 'refused-by-system') throw new RefusedBySystem();
  const which = webcamId === undefined ? {} : { deviceId: { exact: webcamId } };
  return navigator.mediaDevices.getUserMedia({ video: { ...WISH, ...which }, audio: false });
}

async function listWebcams(): Promise<readonly Webcam[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

const endTracks = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

function failureOf(error: unknown): CameraFailure {
  if (error instanceof RefusedBySystem) return 'refused-by-system';
  if (!(error instanceof DOMException)) return 'failed';
  switch (error.name) {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'failed';
  }
}
