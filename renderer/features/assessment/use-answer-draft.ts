/** Holds what is being answered and saves it: choices at once, typing after a short pause. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Verdict } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { draftOf, givenAnswerOf, type AnswerDraft, type GivenAnswer } from './answer-draft.js';

/** Long enough not to write at every key, short enough that a killed program loses a word at most. */
const TYPING_PAUSE_MS = 300;

export interface AnswerDraftInput {
  readonly asked: AskedQuestion;
  readonly saved: Answer | undefined;
  /** YYYY-MM-DD, the user's calendar day. */
  readonly today: string;
  /** Resolves to true once the answer is durably saved. */
  readonly save: (given: GivenAnswer) => Promise<boolean>;
}

export interface AnswerDraftControls {
  readonly draft: AnswerDraft;
  readonly choose: (verdict: Verdict) => void;
  readonly typeCount: (countText: string) => void;
  readonly typeDate: (date: string) => void;
  readonly typeNote: (note: string) => void;
  /** Saves the answer as it stands, even unchanged: this is how a carried-over one is confirmed. */
  readonly confirm: () => Promise<boolean>;
  /** Saves what is not saved yet; true when nothing remains. */
  readonly flush: () => Promise<boolean>;
}

export function useAnswerDraft({
  asked,
  saved,
  today,
  save,
}: AnswerDraftInput): AnswerDraftControls {
  const [draft, setDraft] = useState(() => draftOf(saved));
  const latest = useRef(draft);
  const isDirty = useRef(false);
  const timer = useRef<number>(undefined);
  const inFlight = useRef(Promise.resolve(true));
  const saveLatest = useRef(() => Promise.resolve(true));

  useEffect(() => {
    saveLatest.current = () => {
      window.clearTimeout(timer.current);
      isDirty.current = false;
      // One after the other, so that an older text never lands on a newer one.
      inFlight.current = inFlight.current.then(async () => {
        const isSaved = await save(givenAnswerOf(asked, latest.current, today));
        // A failed save stays due: the next change, retry or lock tries again.
        if (!isSaved) isDirty.current = true;
        return isSaved;
      });
      return inFlight.current;
    };
  }, [asked, save, today]);

  const flush = useCallback(() => (isDirty.current ? saveLatest.current() : inFlight.current), []);
  const confirm = useCallback(() => saveLatest.current(), []);

  const change = useCallback(
    (part: Partial<AnswerDraft>, pauseMs: number) => {
      latest.current = { ...latest.current, ...part };
      isDirty.current = true;
      setDraft(latest.current);
      window.clearTimeout(timer.current);
      if (pauseMs === 0) void flush();
      else timer.current = window.setTimeout(() => void flush(), pauseMs);
    },
    [flush],
  );

  // Leaving the screen in any way saves what was being typed.
  useEffect(() => () => void flush(), [flush]);

  return {
    draft,
    choose: (verdict) => {
      change({ verdict, countText: '', date: '' }, 0);
    },
    typeCount: (countText) => {
      change({ countText, verdict: undefined }, TYPING_PAUSE_MS);
    },
    typeDate: (date) => {
      change({ date, verdict: undefined }, TYPING_PAUSE_MS);
    },
    typeNote: (note) => {
      change({ note }, TYPING_PAUSE_MS);
    },
    confirm,
    flush,
  };
}
