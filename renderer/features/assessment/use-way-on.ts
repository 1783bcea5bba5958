/** Leaving a question forwards: saves first, then moves along the list as the answer has made it. */
import { useEffect, useState } from 'react';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';

export interface WayOnInput {
  readonly asked: readonly AskedQuestion[];
  readonly current: AskedQuestion;
  /** Resolves to false when the answer could not be saved: one stays on the question. */
  readonly save: () => Promise<boolean>;
  readonly onGo: (key: AnswerKey) => void;
  readonly onFinish: () => void;
}

/**
 * The move waits for the render that follows the save: an answer may have called up a follow-up,
 * which is then the next question.
 */
export function useWayOn({ asked, current, save, onGo, onFinish }: WayOnInput): () => void {
  const [isLeaving, setIsLeaving] = useState(false);
  useEffect(() => {
    if (!isLeaving) return;
    const next = asked[asked.findIndex(({ key }) => key === current.key) + 1];
    if (next === undefined) onFinish();
    else onGo(next.key);
  }, [asked, current, isLeaving, onFinish, onGo]);
  return () => {
    void save().then((isSaved) => {
      if (isSaved) setIsLeaving(true);
    });
  };
}
