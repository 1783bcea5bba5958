/**
 * The report as one HTML page to be printed: no script, nothing fetched but the two fonts, and headings
 * and tables that make a correctly tagged PDF.
 */
import { html, markup, type Html } from './html.js';
import {
  arches,
  brandMark,
  hatching,
  levelBar,
  severityMark,
  trendLine,
} from './render-figures.js';
import type {
  ReportAction,
  ReportActions,
  ReportAnswers,
  ReportDocument,
  ReportLayerName,
  ReportLevels,
  ReportSummary,
  ReportThresholds,
  ReportTrend,
} from './report-document.js';
import { reportStyle, type ReportFonts } from './report-style.js';

export interface RenderOptions {
  readonly fonts: ReportFonts;
}

/** A complete page. Everything in the document is escaped here. */
export function renderReportHtml(report: ReportDocument, { fonts }: RenderOptions): string {
  return html`<!doctype html>
    <html lang="${report.language}">
      <head>
        <meta charset="utf-8" />
        <title>${report.title}</title>
        <style>
          ${markup(reportStyle(fonts))}
        </style>
      </head>
      <body>
        ${hatching()} ${cover(report)}
        <main>
          ${summary(report.summary)}
          <div class="columns">${levels(report.levels)}${thresholds(report.thresholds)}</div>
          ${first(report.first)} ${actions(report.duties)} ${actions(report.toFindOut)}
          ${plan(report)} ${trend(report.trend)} ${answers(report.answers)}
          <section class="closing">
            <h2>${report.closing.heading}</h2>
            ${report.closing.paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}
          </section>
        </main>
      </body>
    </html> `.text;
}

/**
 * Footer of every page for `printToPDF`, which fills in the two classes. It is drawn outside the page:
 * none of the page's fonts or styles reach it. The fingerprint, in hexadecimal, tells two copies of one
 * report from two reports.
 */
export const renderFooterHtml = (
  { language, footer }: ReportDocument,
  fingerprint: string,
): string =>
  html`<div
    lang="${language}"
    style="width:100%;margin:0 18mm;display:flex;justify-content:space-between;font:8.6pt sans-serif;color:#47545b"
  >
    <span>${footer.reference}</span><span>${footer.fingerprint} ${fingerprint}</span
    ><span>${footer.page} <span class="pageNumber"></span> / <span class="totalPages"></span></span>
  </div>`.text;

const cover = (report: ReportDocument): Html =>
  html`<header>
      <span class="brand">${brandMark()}${report.productName}</span
      ><span>${report.confidentiality}</span>
    </header>
    <h1>${report.title}</h1>
    <div class="who">${report.coverLines.map((line) => html`<p>${line}</p>`)}</div>`;

const summary = (part: ReportSummary): Html =>
  html`<section class="summary">
    <h2>${part.heading}</h2>
    <p class="score">
      <b>${part.score}</b>
      <span
        >${part.outOf}${part.change === undefined ? undefined : html`<br />${part.change}`}</span
      >
    </p>
    <p class="sentences">${part.sentences.join(' ')}</p>
  </section>`;

const columnHeads = (columns: readonly string[]): Html =>
  html`<thead>
    <tr>
      ${columns.map((column) => html`<th scope="col">${column}</th>`)}
    </tr>
  </thead>`;

const levels = (part: ReportLevels): Html =>
  html`<section class="levels">
    <h2>${part.heading}</h2>
    <table>
      ${columnHeads(part.columns)}
      <tbody>
        ${part.rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.name}</th>
              <td>${levelBar(row)}</td>
              <td class="number">${row.scoreText}</td>
              <td class="word">${row.bandText}</td>
              ${part.columns.length > 4 ? html`<td class="word">${row.beforeText}</td>` : undefined}
            </tr> `,
        )}
      </tbody>
    </table>
    <p class="legend">${part.legend}</p>
  </section>`;

const thresholds = (part: ReportThresholds): Html =>
  html`<section class="thresholds">
    <h2>${part.heading}</h2>
    ${arches(part)}
    <ul>
      ${part.rows.map((row) => html`<li>${layer(row)} <b>${row.scoreText}</b></li>`)}
    </ul>
  </section>`;

const layer = (part: ReportLayerName): Html =>
  html`<span class="layer ${part.layer}"
    ><span class="badge" aria-hidden="true">${part.letter}</span>${part.name}</span
  >`;

const severity = (row: ReportAction): Html =>
  html`<span class="severity ${row.severity}"
    >${severityMark(row.severity)}${row.severityText}</span
  >`;

const detail = (text: string): Html =>
  text === '' ? html`` : html` <span class="detail">${text}</span>`;

const measure = (row: ReportAction): Html =>
  html`<th scope="row">${row.title}${row.details.map(detail)}</th>`;

const first = (part: ReportActions): Html =>
  html`<section>
    <h2>${part.heading}</h2>
    ${tableOr(
      part,
      (row) =>
        html`<tr>
          <td class="rank">${row.rank}</td>
          ${measure(row)}
          <td>${layer(row.layer)}</td>
          <td>${severity(row)}</td>
          <td class="nowrap">${row.cost}</td>
          <td class="nowrap">${row.planned}</td>
        </tr> `,
    )}
  </section>`;

const actions = (part: ReportActions): Html =>
  html`<section>
    <h2>${part.heading}</h2>
    <p class="intro">${part.intro}</p>
    ${tableOr(part, actionRow)}
  </section>`;

const actionRow = (row: ReportAction): Html =>
  html`<tr>
    <td class="rank">${row.rank}</td>
    ${measure(row)}
    <td>${severity(row)}</td>
    <td class="nowrap">${row.effort}${detail(row.cost)}</td>
    <td>${row.who}</td>
    <td><span class="nowrap">${row.state}</span>${detail(row.planned)}</td>
  </tr> `;

const tableOr = (part: ReportActions, row: (row: ReportAction) => Html): Html =>
  part.rows.length === 0
    ? html`<p>${part.empty}</p>`
    : html`<table>
          ${columnHeads(part.columns)}
          <tbody>
            ${part.rows.map(row)}
          </tbody>
        </table>
        ${part.footnote === undefined ? undefined : html`<p class="legend">${part.footnote}</p>`}`;

const plan = ({ plan: part }: ReportDocument): Html =>
  html`<section>
    <h2>${part.heading}</h2>
    <p class="intro">${part.intro}</p>
    ${part.layers.map(
      (each) =>
        html`<section>
          <h3 class="${each.layer}">${each.heading}</h3>
          ${tableOr(each, actionRow)}
        </section> `,
    )}
  </section>`;

const trend = (part: ReportTrend | undefined): Html | undefined =>
  part === undefined
    ? undefined
    : html`<section class="trend">
        <h2>${part.heading}</h2>
        <p class="intro">${part.intro}</p>
        ${trendLine(part)}
        <table>
          ${columnHeads(part.columns)}
          <tbody>
            ${part.rows.map(
              (row) =>
                html`<tr${row.isOverall ? html` class="overall"` : undefined}>
                  <th scope="row">${row.name}</th>
                  ${row.cells.map((cell) => html`<td class="number">${cell}</td>`)}
                </tr> `,
            )}
          </tbody>
        </table>
        <h3>${part.since.heading}</h3>
        <p>${part.since.sentences.join(' ')}</p>
        ${part.since.lists.map(
          (list) =>
            html`<h4>${list.heading}</h4>
              <ul>
                ${list.items.map((item) => html`<li>${item}</li>`)}
              </ul> `,
        )}
      </section>`;

const answers = (part: ReportAnswers): Html =>
  html`<section class="answers">
    <h2>${part.heading}</h2>
    <p class="intro">
      ${part.intro}${part.keptOut === undefined ? undefined : html` ${part.keptOut}`}
    </p>
    ${part.domains.map(
      (domain) =>
        html`<section>
          <h3>${domain.heading}</h3>
          <table>
            ${columnHeads(part.columns)}
            <tbody>
              ${domain.rows.map(
                (row) =>
                  html`<tr>
                    <th scope="row">
                      ${row.question}${detail(row.place)}${detail(row.photos)}${row.note === '' ? undefined : html` <span class="note">${row.note}</span>`}
                    </th>
                    <td class="answer">${row.answer}</td>
                    <td class="source">${row.source}</td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </section> `,
    )}
  </section>`;
