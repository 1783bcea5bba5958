/** What differs between a visit and the present answers, what was chosen, and applying it. */
import { useEffect, useMemo, useState } from 'react';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import {
  compareVisit,
  type Comparison,
  type Took,
} from '../../../shared/domain/visit/merge-visit.js';
import type { Visit, VisitPhoto, WholeVisit } from '../../../shared/domain/visit/visit.js';
import { call } from '../../ipc.js';
import { useSurvey } from '../../state/survey-store.js';

export interface Merging {
  /** Undefined until the visit was read. */
  readonly whole: WholeVisit | undefined;
  readonly comparison: Comparison | undefined;
  /** Photos of the adviser's that belong to a question and were not taken yet. */
  readonly photos: readonly VisitPhoto[];
  readonly tookOf: (key: AnswerKey) => Took;
  readonly choose: (keys: readonly AnswerKey[], took: Took) => void;
  readonly isPhotoChosen: (photo: VisitPhoto) => boolean;
  readonly choosePhoto: (photo: VisitPhoto, isChosen: boolean) => void;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  /** Undefined when the vault refused. */
  readonly apply: () => Promise<{ answers: number; photos: number } | undefined>;
  readonly undo: () => Promise<boolean>;
}

/** `words`: how the adviser's word is introduced in a note. */
export function useMerge(visitId: Visit['id'], words: string): Merging {
  const { answers, current, refresh } = useSurvey();
  const [whole, setWhole] = useState<WholeVisit>();
  const [choices, setChoices] = useState<ReadonlyMap<AnswerKey, Took>>(new Map());
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    call('visit.get', { visitId }).then(
      (read) => {
        if (isCurrent) setWhole(read);
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [visitId]);

  const comparison = useMemo(
    () => (whole === undefined ? undefined : compareVisit(whole.items, answers, words)),
    [whole, answers, words],
  );
  const taken = whole?.visit.merged?.photos ?? [];
  const photos = (whole?.photos ?? []).filter(
    ({ id, by, questionId, placeId }) =>
      by === 'adviser' &&
      questionId !== undefined &&
      placeId !== undefined &&
      taken.every(({ from }) => from !== id),
  );
  const proposals = new Map(comparison?.differences.map(({ key, proposal }) => [key, proposal]));
  const tookOf = (key: AnswerKey): Took => choices.get(key) ?? proposals.get(key) ?? 'own';

  const guarded = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setIsBusy(true);
    setHasFailed(false);
    try {
      const done = await work();
      setWhole(await call('visit.get', { visitId }));
      await refresh();
      return done;
    } catch {
      setHasFailed(true);
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };

  return {
    whole,
    comparison,
    photos,
    tookOf,
    choose: (keys, took) => {
      setChoices((before) => new Map([...before, ...keys.map((key) => [key, took] as const)]));
    },
    isPhotoChosen: ({ id }) => !leftOut.has(id),
    choosePhoto: ({ id }, isChosen) => {
      setLeftOut((before) => {
        const next = new Set(before);
        if (isChosen) next.delete(id);
        else next.add(id);
        return next;
      });
    },
    isBusy,
    hasFailed,
    apply: () =>
      guarded(async () => {
        if (current === undefined || comparison === undefined) throw new Error('nothing to merge');
        return call('visit.merge', {
          visitId,
          assessmentId: current.id,
          choices: comparison.differences.map(({ key, item }) => ({
            questionId: item.questionId,
            placeId: item.placeId,
            took: tookOf(key),
          })),
          photoIds: photos.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id),
          words,
        });
      }),
    undo: async () => (await guarded(() => call('visit.undoMerge', { visitId }))) !== undefined,
  };
}
