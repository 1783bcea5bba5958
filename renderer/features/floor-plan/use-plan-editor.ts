/** The drawing being edited: its history, what is selected, and saving as one draws. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  redone,
  startHistory,
  undone,
  withStep,
  type EditHistory,
} from '../../../shared/domain/floor-plan/edit/edit-history.js';
import { findPart, partsOf } from '../../../shared/domain/floor-plan/edit/parts.js';
import { applyEdit, type PlanEdit } from '../../../shared/domain/floor-plan/edit/plan-edit.js';
import type { NewFloorPlan, PartId } from '../../../shared/domain/floor-plan/floor-plan.js';
import { registerFlusher } from '../../state/flushers.js';

const SAVE_AFTER_MS = 700;

export type SaveState = 'untouched' | 'saving' | 'saved' | 'failed';
export type Selection = ReadonlySet<PartId>;

export interface PlanEditor {
  /** What is on the sheet, with what the pointer is just doing. */
  readonly plan: NewFloorPlan;
  /** Without what the pointer is just doing: what rules and lists look at. */
  readonly drawn: NewFloorPlan;
  readonly selection: Selection;
  readonly mayChange: boolean;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly select: (ids: Iterable<PartId>) => void;
  /** In or out of the selection. */
  readonly toggle: (id: PartId) => void;
  /** Steps with the same mark in a row are taken back at once. */
  readonly edit: (edit: PlanEdit, mark?: string) => void;
  /** Shows an edit without making it; `undefined` shows the drawing as it is. */
  readonly preview: (edit: PlanEdit | undefined) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly retrySave: () => void;
}

const NOTHING: Selection = new Set();

export function usePlanEditor(
  initial: NewFloorPlan,
  save: (plan: NewFloorPlan) => Promise<unknown>,
  mayChange: boolean,
): PlanEditor {
  const [history, setHistory] = useState<EditHistory>(() => startHistory(initial));
  const [shown, setShown] = useState<PlanEdit>();
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const drawn = history.present;
  const { saveState, flush } = useSaving(drawn, initial, save);

  const plan = useMemo(
    () => (shown === undefined ? drawn : applyEdit(drawn, shown)),
    [drawn, shown],
  );
  const alive = useMemo(() => {
    const known = new Set(partsOf(drawn).map(({ part }) => part.id));
    const left = [...selection].filter((id) => known.has(id));
    return left.length === selection.size ? selection : new Set(left);
  }, [drawn, selection]);

  const actions = useMemo(
    () => ({
      select: (ids: Iterable<PartId>) => {
        setSelection(new Set(ids));
      },
      toggle: (id: PartId) => {
        setSelection((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        });
      },
      edit: (edit: PlanEdit, mark?: string) => {
        setShown(undefined);
        if (mayChange) setHistory((before) => withStep(before, applied(before, edit), mark));
      },
      preview: (edit: PlanEdit | undefined) => {
        if (mayChange) setShown(edit);
      },
      undo: () => {
        setShown(undefined);
        setHistory(undone);
      },
      redo: () => {
        setShown(undefined);
        setHistory(redone);
      },
    }),
    [mayChange],
  );
  return {
    plan,
    drawn,
    selection: alive,
    mayChange,
    saveState,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    retrySave: () => void flush(),
    ...actions,
  };
}

const applied = ({ present }: EditHistory, edit: PlanEdit): NewFloorPlan =>
  applyEdit(present, edit);

/** Saved a moment after the last change, on leaving the page and before a lock. */
function useSaving(
  drawn: NewFloorPlan,
  initial: NewFloorPlan,
  save: (plan: NewFloorPlan) => Promise<unknown>,
) {
  const [saveState, setSaveState] = useState<SaveState>('untouched');
  const latest = useRef(drawn);
  const kept = useRef(initial);
  const running = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<number>(undefined);
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  });

  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current);
    // One after the other, so that an earlier drawing never overwrites a later one.
    running.current = running.current.then(async () => {
      const next = latest.current;
      if (next === kept.current) return;
      try {
        await saver.current(next);
        kept.current = next;
        if (latest.current === next) setSaveState('saved');
      } catch {
        // It stays on the sheet, and goes with the next change, the next try or the lock.
        setSaveState('failed');
      }
    });
    return running.current;
  }, []);
  useEffect(() => {
    latest.current = drawn;
    if (drawn === kept.current) return;
    setSaveState('saving');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), SAVE_AFTER_MS);
  }, [drawn, flush]);
  useEffect(() => registerFlusher(flush), [flush]);
  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );
  return { saveState, flush };
}

/** The one selected part, if it is one. */
export function onlySelected({ plan, selection }: Pick<PlanEditor, 'plan' | 'selection'>) {
  const [id] = selection;
  return selection.size === 1 && id !== undefined ? findPart(plan, id) : undefined;
}
