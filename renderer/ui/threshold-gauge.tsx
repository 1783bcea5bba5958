/** Three nested arches: habits inside, building around them, electronics outside. Filled from the left foot. */
const ARCHES = [
  { layer: 'electronic', path: 'M14 146V74a66 66 0 0 1 132 0V146', colour: 'e' },
  { layer: 'technical', path: 'M34 146V74a46 46 0 0 1 92 0V146', colour: 't' },
  { layer: 'organisational', path: 'M54 146V74a26 26 0 0 1 52 0V146', colour: 'o' },
] as const;

export interface ThresholdGaugeProps {
  /** Percentages; undefined when nothing of the layer counts yet. */
  readonly organisational: number | undefined;
  readonly technical: number | undefined;
  readonly electronic: number | undefined;
  /** The same values in words, for those who do not see the drawing. */
  readonly label: string;
  readonly width?: number;
}

export function ThresholdGauge(props: ThresholdGaugeProps) {
  return (
    <svg
      className="gauge"
      viewBox="0 0 160 156"
      width={props.width ?? 100}
      fill="none"
      role="img"
      aria-label={props.label}
    >
      {ARCHES.map(({ layer, path, colour }) => (
        <g key={layer} strokeWidth="12">
          <path d={path} stroke={`var(--${colour}-line)`} opacity="0.55" />
          {(props[layer] ?? 0) > 0 && (
            <path
              className="gauge-fill"
              d={path}
              pathLength="100"
              stroke={`var(--${colour})`}
              strokeDasharray={`${String(props[layer])} 101`}
            />
          )}
        </g>
      ))}
      <path d="M4 152.5h152" stroke="var(--line-control)" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
