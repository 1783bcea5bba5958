/** Nothing here yet: one sentence on why it is useful, and one thing to do. */
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <svg className="door" viewBox="0 0 56 56" fill="none" aria-hidden="true">
        <path
          d="M6 52V28a22 22 0 0 1 44 0v24"
          stroke="var(--line-control)"
          strokeWidth="3"
          strokeDasharray="5 5"
        />
        <path d="M18 52V30a10 10 0 0 1 20 0v22" stroke="var(--key)" strokeWidth="3" />
      </svg>
      <h2>{title}</h2>
      <p className="t2">{text}</p>
      {action}
    </div>
  );
}
