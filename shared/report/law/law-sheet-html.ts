/** One topic of law for a lawyer to review: every wording with article, source, date and room for a remark. Pure. */
import { addDays } from '../../base/calendar.js';
import type { Language } from '../../base/language.js';
import {
  textKeyOf,
  type LawStatement,
  type LawTopic,
  type LawVersion,
} from '../../content/law/law-topic.js';
import type { LawTexts } from '../../content/law/law-texts.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml, type SheetInput } from '../sheet.js';

export interface LawSheetInput extends SheetInput {
  readonly language: Language;
  readonly topic: LawTopic;
  readonly texts: LawTexts;
}

const STYLE = `
@page{size:A4 landscape;margin:14mm 16mm}
header{border-bottom:2px solid #14242b;padding-bottom:10px}
table{width:100%;border-collapse:collapse;margin-top:14px}
th,td{border-bottom:1px solid #cfd8dc;padding:7px 14px 7px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:640;border-bottom:1.5px solid #14242b}
tr{break-inside:avoid}
thead{display:table-header-group}
.rule{width:38%}.review{width:24%}
td .small{display:block}
`;

export function lawSheetHtml(input: LawSheetInput): string {
  const { topic, translate: t } = input;
  const name = t(`law-sheet.label.topic-${topic.topic}`);
  const title = t('law-sheet.title.sheet', { topic: name });
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${t('law-sheet.prose.purpose', { date: dayText(input, topic.checkedOn) })}</p>
    </header>
    <table>
      <thead>
        <tr>
          <th class="rule">${t('law-sheet.label.column-rule')}</th>
          <th>${t('law-sheet.label.column-article')}</th>
          <th>${t('law-sheet.label.column-source')}</th>
          <th class="review">${t('law-sheet.label.column-review')}</th>
        </tr>
      </thead>
      <tbody>
        ${topic.statements.flatMap((statement) =>
          statement.versions.map((version) => rowOf(input, statement, version)),
        )}
      </tbody>
    </table>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

function rowOf(input: LawSheetInput, statement: LawStatement, version: LawVersion): Html {
  const { translate: t, texts, language } = input;
  const period = periodOf(input, version);
  const at = version.checkAt?.[language];
  return html`<tr>
    <td>
      ${texts[textKeyOf(statement, version)] ?? ''}
      ${period === undefined ? '' : html`<span class="small">${period}</span>`}
    </td>
    <td>
      ${t(`law-sheet.label.instrument-${version.instrument}`)} ${version.article}
      <span class="small">${t('law-sheet.label.ref', { ref: statement.ref })}</span>
    </td>
    <td>
      ${version.source ?? t('law-sheet.label.no-source')}
      <span class="small">
        ${t(`law-sheet.label.confidence-${version.confidence}`)}${at === undefined ? '' : ` · ${at}`}
      </span>
    </td>
    <td></td>
  </tr> `;
}

/** The days a wording is for; undefined when it has no bounds. */
function periodOf(input: LawSheetInput, { since, until }: LawVersion): string | undefined {
  const { translate: t } = input;
  const from = since === undefined ? '' : dayText(input, since);
  const lastDay = until === undefined ? '' : dayText(input, addDays(until, -1));
  if (since !== undefined && until !== undefined) {
    return t('law-sheet.label.between', { from, until: lastDay });
  }
  if (since !== undefined) return t('law-sheet.label.from', { date: from });
  if (until !== undefined) return t('law-sheet.label.until', { date: lastDay });
  return undefined;
}
