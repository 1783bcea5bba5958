/** What every layer of parts is given. */
import type { PartId } from '../../../../shared/domain/floor-plan/floor-plan.js';
import type { Selection } from '../use-plan-editor.js';

export interface LayerProps {
  /** Names for screen readers. */
  readonly labels: ReadonlyMap<PartId, string>;
  readonly selection: Selection;
  readonly tabStop: PartId | undefined;
}
