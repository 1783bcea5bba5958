/** Every part in words, room by room: the drawing for those who do not see it, and a way to find things. */
import { memo, useMemo } from 'react';
import { readingOrder } from '../../../../shared/domain/floor-plan/edit/reading-order.js';
import type { NewFloorPlan, PartId } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../../i18n.js';
import { usePartWords } from '../part-words.js';
import type { Selection } from '../use-plan-editor.js';

export interface PartsListProps {
  readonly plan: NewFloorPlan;
  readonly selection: Selection;
  readonly onChoose: (id: PartId) => void;
}

export const PartsList = memo(function PartsList({ plan, selection, onChoose }: PartsListProps) {
  const t = useT();
  const words = usePartWords();
  const order = useMemo(() => readingOrder(plan), [plan]);
  return (
    <details className="fp-fold">
      <summary>
        <h3>{t('floor-plan.title.parts')}</h3>
        <span className="num sm t3">{order.length}</span>
      </summary>
      {order.length === 0 && <p className="sm t2 mt2">{t('floor-plan.prose.no-parts')}</p>}
      <ul className="fp-parts">
        {order.map((part) => (
          <li key={part.part.id} data-kind={part.kind}>
            <button
              type="button"
              aria-pressed={selection.has(part.part.id)}
              onClick={() => {
                onChoose(part.part.id);
              }}
            >
              {words.name(plan, part)}
              <span className="t3"> {words.place(plan, part)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
});
