/** The photos and documents of all questions: what there is, adding several at once, removing and taking back. */
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { answerKey, type AnswerKey } from '../../shared/domain/assessment/answer.js';
import type { AttachmentRefusal } from '../../shared/domain/attachment/attachment-rules.js';
import type {
  Photo,
  PhotoId,
  PhotoSubject,
  QuestionSubject,
} from '../../shared/domain/photo/photo.js';
import { FileRefusal, prepareFile } from '../attachments/prepare-file.js';
import { call, codeOf } from '../ipc.js';
import { registerFlusher } from './flushers.js';

export type PhotoFailure = AttachmentRefusal | 'disk-full' | 'not-saved' | 'not-restored';

/** A file that was not added or put back, and why. */
export interface PhotoProblem {
  readonly key: AnswerKey;
  readonly name: string;
  readonly reason: PhotoFailure;
}

export interface Photos {
  /** Of a question at a place, oldest first, from every survey. */
  readonly of: (key: AnswerKey) => readonly Photo[];
  /** True while the vault's list could not be read. */
  readonly isUnread: boolean;
  /** Done once all are in the vault, or their problems told. */
  readonly add: (subject: QuestionSubject, files: readonly File[]) => Promise<void>;
  /** How far the files being added are; undefined when none are. */
  readonly progress:
    { readonly key: AnswerKey; readonly done: number; readonly total: number } | undefined;
  readonly problems: (key: AnswerKey) => readonly PhotoProblem[];
  readonly dismiss: (key: AnswerKey) => void;
  /** Throws when the vault refuses. */
  readonly remove: (photoId: PhotoId) => Promise<void>;
  /** A failure becomes a problem of the question. */
  readonly restore: (photo: Photo) => Promise<void>;
}

interface State {
  readonly photos: readonly Photo[];
  readonly isUnread: boolean;
  readonly progress: Photos['progress'];
  readonly problems: readonly PhotoProblem[];
}

const NOTHING: State = { photos: [], isUnread: false, progress: undefined, problems: [] };
const Context = createContext<Photos | undefined>(undefined);

/** Undefined for a picture under a plan, which belongs to no question. */
const keyOf = (subject: PhotoSubject): AnswerKey | undefined =>
  subject.kind === 'question' ? answerKey(subject.questionId, subject.placeId) : undefined;

export function PhotosProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<State>(NOTHING);
  const adding = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    call('attachment.list').then(
      (photos) => {
        setState((before) => ({ ...before, photos }));
      },
      (error: unknown) => {
        // Whoever may not read the survey has no photos of it either.
        if (codeOf(error) !== 'not-permitted')
          setState((before) => ({ ...before, isUnread: true }));
      },
    );
  }, []);
  useEffect(() => registerFlusher(() => adding.current), []);

  const actions = useMemo(() => {
    const show = (photo: Photo): void => {
      setState((before) => ({
        ...before,
        photos: [...before.photos.filter(({ id }) => id !== photo.id), photo].sort((a, b) =>
          a.addedAt.localeCompare(b.addedAt),
        ),
      }));
    };
    const tell = (problem: PhotoProblem): void => {
      setState((before) => ({ ...before, problems: [...before.problems, problem] }));
    };
    const addAll = async (subject: QuestionSubject, files: readonly File[]): Promise<void> => {
      const key = answerKey(subject.questionId, subject.placeId);
      // One after the other: a decoded picture takes up to 200 MB.
      for (const [done, file] of files.entries()) {
        setState((before) => ({ ...before, progress: { key, done, total: files.length } }));
        try {
          show(await addOne(subject, file));
        } catch (error) {
          tell({ key, name: file.name, reason: failureOf(error) });
        }
      }
      setState((before) => ({ ...before, progress: undefined }));
    };
    return {
      add: (subject: QuestionSubject, files: readonly File[]): Promise<void> => {
        const added = adding.current.then(() => addAll(subject, files));
        adding.current = added;
        return added;
      },
      dismiss: (key: AnswerKey): void => {
        setState((before) => ({
          ...before,
          problems: before.problems.filter((problem) => problem.key !== key),
        }));
      },
      remove: async (photoId: PhotoId): Promise<void> => {
        await call('attachment.remove', { photoId });
        setState((before) => ({
          ...before,
          photos: before.photos.filter(({ id }) => id !== photoId),
        }));
      },
      restore: async ({ id, subject, attachment }: Photo): Promise<void> => {
        try {
          show(await call('attachment.restore', { photoId: id }));
        } catch {
          const key = keyOf(subject);
          if (key !== undefined) tell({ key, name: attachment.name, reason: 'not-restored' });
        }
      },
    };
  }, []);

  const value: Photos = useMemo(
    () => ({
      ...actions,
      of: (key) => state.photos.filter(({ subject }) => keyOf(subject) === key),
      isUnread: state.isUnread,
      progress: state.progress,
      problems: (key) => state.problems.filter((problem) => problem.key === key),
    }),
    [actions, state],
  );
  return <Context value={value}>{children}</Context>;
}

async function addOne(subject: PhotoSubject, file: File): Promise<Photo> {
  const { bytes, mediaType, name, thumbnail } = await prepareFile(file);
  return call('attachment.add', {
    subject,
    bytes,
    mediaType,
    name,
    ...(thumbnail === undefined ? {} : { thumbnail }),
  });
}

function failureOf(error: unknown): PhotoFailure {
  if (error instanceof FileRefusal) return error.reason;
  return codeOf(error) === 'disk-full' ? 'disk-full' : 'not-saved';
}

export function usePhotos(): Photos {
  const context = useContext(Context);
  if (context === undefined) throw new Error('PhotosProvider is missing');
  return context;
}
