/** A level out of 100 as a bar: hatched when weak, with a tick where it stood before. Words stand beside it. */
const TONES = { weak: 'low', medium: 'mid', good: 'hi' } as const;

export interface BarProps {
  readonly value: number;
  /** Left out for plain progress. */
  readonly band?: keyof typeof TONES | undefined;
  readonly previous?: number | undefined;
}

export function Bar({ value, band, previous }: BarProps) {
  return (
    <span className={`bar ${band === undefined ? '' : TONES[band]}`} aria-hidden="true">
      <span style={{ width: `${String(value)}%` }} />
      {previous !== undefined && <em style={{ left: `${String(previous)}%` }} />}
    </span>
  );
}
