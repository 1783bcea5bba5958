/** The blank sheet for facts and offender, to fill in by hand: who reads each part, and what stays out. Pure. */
import {
  reportSheet,
  type ReportField,
  type ReportTexts,
} from '../../content/guide/report-fields.js';
import { html, type Html } from '../html.js';
import { sheetHtml } from '../sheet.js';
import type { GuideDocumentInput } from './guide-page.js';

const STYLE = `
@page{size:A4;margin:13mm 16mm 14mm}
header{border-bottom:2px solid #14242b;padding-bottom:8px}
section{break-inside:auto}
.apart{break-before:page}
h2{margin:16px 0 2px}
.out{border:1px solid #14242b;padding:8px 12px;margin-top:10px;break-inside:avoid}
.out p,.out ul{margin:0}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:9px 22px;margin-top:6px}
.field{break-inside:avoid}
.wide{grid-column:1/-1}
.label{display:flex;justify-content:space-between;gap:10px;font-weight:540}
.to{flex:none;font-size:11.5px;font-weight:400;color:#47545b}
.hint{font-size:11.5px;color:#47545b;margin:0;max-width:none}
.line{display:block;border-bottom:1px dotted #47545b;height:27px}
.choices{display:flex;flex-wrap:wrap;gap:3px 16px;list-style:none;padding:0;margin:4px 0 0}
.choices li{display:flex;gap:6px;align-items:center;margin:0}
.box{flex:none;width:12px;height:12px;border:1.2px solid #14242b}
`;

/** Ruled lines of a field for several sentences. */
const LINES = 4;

export function reportSheetHtml(input: GuideDocumentInput, texts: ReportTexts): string {
  const { translate: t } = input;
  const title = t('guide-documents.title.report-sheet');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${t('guide-documents.prose.report-sheet')}</p>
    </header>
    <div class="out">
      <p><strong>${t('guide-documents.title.leave-out')}</strong></p>
      <ul>
        ${reportSheet.leaveOut.map(({ id }) => html`<li>${texts.leaveOut[id]}</li> `)}
      </ul>
    </div>
    ${reportSheet.sections.filter(isForPolice).map((section) => sectionPart(input, texts, section))}
    <p class="small">${t('guide-documents.prose.read-again')}</p>
    <p class="small">${t('guide-documents.prose.page-apart')}</p>
    <div class="apart">
      ${reportSheet.sections
        .filter((section) => !isForPolice(section))
        .map((section) => sectionPart(input, texts, section))}
    </div>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

type Section = (typeof reportSheet.sections)[number];

const isForPolice = ({ fields }: Section): boolean =>
  fields.some(({ to }) => to.includes('police'));

const sectionPart = (
  input: GuideDocumentInput,
  texts: ReportTexts,
  { id, fields }: Section,
): Html => html`
  <section>
    <h2>${texts.sections[id]}</h2>
    <div class="fields">${fields.map((field) => fieldPart(input, texts, field))}</div>
  </section>
`;

function fieldPart(input: GuideDocumentInput, texts: ReportTexts, field: ReportField): Html {
  const words = texts.fields[field.id];
  const { translate: t } = input;
  const readers = field.to.map((reader) => t(`guide-documents.label.to-${reader}`)).join(' + ');
  return html`
    <div class="field ${field.kind === 'line' || field.kind === 'date' ? '' : 'wide'}">
      <div class="label"><span>${words?.label}</span><span class="to">${readers}</span></div>
      ${words?.hint === undefined ? undefined : html`<p class="hint">${words.hint}</p>`}
      ${answerPart(texts, field)}
    </div>
  `;
}

function answerPart(texts: ReportTexts, { id, kind, options }: ReportField): Html {
  if (options !== undefined) {
    return html`<ul class="choices">
      ${options.map(
        (option) => html`<li><span class="box"></span>${texts.fields[id]?.options?.[option]}</li> `,
      )}
    </ul>`;
  }
  return html`${Array.from({ length: kind === 'lines' ? LINES : 1 }, () => html`<span class="line"></span>`)}`;
}
