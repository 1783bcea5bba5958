/** One part of the vault on its page. */
import type { ReactNode } from 'react';

export interface HealthRowProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

export function HealthRow({ icon, title, children }: HealthRowProps) {
  return (
    <div className="health-row">
      <dt>
        {icon}
        {title}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
