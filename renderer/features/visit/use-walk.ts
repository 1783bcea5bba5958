/** One visit while it is walked: shown at once, saved a moment later, and before a lock. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { answerKey } from '../../../shared/domain/assessment/answer.js';
import type {
  Advice,
  AdviceCore,
  AdviceLayer,
  Finding,
  Visit,
  VisitId,
  VisitItem,
  VisitPhoto,
  VisitSignature,
  WholeVisit,
} from '../../../shared/domain/visit/visit.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { prepareVisitPhoto } from '../../attachments/prepare-visit-photo.js';
import { call, codeOf } from '../../ipc.js';
import { registerFlusher } from '../../state/flushers.js';

const SAVE_AFTER_MS = 600;

export type SaveState = 'untouched' | 'saving' | 'saved' | 'failed';

export interface Walk {
  /** Undefined until it was read. */
  readonly whole: WholeVisit | undefined;
  readonly failure: IpcErrorCode | undefined;
  readonly saveState: SaveState;
  readonly say: (item: VisitItem, part: Partial<Finding>) => void;
  readonly summarise: (summary: string) => void;
  readonly nameSigner: (part: Partial<Visit['signer']>) => void;
  readonly write: (advice: Advice, part: Partial<AdviceCore>) => void;
  /** The others save first and throw when the vault refuses. */
  readonly markZone: (zone: string, isDone: boolean) => Promise<void>;
  readonly addAdvice: (advice: AdviceCore) => Promise<Advice>;
  readonly removeAdvice: (advice: Advice) => Promise<void>;
  readonly restoreAdvice: (advice: Advice) => Promise<void>;
  readonly rank: (layer: AdviceLayer, advice: readonly Advice[]) => Promise<void>;
  readonly addPhoto: (zone: string, file: File) => Promise<void>;
  readonly describePhoto: (
    photo: VisitPhoto,
    caption: string,
    subject?: VisitItem,
  ) => Promise<void>;
  readonly removePhoto: (photo: VisitPhoto) => Promise<void>;
  readonly restorePhoto: (photo: VisitPhoto) => Promise<void>;
  readonly sign: (signature: VisitSignature) => Promise<void>;
  readonly reopen: () => Promise<void>;
}

type Change = (before: WholeVisit) => WholeVisit;

export function useWalk(visitId: VisitId): Walk {
  const [whole, setWhole] = useState<WholeVisit>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  const { latest, show } = useLatest(setWhole);
  const { saveState, schedule, flush } = usePending();

  useEffect(() => {
    let isCurrent = true;
    call('visit.get', { visitId }).then(
      (read) => {
        latest.current = read;
        if (isCurrent) setWhole(read);
      },
      (error: unknown) => {
        if (isCurrent) setFailure(codeOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [visitId, latest]);

  const actions = useMemo(() => {
    const showVisit = (visit: Visit): void => {
      // What is being typed stays: only the saved rest is newer.
      show((before) => {
        const { summary, signer } = before.visit;
        return { ...before, visit: { ...visit, summary, signer } };
      });
    };
    const showAdvice = (advice: Advice): void => {
      show((before) => ({
        ...before,
        advice: [...before.advice.filter(({ id }) => id !== advice.id), advice],
      }));
    };
    const showPhoto = (photo: VisitPhoto): void => {
      show((before) => ({
        ...before,
        photos: [...before.photos.filter(({ id }) => id !== photo.id), photo].sort((a, b) =>
          a.addedAt.localeCompare(b.addedAt),
        ),
      }));
    };
    return {
      say: ({ questionId, placeId }: VisitItem, part: Partial<Finding>): void => {
        const key = answerKey(questionId, placeId);
        const isThis = (item: VisitItem) =>
          item.questionId === questionId && item.placeId === placeId;
        show((before) => ({
          ...before,
          items: before.items.map((item) => (isThis(item) ? said(item, part) : item)),
        }));
        schedule(key, 'remark' in part ? SAVE_AFTER_MS : 0, async () => {
          const item = latest.current?.items.find(isThis);
          if (item === undefined) return;
          const { advice } = await call('visit.saveItem', {
            visitId,
            questionId,
            placeId,
            finding: findingOf(item),
          });
          if (advice !== undefined) showAdvice(advice);
        });
      },
      summarise: (summary: string): void => {
        show((before) => ({ ...before, visit: { ...before.visit, summary } }));
        schedule('summary', SAVE_AFTER_MS, async () => {
          const now = latest.current?.visit.summary;
          if (now !== undefined) showVisit(await call('visit.keep', { visitId, summary: now }));
        });
      },
      nameSigner: (part: Partial<Visit['signer']>): void => {
        show((before) => ({
          ...before,
          visit: { ...before.visit, signer: { ...before.visit.signer, ...part } },
        }));
        schedule('signer', SAVE_AFTER_MS, async () => {
          const now = latest.current?.visit.signer;
          if (now !== undefined) showVisit(await call('visit.keep', { visitId, signer: now }));
        });
      },
      write: ({ id }: Advice, part: Partial<AdviceCore>): void => {
        show((before) => ({
          ...before,
          advice: before.advice.map((each) => (each.id === id ? { ...each, ...part } : each)),
        }));
        schedule(`advice ${id}`, SAVE_AFTER_MS, async () => {
          const now = latest.current?.advice.find((each) => each.id === id);
          if (now === undefined) return;
          await call('visit.saveAdvice', { visitId, id, advice: coreOf(now) });
        });
      },
      markZone: async (zone: string, isDone: boolean) => {
        showVisit(await call('visit.keep', { visitId, zoneDone: { zone, isDone } }));
      },
      addAdvice: async (advice: AdviceCore) => {
        const saved = await call('visit.saveAdvice', { visitId, advice });
        showAdvice(saved);
        return saved;
      },
      removeAdvice: async ({ id }: Advice) => {
        await flush();
        await call('visit.removeAdvice', { adviceId: id });
        show((before) => ({ ...before, advice: before.advice.filter((each) => each.id !== id) }));
      },
      restoreAdvice: async (advice: Advice) => {
        showAdvice(
          await call('visit.saveAdvice', { visitId, id: advice.id, advice: coreOf(advice) }),
        );
      },
      rank: async (layer: AdviceLayer, advice: readonly Advice[]) => {
        await flush();
        const ranked = await call('visit.rankAdvice', {
          visitId,
          layer,
          adviceIds: advice.map(({ id }) => id),
        });
        ranked.forEach(showAdvice);
      },
      addPhoto: async (zone: string, file: File) => {
        const { bytes, thumbnail } = await prepareVisitPhoto(file);
        showPhoto(
          await call('visit.addPhoto', { visitId, photo: { zone, caption: '' }, bytes, thumbnail }),
        );
      },
      describePhoto: async ({ id }: VisitPhoto, caption: string, subject?: VisitItem) => {
        const about =
          subject === undefined
            ? {}
            : { subject: { questionId: subject.questionId, placeId: subject.placeId } };
        showPhoto(await call('visit.describePhoto', { photoId: id, caption, ...about }));
      },
      removePhoto: async ({ id }: VisitPhoto) => {
        await call('visit.removePhoto', { photoId: id });
        show((before) => ({ ...before, photos: before.photos.filter((each) => each.id !== id) }));
      },
      restorePhoto: async ({ id }: VisitPhoto) => {
        showPhoto(await call('visit.restorePhoto', { photoId: id }));
      },
      sign: async (signature: VisitSignature) => {
        await flush();
        showVisit(await call('visit.sign', { visitId, signature }));
      },
      reopen: async () => {
        showVisit(await call('visit.reopen', { visitId }));
      },
    };
  }, [visitId, latest, show, schedule, flush]);
  return { whole, failure, saveState, ...actions };
}

/** The state as last shown, readable outside of rendering. */
function useLatest(setWhole: (whole: WholeVisit) => void) {
  const latest = useRef<WholeVisit>(undefined);
  const show = useCallback(
    (change: Change): void => {
      if (latest.current === undefined) return;
      latest.current = change(latest.current);
      setWhole(latest.current);
    },
    [setWhole],
  );
  return { latest, show };
}

/** What is still to be saved, one job for each thing; a later word about the same thing takes its place. */
function usePending() {
  const [saveState, setSaveState] = useState<SaveState>('untouched');
  const jobs = useRef(new Map<string, () => Promise<void>>());
  const timer = useRef<number>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    running.current = running.current.then(async () => {
      const due = [...jobs.current];
      jobs.current.clear();
      let hasFailed = false;
      for (const [key, job] of due) {
        try {
          await job();
        } catch {
          hasFailed = true;
          // What was said stays on screen and goes with the next change or the next lock.
          if (!jobs.current.has(key)) jobs.current.set(key, job);
        }
      }
      if (due.length > 0) setSaveState(hasFailed ? 'failed' : 'saved');
    });
    return running.current;
  }, []);
  const schedule = useCallback(
    (key: string, afterMs: number, job: () => Promise<void>): void => {
      jobs.current.set(key, job);
      setSaveState('saving');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), afterMs);
    },
    [flush],
  );
  useEffect(() => registerFlusher(flush), [flush]);
  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );
  return { saveState, schedule, flush };
}

/** Left out of `part` means unchanged; undefined in it means taken back. */
function said(item: VisitItem, part: Partial<Finding>): VisitItem {
  const { verdict, severity, ...rest } = { ...item, ...part };
  return {
    ...rest,
    ...(verdict === undefined ? {} : { verdict }),
    ...(severity === undefined ? {} : { severity }),
  };
}

const findingOf = ({ verdict, isFinding, severity, remark }: VisitItem): Finding => ({
  isFinding,
  remark,
  ...(verdict === undefined ? {} : { verdict }),
  ...(severity === undefined ? {} : { severity }),
});

const coreOf = ({ id: _, visitId: __, ...core }: Advice): AdviceCore => core;
