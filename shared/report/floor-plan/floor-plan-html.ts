/** The plan of a floor to be printed: the drawing at scale, its legend, and what the rules found. Pure. */
import { VALUABLES } from '../../domain/floor-plan/without-valuables.js';
import { checkPlan } from '../../domain/floor-plan/check-plan.js';
import { FINDING_SEVERITIES, type PlanFinding } from '../../domain/floor-plan/finding.js';
import { wordsOfFinding } from '../../domain/floor-plan/finding-words.js';
import type { FloorPlan, ObjectKind, PlanObject } from '../../domain/floor-plan/floor-plan.js';
import { pointSchema } from '../../domain/floor-plan/floor-plan.js';
import type { Practice } from '../../domain/practice/practice.js';
import type { Paper, PrintScale } from '../../ipc/contract-floor-plan.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml, type SheetInput } from '../sheet.js';
import { planStyle } from './plan-style.js';
import { isSign, objectPaths } from './plan-shapes.js';
import { planSvg, type NumberedFinding } from './plan-svg.js';
import { millimetresPerCm, printLayoutOf, type PrintLayout } from './print-layout.js';

export interface FloorPlanDocumentInput extends SheetInput {
  readonly plan: FloorPlan;
  readonly practice: Practice;
  readonly paper: Paper;
  /** Undefined: the largest at which the plan fits on one sheet. */
  readonly scale?: PrintScale | undefined;
  readonly withValuables: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export function floorPlanHtml(input: FloorPlanDocumentInput): string {
  const { translate: t, withValuables } = input;
  const whole = input.plan;
  const plan: FloorPlan = withValuables
    ? whole
    : { ...whole, objects: whole.objects.filter(({ kind }) => !VALUABLES.includes(kind)) };
  const layout = printLayoutOf(plan, input.paper, input.scale);
  const found = checkPlan(whole).filter(
    ({ rule }) => withValuables || rule !== 'valuables-visible',
  );
  const numbered = found
    .filter(({ severity }) => severity !== 'ok' && severity !== 'to-check')
    .sort((a, b) => FINDING_SEVERITIES.indexOf(a.severity) - FINDING_SEVERITIES.indexOf(b.severity))
    .map((finding, index) => ({ number: index + 1, finding }));
  const ways = found.filter(({ way }) => way !== undefined);
  const title = t('floor-plan-print.title.plan');
  const drawing = { plan, numbered, ways, translate: t };
  const pages = layout.tiles.map((tile, index) => {
    const perCm = millimetresPerCm(layout.scale);
    return html`<article class="page">
      ${head(input, layout, index)}
      ${planSvg(
        drawing,
        tile,
        { width: rounded(tile.width * perCm), height: rounded(tile.height * perCm) },
        t('floor-plan-print.label.drawing', { scale: layout.scale }),
      )}
      <footer>${scaleBar(input, layout.scale)} ${legend(input, plan.objects)}</footer>
    </article>`;
  });
  return sheetHtml(input, {
    title,
    style: planStyle(layout),
    body: html`${pages}${findings(input, plan, found, numbered)}`,
  });
}

const rounded = (millimetres: number): number => Math.round(millimetres * 1000) / 1000;

function head(
  { translate: t, practice, plan, today, ...input }: FloorPlanDocumentInput,
  { scale, tiles, paper }: PrintLayout,
  index: number,
): Html {
  const site = practice.sites.find(({ id }) => id === plan.siteId)?.name ?? '';
  const floor = t('floor-plan-print.label.floor', { floor: plan.floor });
  const names = [practice.name, site, plan.name === '' ? floor : plan.name];
  return html`<header>
    <div>
      <h1>${t('floor-plan-print.title.plan')}</h1>
      <p class="sub">${[...new Set(names.filter((name) => name !== ''))].join(' · ')}</p>
    </div>
    <p class="facts">
      <strong>1:${scale}</strong> · ${paper} ·
      ${dayText(input, today)}${
        tiles.length > 1
          ? html` · ${t('floor-plan-print.label.sheet', { sheet: index + 1, sheets: tiles.length })}`
          : undefined
      }
    </p>
  </header>`;
}

/** Metres that the bar shows: some five centimetres on paper, the drawing's own lines. */
const BAR_METRES: Readonly<Record<PrintScale, number>> = { 50: 2, 100: 5, 200: 10 };

function scaleBar({ translate: t }: FloorPlanDocumentInput, scale: PrintScale): Html {
  const metres = BAR_METRES[scale];
  const width = metres * 100 * millimetresPerCm(scale);
  const half = width / 2;
  return html`<figure class="bar">
    <svg
      width="${width}mm"
      height="3mm"
      viewBox="0 0 ${width} 3"
      xmlns="http://www.w3.org/2000/svg"
      aria-hidden="true"
    >
      <rect class="bar-whole" x="0" y="0" width="${width}" height="3" />
      <rect class="bar-half" x="0" y="0" width="${half}" height="3" />
    </svg>
    <figcaption>
      ${t('floor-plan-print.label.bar', { metres })}
      <span>${t('floor-plan-print.hint.true-size')}</span>
    </figcaption>
  </figure>`;
}

function legend(
  { translate: t }: FloorPlanDocumentInput,
  objects: readonly PlanObject[],
): Html | undefined {
  const kinds = [...new Set(objects.map(({ kind }) => kind))].sort();
  if (kinds.length === 0) return undefined;
  return html`<ul class="legend" aria-label="${t('floor-plan-print.title.legend')}">
    ${kinds.map((kind) => {
      const sample = sampleOf(kind);
      const { outline, detail } = objectPaths(sample);
      const look = isSign(kind) ? 'sign' : 'piece';
      return html`<li>
        <svg width="6mm" height="6mm" viewBox="-20 -20 40 40" aria-hidden="true">
          <path class="${look}" d="${outline}" />
          ${detail === '' ? undefined : html`<path class="${look} detail" d="${detail}" />`}
        </svg>
        ${t(`floor-plan-print.label.object-${kind}`)}
      </li>`;
    })}
  </ul>`;
}

function sampleOf(kind: ObjectKind): PlanObject {
  const at = pointSchema.parse({ x: 0, y: 0 });
  const [width, depth] = kind === 'examination-table' ? [18, 36] : [30, 24];
  // Any id will do: a sample is no part of a plan.
  return { kind, at, width, depth, angle: 270, note: '', id: '' as PlanObject['id'] };
}

function findings(
  input: FloorPlanDocumentInput,
  plan: FloorPlan,
  found: readonly PlanFinding[],
  numbered: readonly NumberedFinding[],
): Html {
  const { translate: t } = input;
  const toCheck = found.filter(({ severity }) => severity === 'to-check');
  const fine = found.filter(({ severity }) => severity === 'ok');
  const line = (finding: PlanFinding): Html => {
    const { title, where, text } = wordsOfFinding(finding, plan, t);
    return html`<strong>${where === '' ? title : `${where} · ${title}`}</strong>
      <p>${text}</p>
      ${source(finding)}`;
  };
  return html`<article class="list">
    <h2>${t('floor-plan-print.title.findings')}</h2>
    ${
      numbered.length === 0
        ? html`<p>${t('floor-plan-print.prose.no-findings')}</p>`
        : html`<ol class="findings">
            ${numbered.map(
              ({ number, finding }) =>
                html`<li value="${number}">
                  <span class="severity ${finding.severity}"
                    >${wordsOfFinding(finding, plan, t).severity}</span
                  >
                  ${line(finding)}
                </li>`,
            )}
          </ol>`
    }
    ${
      toCheck.length === 0
        ? undefined
        : html`<h2>${t('floor-plan-print.title.to-check')}</h2>
            <ul class="findings">
              ${toCheck.map((finding) => html`<li>${line(finding)}</li>`)}
            </ul>`
    }
    ${
      fine.length === 0
        ? undefined
        : html`<h2>${t('floor-plan-print.title.fine')}</h2>
            <ul class="fine">
              ${[...new Set(fine.map((finding) => wordsOfFinding(finding, plan, t).text))].map(
                (text) => html`<li>${text}</li>`,
              )}
            </ul>`
    }
    <p class="small">${t('floor-plan-print.prose.confidential')}</p>
  </article>`;

  function source({ citations }: PlanFinding): Html {
    const told = citations.map(({ source: from, section, checkedOn }) => [
      t(`floor-plan-print.label.source-${from}`),
      // Our own advice has no section anywhere.
      ...(from === 'good-practice' ? [] : [section]),
      ...(checkedOn === undefined
        ? []
        : [t('floor-plan-print.label.checked', { date: dayText(input, checkedOn) })]),
    ]);
    return html`<p class="small">${told.map((parts) => parts.join(', ')).join(' · ')}</p>`;
  }
}
