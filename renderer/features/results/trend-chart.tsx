/** The overall score of each round as a line over time. The table below it holds the same figures. */
import { useFormat, useT } from '../../i18n.js';

export interface TrendChartProps {
  /** Oldest first. */
  readonly points: readonly {
    /** ISO date-time, UTC. */
    readonly finishedAt: string;
    readonly score: number | undefined;
  }[];
}

const WIDTH = 640;
const HEIGHT = 190;
const PLOT = { left: 34, right: 34, top: 22, bottom: 26 };
/** Where the words of the scale change: below 50 weak, below 70 medium. */
const LINES = [0, 50, 70, 100];
/** Values nearer to each other than this would be written over one another. */
const LABEL_ROOM = 44;

export function TrendChart({ points }: TrendChartProps) {
  const t = useT();
  const format = useFormat();
  const drawn = placed(points);
  const described = points.map(({ finishedAt, score }) =>
    t('trend.label.point', {
      date: format.date(finishedAt),
      score: score ?? t('trend.label.no-score'),
    }),
  );
  return (
    <svg
      className="trend-chart mt3"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={t('trend.label.chart', { values: described.join('; ') })}
    >
      {LINES.map((value) => (
        <g key={value}>
          <line
            x1={PLOT.left}
            x2={WIDTH - PLOT.right}
            y1={heightOf(value)}
            y2={heightOf(value)}
            className="trend-grid"
          />
          <text x={PLOT.left - 8} y={heightOf(value) + 4} textAnchor="end" className="trend-scale">
            {value}
          </text>
        </g>
      ))}
      <polyline
        className="trend-line"
        points={drawn.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')}
      />
      {drawn.map(({ x, y, score, finishedAt, isLabelled }) => (
        <g key={finishedAt}>
          <circle cx={x} cy={y} r="4.5" className="trend-point" />
          {isLabelled && (
            <>
              <text x={x} y={y - 10} textAnchor="middle" className="trend-value">
                {score}
              </text>
              <text x={x} y={HEIGHT - 6} textAnchor="middle" className="trend-scale">
                {format.numericMonth(finishedAt)}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

const heightOf = (score: number): number =>
  PLOT.top + ((100 - score) / 100) * (HEIGHT - PLOT.top - PLOT.bottom);

/** Along the line by date, so that a long pause looks like one. The last point always keeps its label. */
function placed(points: TrendChartProps['points']) {
  const scored = points.flatMap(({ finishedAt, score }) =>
    score === undefined ? [] : [{ finishedAt, score, at: Date.parse(finishedAt) }],
  );
  const first = scored[0]?.at ?? 0;
  const span = Math.max((scored.at(-1)?.at ?? 0) - first, 1);
  const placedPoints = scored.map((point) => ({
    ...point,
    x: PLOT.left + 20 + ((point.at - first) / span) * (WIDTH - PLOT.left - PLOT.right - 40),
    y: heightOf(point.score),
  }));
  let lastLabel = Number.POSITIVE_INFINITY;
  return placedPoints
    .toReversed()
    .map((point) => {
      const isLabelled = lastLabel - point.x >= LABEL_ROOM;
      if (isLabelled) lastLabel = point.x;
      return { ...point, isLabelled };
    })
    .toReversed();
}
