/** Files on their way into the vault, one after the other: how far they are, and which were not taken. */
import { X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FileRefusal } from '../../attachments/prepare-file.js';
import { useT, type MessageKey } from '../../i18n.js';
import { codeOf } from '../../ipc.js';
import { registerFlusher } from '../../state/flushers.js';
import { Button } from '../../ui/button.js';

interface Problem {
  readonly name: string;
  readonly reason: MessageKey;
}

export interface AddingPhotos {
  /** Resolves once all were taken or refused. */
  readonly add: (files: readonly File[]) => Promise<unknown>;
  /** Something else than an adding went wrong. */
  readonly fail: () => void;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly problems: readonly Problem[];
  readonly dismiss: () => void;
}

export function useAddPhotos(addOne: (file: File) => Promise<void>): AddingPhotos {
  const [progress, setProgress] = useState<AddingPhotos['progress']>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(addOne);
  useEffect(() => {
    latest.current = addOne;
  });
  // The vault does not lock over files that are half written.
  useEffect(() => registerFlusher(() => queue.current), []);

  const add = useCallback((files: readonly File[]) => {
    const all = async (): Promise<void> => {
      // One after the other: a decoded picture takes up to 200 MB.
      for (const [done, file] of files.entries()) {
        setProgress({ done, total: files.length });
        try {
          await latest.current(file);
        } catch (error) {
          setProblems((before) => [...before, { name: file.name, reason: reasonOf(error) }]);
        }
      }
      setProgress(undefined);
    };
    setProblems([]);
    queue.current = queue.current.then(all);
    return queue.current;
  }, []);
  return useMemo(
    () => ({
      add,
      progress,
      problems,
      fail: () => {
        setProblems([{ name: '', reason: 'inventory.error.not-saved' }]);
      },
      dismiss: () => {
        setProblems([]);
      },
    }),
    [add, progress, problems],
  );
}

function reasonOf(error: unknown): MessageKey {
  if (error instanceof FileRefusal) return `attachments.error.${error.reason}`;
  return codeOf(error) === 'disk-full'
    ? 'attachments.error.disk-full'
    : 'attachments.error.not-saved';
}

export function AddingFiles({ adding }: { readonly adding: AddingPhotos }) {
  const t = useT();
  const { progress, problems, dismiss } = adding;
  return (
    <>
      <p className="sm t2 mt1" role="status">
        {progress === undefined
          ? t('inventory.hint.add-photos')
          : t('attachments.status.adding', { index: progress.done + 1, total: progress.total })}
      </p>
      {problems.length > 0 && (
        <div className="note bad mt2" role="alert">
          <ul className="grow stack g1">
            {problems.map(({ name, reason }, index) => (
              <li key={index}>
                {name !== '' && <bdi className="med">{name} </bdi>}
                {t(reason)}
              </li>
            ))}
          </ul>
          <Button
            variant="quiet"
            size="sm"
            className="icon"
            aria-label={t('attachments.action.dismiss')}
            onClick={dismiss}
          >
            <X className="i s14" aria-hidden="true" />
          </Button>
        </div>
      )}
    </>
  );
}
