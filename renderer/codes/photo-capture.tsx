/** Photos with the webcam: one, or several in a row with a strip of those taken. Nothing taken is lost by locking. */
import { Aperture, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n.js';
import { registerFlusher } from '../state/flushers.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Switch } from '../ui/switch.js';
import { CameraView } from './camera-view.js';
import { takePicture } from './take-picture.js';
import { useCamera } from './use-camera.js';

export interface PhotoCaptureProps {
  /** "Prendre une photo" when left out. */
  readonly title?: string;
  /** Whether it begins with several in a row. */
  readonly isSeveral?: boolean;
  /** In the order in which they were taken. Locking waits for what it returns. */
  readonly onFiles: (files: readonly File[]) => Promise<unknown> | undefined;
  readonly onClose: () => void;
}

export function PhotoCapture({ title, isSeveral = false, onFiles, onClose }: PhotoCaptureProps) {
  const t = useT();
  const camera = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // After the dialog, which takes its first button when it opens.
    shutter.current?.focus();
  }, []);
  const [several, setSeveral] = useState(isSeveral);
  const [taken, setTaken] = useState<readonly File[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const count = useRef(0);
  const kept = useRef(taken);
  useEffect(() => {
    kept.current = taken;
  });
  useEffect(
    () =>
      registerFlusher(async () => {
        const files = kept.current;
        kept.current = [];
        setTaken([]);
        if (files.length > 0) await onFiles(files);
      }),
    [onFiles],
  );

  const handOver = (files: readonly File[]): void => {
    void onFiles(files);
    onClose();
  };
  const shoot = async (): Promise<void> => {
    if (video.current === null || camera.state.kind !== 'live') return;
    setIsBusy(true);
    try {
      const file = await takePicture(video.current, count.current + 1);
      if (file === undefined) return;
      count.current += 1;
      if (several) setTaken((before) => [...before, file]);
      else handOver([...taken, file]);
    } finally {
      setIsBusy(false);
    }
  };
  const close = (): void => {
    if (taken.length === 0) onClose();
    else setIsAsking(true);
  };

  return (
    <Dialog title={title ?? t('codes.title.photo')} onClose={close} className="cam-dialog">
      <p className="sm t2 mt1">{t('codes.hint.no-patient')}</p>
      <CameraView camera={camera} video={video} />
      <Strip
        files={taken}
        onDiscard={(file) => {
          setTaken((before) => before.filter((each) => each !== file));
        }}
      />
      <p className="sr" role="status">
        {taken.length > 0 && t('codes.status.taken', { count: taken.length })}
      </p>
      {isAsking && taken.length > 0 && (
        <div className="note warn mt3" role="alert">
          <p className="grow">{t('codes.prose.not-added', { count: taken.length })}</p>
          <Button size="sm" onClick={onClose}>
            {t('codes.action.abandon')}
          </Button>
        </div>
      )}
      <div className="cam-foot">
        <Switch label={t('codes.label.several')} isOn={several} onChange={setSeveral} />
        <span className="grow" />
        <Button size="lg" onClick={close}>
          {t('app.action.close')}
        </Button>
        {taken.length > 0 && (
          <Button size="lg" onClick={() => handOver(taken)}>
            {t('codes.action.add', { count: taken.length })}
          </Button>
        )}
        <Button
          variant="primary"
          size="lg"
          ref={shutter}
          isBusy={isBusy}
          // Not disabled: it has the focus from the first moment, before the webcam is on.
          aria-disabled={camera.state.kind !== 'live' || undefined}
          onClick={() => void shoot()}
        >
          <Aperture className="i" aria-hidden="true" />
          {t('codes.action.shoot')}
        </Button>
      </div>
    </Dialog>
  );
}

interface StripProps {
  readonly files: readonly File[];
  readonly onDiscard: (file: File) => void;
}

function Strip({ files, onDiscard }: StripProps) {
  const t = useT();
  if (files.length === 0) return undefined;
  return (
    <ul className="cam-strip">
      {files.map((file, index) => (
        <li key={file.name}>
          <Picture file={file} alt={t('codes.label.taken', { number: index + 1 })} />
          <Button
            size="sm"
            className="icon"
            aria-label={t('codes.action.discard', { number: index + 1 })}
            onClick={() => onDiscard(file)}
          >
            <X className="i s14" aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Picture({ file, alt }: { readonly file: File; readonly alt: string }) {
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(
    () => () => {
      URL.revokeObjectURL(url);
    },
    [url],
  );
  return <img src={url} alt={alt} />;
}
