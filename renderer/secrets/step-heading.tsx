/** The title of a step. It takes focus when the step appears, so keyboard and screen reader follow. */
import { useEffect, useRef } from 'react';

export interface StepHeadingProps {
  readonly title: string;
  readonly lead?: string;
}

export function StepHeading({ title, lead }: StepHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return (
    <header className="step-heading">
      <h1 ref={ref} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p>{lead}</p>}
    </header>
  );
}
