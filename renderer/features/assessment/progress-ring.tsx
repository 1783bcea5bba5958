/** How much of a domain is answered: empty ring, part of a ring, or a check. Decorative. */
import { CircleCheck } from 'lucide-react';

export interface ProgressRingProps {
  readonly answered: number;
  readonly total: number;
}

export function ProgressRing({ answered, total }: ProgressRingProps) {
  if (answered >= total) {
    return <CircleCheck className="i flow-ring-done" aria-hidden="true" />;
  }
  if (answered === 0) {
    return (
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" stroke="var(--line-control)" strokeWidth="1.5" />
      </svg>
    );
  }
  const percent = (100 * answered) / total;
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" stroke="var(--line-strong)" strokeWidth="3" />
      <circle
        cx="8"
        cy="8"
        r="6.5"
        stroke="var(--accent)"
        strokeWidth="3"
        pathLength="100"
        strokeDasharray={`${String(percent)} 101`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}
