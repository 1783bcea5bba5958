/** Choosing a passphrase: what is typed stays in the fields, only judgements about it become state. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { PassphraseProblem } from './passphrase-policy.js';
import { secretBytes } from './secret-bytes.js';

/** Long enough not to judge each letter of a word being typed. */
const JUDGE_AFTER_MS = 150;

export interface NewPassphrase {
  readonly firstRef: RefObject<HTMLInputElement | null>;
  readonly secondRef: RefObject<HTMLInputElement | null>;
  /** From 0 to 4; undefined while nothing is typed. */
  readonly score: number | undefined;
  readonly isRepeated: boolean;
  readonly problem: PassphraseProblem | undefined;
  readonly onInput: () => void;
  /** The bytes when both fields are right; undefined, with `problem` set and focus moved, otherwise. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Puts a passphrase that was drawn in the first field; the second is typed by the user, who has noted it. */
  readonly take: (passphrase: string) => void;
  readonly clear: () => void;
}

const loadPolicy = () => import('./passphrase-policy.js');

export function useNewPassphrase(known: readonly string[]): NewPassphrase {
  const firstRef = useRef<HTMLInputElement>(null);
  const secondRef = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const [score, setScore] = useState<number>();
  const [isRepeated, setIsRepeated] = useState(false);
  const [problem, setProblem] = useState<PassphraseProblem>();

  useEffect(() => {
    // Word lists take a moment to load: they are ready before the first word is typed.
    void loadPolicy();
    return () => {
      window.clearTimeout(timer.current);
    };
  }, []);

  const judge = useCallback(async () => {
    const { strengthOf } = await import('./passphrase-strength.js');
    const text = firstRef.current?.value ?? '';
    const again = secondRef.current?.value ?? '';
    setScore(text === '' ? undefined : strengthOf(text, known));
    setIsRepeated(text !== '' && text.normalize('NFC') === again.normalize('NFC'));
  }, [known]);

  const onInput = useCallback(() => {
    setProblem(undefined);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void judge(), JUDGE_AFTER_MS);
  }, [judge]);

  const read = useCallback(async () => {
    const first = firstRef.current;
    const second = secondRef.current;
    if (first === null || second === null) return undefined;
    const { problemOf } = await loadPolicy();
    const found = problemOf(first.value, second.value, known);
    setProblem(found);
    if (found === undefined) return secretBytes(first.value);
    (found === 'not-repeated' ? second : first).focus();
    return undefined;
  }, [known]);

  const take = useCallback(
    (passphrase: string) => {
      if (firstRef.current !== null) firstRef.current.value = passphrase;
      if (secondRef.current !== null) {
        secondRef.current.value = '';
        secondRef.current.focus();
      }
      onInput();
    },
    [onInput],
  );

  const clear = useCallback(() => {
    for (const field of [firstRef.current, secondRef.current]) if (field !== null) field.value = '';
    setScore(undefined);
    setIsRepeated(false);
  }, []);

  return { firstRef, secondRef, score, isRepeated, problem, onInput, read, take, clear };
}
