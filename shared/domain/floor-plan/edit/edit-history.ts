/** The drawing with all it was and will be again: undo and redo. Pure. */
import type { NewFloorPlan } from '../floor-plan.js';

/** Drawings share what they have in common, so that a step costs what it changed. */
export interface EditHistory {
  readonly past: readonly NewFloorPlan[];
  readonly present: NewFloorPlan;
  readonly future: readonly NewFloorPlan[];
  /** Of the last step: one with the same mark goes on with it, such as a row of arrow keys. */
  readonly mark: string | undefined;
}

export const startHistory = (present: NewFloorPlan): EditHistory => ({
  past: [],
  present,
  future: [],
  mark: undefined,
});

export function withStep(history: EditHistory, next: NewFloorPlan, mark?: string): EditHistory {
  if (next === history.present) return history;
  const goesOn = mark !== undefined && mark === history.mark;
  return {
    past: goesOn ? history.past : [...history.past, history.present],
    present: next,
    future: [],
    mark,
  };
}

export function undone(history: EditHistory): EditHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    mark: undefined,
  };
}

export function redone(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, mark: undefined };
}
