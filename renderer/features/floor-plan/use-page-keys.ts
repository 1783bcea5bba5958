/** Keys that work on the whole page of the plan: undo, redo, single keys for the tools. */
import { useEffect, useRef, type RefObject } from 'react';
import { useSettings } from '../../state/settings.js';
import { TOOL_KEYS, TOOL_NAMES, type ToolName } from './tools.js';

export interface PageKeysWish {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly isOn: boolean;
  readonly onTool: (name: ToolName) => void;
  readonly frame: RefObject<HTMLElement | null>;
}

/** Undo and redo anywhere on the page but in a field, which has its own; single keys choose tools. */
export function usePageKeys({ undo, redo, isOn, onTool, frame }: PageKeysWish): void {
  const { singleKeyShortcuts } = useSettings().settings;
  const latest = useRef(onTool);
  useEffect(() => {
    latest.current = onTool;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isField =
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLSelectElement;
      const isText = isField && !(target instanceof HTMLInputElement && target.type === 'range');
      if (isText || document.querySelector('dialog[open]') !== null) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === 'z' && !event.shiftKey) undo();
        else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
        else return;
        event.preventDefault();
        return;
      }
      if (!singleKeyShortcuts || event.altKey) return;
      const name = TOOL_NAMES.find((each) => TOOL_KEYS[each].toLowerCase() === key);
      if (name === undefined) return;
      event.preventDefault();
      latest.current(name);
      frame.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [frame, isOn, redo, singleKeyShortcuts, undo]);
}
