/** One part of the drawing: reached by keyboard, named for those who do not see it, found by the pointer. */
import type { ReactNode } from 'react';
import type { PartId } from '../../../../shared/domain/floor-plan/floor-plan.js';

/** What every part on the sheet is given beside its own data. */
export interface PartProps {
  readonly label: string;
  readonly isSelected: boolean;
  /** Where Tab enters the drawing. */
  readonly isTabStop: boolean;
}

export interface PartGroupProps extends PartProps {
  readonly id: PartId;
  readonly kind: string;
  readonly transform?: string | undefined;
  readonly children: ReactNode;
}

export function PartGroup(props: PartGroupProps) {
  const { id, kind, label, isSelected, isTabStop, transform, children } = props;
  return (
    <g
      role="button"
      className={`fp-part fp-${kind}`}
      data-part={id}
      data-on={isSelected || undefined}
      aria-label={label}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      transform={transform}
    >
      {children}
    </g>
  );
}
