/** Keys of the question screen: 1 to 5 answer, Enter goes on. Off while typing or in a dialog. */
import { useEffect, useRef } from 'react';
import { VERDICTS, type Verdict } from '../../../shared/domain/assessment/answer.js';

export interface FlowKeys {
  /** Settings may switch digits off (WCAG 2.1.4); Enter is not a character key and stays. */
  readonly hasSingleKeys: boolean;
  readonly choices: readonly Verdict[];
  readonly onChoose: (verdict: Verdict) => void;
  readonly onEnter: () => void;
}

export function useFlowKeys(keys: FlowKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event)) return;
      const { hasSingleKeys, choices, onChoose, onEnter } = latest.current;
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (event.key === 'Enter') {
        if (!entersQuestion(target, event.ctrlKey)) return;
        event.preventDefault();
        onEnter();
        return;
      }
      if (!hasSingleKeys || event.ctrlKey || isTyping(target)) return;
      const verdict = VERDICTS[Number(event.key) - 1];
      if (!/^[1-5]$/.test(event.key) || verdict === undefined || !choices.includes(verdict)) return;
      event.preventDefault();
      onChoose(verdict);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Another layer (dialog, palette) has the keyboard, or the key belongs to a shortcut or an IME. */
const isElsewhere = (event: KeyboardEvent) =>
  event.altKey ||
  event.metaKey ||
  event.isComposing ||
  event.repeat ||
  document.querySelector('dialog[open], [role="dialog"]') !== null;

const isTyping = (target: HTMLElement | undefined) =>
  Boolean(target?.closest('input, textarea, select, [contenteditable="true"]'));

/**
 * Enter goes on from the page, an answer or the figure field. Buttons and links keep their own Enter;
 * in the note it starts a line, and Control with Enter goes on.
 */
function entersQuestion(target: HTMLElement | undefined, isControl: boolean): boolean {
  if (target === undefined) return true;
  if (target.closest('textarea') !== null) return isControl;
  if (target.closest('[role="radio"]') !== null) return true;
  return target.closest('button, a, select, summary') === null;
}
