/** A code from the webcam, from a photo, or typed: handed over once, shown as it is, never followed. */
import { Check, Image, ScanLine } from 'lucide-react';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { MEDIA_TYPES } from '../../shared/domain/attachment/attachment.js';
import {
  CODE_MAX_LENGTH,
  codeText,
  readingsOf,
  type CodeReading,
  type ReadCode,
} from '../../shared/domain/inventory/read-code.js';
import { FileRefusal } from '../attachments/prepare-file.js';
import { useT } from '../i18n.js';
import { call } from '../ipc.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { CameraView } from './camera-view.js';
import { CodeFailure } from './code-reader.js';
import { readCodes } from './read-codes.js';
import { useCamera } from './use-camera.js';
import { useLiveCodes } from './use-live-codes.js';
import { useScannerKeys } from './use-scanner-keys.js';

/** A label often has several codes: the others are waited for as long before one is taken. */
const GATHER_MS = 450;
/** How long what was read stands on screen before the dialog closes. */
const SHOWN_MS = 900;

export interface CodeCaptureProps {
  /** "Lire un code" when left out. */
  readonly title?: string;
  /** Stays open and hands over one after the other, as for a stock-take. */
  readonly isSeveral?: boolean;
  readonly onCode: (code: ReadCode) => void;
  readonly onClose: () => void;
}

export function CodeCapture({ title, isSeveral = false, onCode, onClose }: CodeCaptureProps) {
  const t = useT();
  const camera = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the dialog, which takes its first button when it opens. A scanner can type at once.
    field.current?.focus();
  }, []);
  const [told, setTold] = useState<ReadCode>();
  const [found, setFound] = useState<readonly ReadCode[]>([]);
  const [isChoosing, setIsChoosing] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isReading, setIsReading] = useState(false);
  const isDone = told !== undefined && !isSeveral;

  const take = (code: ReadCode): void => {
    if (isDone) return;
    setTold(code);
    setProblem(undefined);
    setIsChoosing(false);
    onCode(code);
    // Whoever scans does not touch the keyboard, and is there all the same.
    void call('vault.reportActivity').catch(() => undefined);
  };
  const onCodes = (codes: readonly ReadCode[]): void => {
    if (isSeveral) for (const code of codes) take(code);
    else setFound((before) => [...before, ...codes.filter((code) => !isAmong(code, before))]);
  };
  const isLive = camera.state.kind === 'live' && !isDone && !isChoosing;
  const { hasGivenUp } = useLiveCodes(video, isLive, onCodes);
  useScannerKeys(take);

  const first = useRef(take);
  const close = useRef(onClose);
  useEffect(() => {
    first.current = take;
    close.current = onClose;
  });
  useEffect(() => {
    if (found.length === 0 || isChoosing || isDone) return undefined;
    const [only] = found;
    const timer = window.setTimeout(() => {
      if (found.length === 1 && only !== undefined) first.current(only);
      else setIsChoosing(true);
    }, GATHER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [found, isChoosing, isDone]);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = window.setTimeout(() => close.current(), SHOWN_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isDone]);

  const fromPhoto = async (file: File): Promise<void> => {
    setProblem(undefined);
    setIsReading(true);
    try {
      const codes = await readCodes(file);
      if (codes.length === 0) setProblem(t('codes.error.no-code'));
      else onCodes(codes);
    } catch (error) {
      setProblem(problemOf(error, t));
    } finally {
      setIsReading(false);
    }
  };

  return (
    <Dialog title={title ?? t('codes.title.code')} onClose={onClose} className="cam-dialog">
      <p className="sm t2 mt1">{t('codes.hint.aim')}</p>
      <CameraView camera={camera} video={video}>
        {isLive && told === undefined && <span className="cam-aim" aria-hidden="true" />}
        {told !== undefined && <Told code={told} />}
      </CameraView>
      <p className="sr" role="status">
        {told !== undefined && t('codes.status.read', { text: told.text })}
        {isReading && t('codes.status.reading')}
        {isChoosing && t('codes.prose.choose')}
      </p>
      {hasGivenUp && <p className="note bad mt3">{t('codes.error.no-reader')}</p>}
      {problem !== undefined && (
        <p className="note bad mt3" role="alert">
          {problem}
        </p>
      )}
      {isChoosing && (
        <Choice
          codes={found}
          onTake={take}
          onAgain={() => {
            setFound([]);
            setIsChoosing(false);
          }}
        />
      )}
      <div className="cam-foot">
        <Typed field={field} onCode={take} />
        <FromPhoto isBusy={isReading} onFile={(file) => void fromPhoto(file)} />
        <Button size="lg" onClick={onClose}>
          {t('app.action.close')}
        </Button>
      </div>
    </Dialog>
  );
}

const isAmong = ({ text }: ReadCode, codes: readonly ReadCode[]): boolean =>
  codes.some((each) => each.text === text);

function problemOf(error: unknown, t: ReturnType<typeof useT>): string {
  if (error instanceof FileRefusal) return t(`attachments.error.${error.reason}`);
  return t(`codes.error.${error instanceof CodeFailure ? error.reason : 'no-reader'}`);
}

function Told({ code }: { readonly code: ReadCode }) {
  return (
    <p className="cam-told" aria-hidden="true">
      <Check className="i" />
      <bdi className="mono">{code.text}</bdi>
    </p>
  );
}

/** What a code is likely to be, in a word. */
type Kind = 'label' | 'gtin' | 'serial' | 'imei' | 'mac' | 'web' | 'other';
function kindOf(reading: CodeReading | undefined): Kind {
  const kinds = ['label', 'serial', 'imei', 'mac', 'web', 'gtin'] as const;
  return kinds.find((kind) => reading?.[kind] !== undefined) ?? 'other';
}

interface ChoiceProps {
  readonly codes: readonly ReadCode[];
  readonly onTake: (code: ReadCode) => void;
  readonly onAgain: () => void;
}

function Choice({ codes, onTake, onAgain }: ChoiceProps) {
  const t = useT();
  const id = useId();
  return (
    <section className="cam-choices" aria-labelledby={id}>
      <p id={id} className="med">
        {t('codes.prose.choose')}
      </p>
      <ul>
        {codes.map((code, index) => (
          <li key={code.text}>
            <Button autoFocus={index === 0} onClick={() => onTake(code)}>
              <bdi className="mono">{code.text}</bdi>
              <span className="t2 sm">{t(`codes.label.${kindOf(readingsOf(code)[0])}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onClick={onAgain}>
        <ScanLine className="i" aria-hidden="true" />
        {t('codes.action.again')}
      </Button>
    </section>
  );
}

/** By hand, or by a USB scanner, which types and ends with Enter. */
interface TypedProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onCode: (code: ReadCode) => void;
}

function Typed({ field, onCode }: TypedProps) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <form
      className="cam-typed grow"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = codeText(text);
        if (typed === '') return;
        setText('');
        onCode({ text: typed, symbology: 'typed' });
      }}
    >
      <label className="sr" htmlFor={id}>
        {t('codes.label.typed')}
      </label>
      <input
        id={id}
        className="input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        ref={field}
        maxLength={CODE_MAX_LENGTH}
        placeholder={t('codes.label.typed')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="lg" type="submit">
        {t('codes.action.take')}
      </Button>
    </form>
  );
}

interface FromPhotoProps {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

function FromPhoto({ isBusy, onFile }: FromPhotoProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={MEDIA_TYPES.filter((type) => type.startsWith('image/')).join(',')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button size="lg" isBusy={isBusy} onClick={() => input.current?.click()}>
        <Image className="i" aria-hidden="true" />
        {t('codes.action.from-photo')}
      </Button>
    </>
  );
}
