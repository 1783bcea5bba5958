/** The report's drawings as inline SVG. Colours are attributes: a document without scripts needs no more. */
import type { Band } from '../domain/assessment/score.js';
import type { Severity } from '../domain/assessment/severity.js';
import { html, type Html } from './html.js';
import type { ReportLevel, ReportThresholds, ReportTrend } from './report-document.js';

export const brandMark = (): Html =>
  html`<svg viewBox="0 0 32 32" width="20" height="20" fill="none" aria-hidden="true">
    <path
      d="M3 29V16a13 13 0 0 1 26 0v13"
      stroke="#1f6078"
      stroke-width="2.6"
      stroke-linecap="round"
    />
    <path
      d="M8.6 29V16a7.4 7.4 0 0 1 14.8 0v13"
      stroke="#1f6078"
      stroke-width="2.6"
      stroke-linecap="round"
    />
    <path d="M13.4 30V16.4a2.6 2.6 0 0 1 5.2 0V30z" fill="#b98a2e" />
  </svg>`;

const BAND_FILL: Readonly<Record<Band, string>> = {
  weak: 'url(#weak)',
  medium: '#b35c00',
  good: '#2c7450',
};

/** Defines the hatching once for all bars: a weak level shows without colour too. */
export const hatching = (): Html =>
  html`<svg width="0" height="0" aria-hidden="true">
    <defs>
      <pattern
        id="weak"
        width="6.5"
        height="6.5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6.5" height="6.5" fill="#fff" />
        <rect width="4" height="6.5" fill="#b3261e" />
      </pattern>
    </defs>
  </svg>`;

/** A level from 0 to 100, with a tick where the previous assessment stood. The row says both in words. */
export function levelBar({ score, before, band }: ReportLevel): Html {
  const bar =
    score === undefined || band === undefined
      ? undefined
      : html`<rect
          y="3"
          width="${score * 1.6}"
          height="9"
          rx="2"
          fill="${BAND_FILL[band]}"
          ${band === 'weak' ? html` stroke="#b3261e"` : undefined}
        />`;
  const tick =
    before === undefined
      ? undefined
      : html`<rect x="${Math.min(before * 1.6, 158.5)}" width="1.5" height="15" fill="#14242b" />`;
  return html`<svg
    viewBox="0 0 160 15"
    width="116"
    height="15"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect y="3" width="160" height="9" rx="2" fill="#e7edef" />
    ${bar}${tick}
  </svg>`;
}

/** The overall score over time; the table beside it holds the same figures. */
export function trendLine({ points, description }: ReportTrend): Html | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return undefined;
  const span = Math.max(last.at - first.at, 1);
  const placed = points.map(({ at, score }) => ({
    score,
    x: Math.round(40 + ((at - first.at) / span) * 560),
    y: 20 + 100 - score,
  }));
  return html`<svg
    viewBox="0 0 640 132"
    width="500"
    height="103"
    role="img"
    aria-label="${description}"
  >
    ${[0, 50, 70, 100].map(
      (value) =>
        html`<path d="M24 ${120 - value}H630" stroke="#cfd8dc" />
          <text x="18" y="${124 - value}" text-anchor="end" font-size="12" fill="#47545b">
            ${value}
          </text>`,
    )}
    <polyline
      points="${placed.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')}"
      fill="none"
      stroke="#1f6078"
      stroke-width="2"
    />
    ${placed.map(
      ({ x, y, score }) =>
        html`<circle cx="${x}" cy="${y}" r="4" fill="#fff" stroke="#1f6078" stroke-width="2" />
          <text x="${x}" y="${y - 8}" text-anchor="middle" font-size="13" fill="#14242b">
            ${score}
          </text>`,
    )}
  </svg>`;
}

const ARCHES = [
  { path: 'M54 146V74a26 26 0 0 1 52 0V146', line: '#276e88', track: '#addcf0' },
  { path: 'M34 146V74a46 46 0 0 1 92 0V146', line: '#525cab', track: '#c8d1fe' },
  { path: 'M14 146V74a66 66 0 0 1 132 0V146', line: '#8e4585', track: '#eec4e7' },
] as const;

/** Three nested doorways, organisational at the centre, each filled as far as its score. */
export function arches({ description, rows }: ReportThresholds): Html {
  const drawn = rows.map(({ score }, index) => {
    const arch = ARCHES[index];
    if (arch === undefined) return undefined;
    const track = html`<path
      d="${arch.path}"
      stroke="${arch.track}"
      stroke-width="12"
      opacity=".55"
    />`;
    // The gap is longer than the whole path, so that nothing shows a second time.
    const filled = html`<path
      d="${arch.path}"
      pathLength="100"
      stroke="${arch.line}"
      stroke-width="12"
      stroke-dasharray="${score ?? 0} 101"
    />`;
    return html`${track}${score === undefined || score === 0 ? undefined : filled}`;
  });
  return html`<svg
    viewBox="0 0 160 156"
    width="124"
    height="121"
    fill="none"
    role="img"
    aria-label="${description}"
  >
    ${drawn}
    <path d="M4 152.5h152" stroke="#7e8c93" stroke-width="1.5" stroke-linecap="round" />
  </svg>`;
}

const SEVERITY_PATH: Readonly<Record<Severity, string>> = {
  urgent:
    'M8.7 2h6.6a2 2 0 0 1 1.4.6l4.7 4.7a2 2 0 0 1 .6 1.4v6.6a2 2 0 0 1-.6 1.4l-4.7 4.7a2 2 0 0 1-1.4.6H8.7a2 2 0 0 1-1.4-.6l-4.7-4.7a2 2 0 0 1-.6-1.4V8.7a2 2 0 0 1 .6-1.4l4.7-4.7A2 2 0 0 1 8.7 2zM12 8v4M12 16h.01',
  important:
    'm21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 9v4M12 17h.01',
  useful: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12h8',
};

export const severityMark = (severity: Severity): Html =>
  html`<svg
    viewBox="0 0 24 24"
    width="14"
    height="14"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="${SEVERITY_PATH[severity]}" />
  </svg>`;
