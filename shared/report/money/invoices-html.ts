/** The invoices of a year or of all, for the accountant: totals by year, proofs kept and missing, the law with its date. Pure. */
import { textKeyOf, versionOn } from '../../content/law/law-topic.js';
import { lawTopic } from '../../content/law/law-topics.js';
import type { LawTexts } from '../../content/law/law-texts.js';
import { amountText } from '../../domain/money/amount.js';
import {
  invoiceYears,
  PROOFS,
  type Invoice,
  type InvoiceYear,
} from '../../domain/money/invoice.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml, type SheetInput } from '../sheet.js';

export interface InvoicesSheetInput extends SheetInput {
  readonly invoices: readonly Invoice[];
  readonly practiceName: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Words of the topic `tax`. */
  readonly lawTexts: LawTexts;
}

const STYLE = `
@page{size:A4;margin:16mm}
header{border-bottom:2px solid #14242b;padding-bottom:10px}
table{width:100%;border-collapse:collapse}
th,td{border-bottom:1px solid #cfd8dc;padding:6px 12px 6px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{font-weight:640;border-bottom:1.5px solid #14242b}
thead{display:table-header-group}
tr{break-inside:avoid}
td .small{display:block}
.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
th.num:last-child,td.num:last-child{padding-right:0}
tfoot td{font-weight:640;border-bottom:0}
.year{break-inside:auto}
.law li{margin-top:8px}
.law .small{display:block}
`;

export function invoicesHtml(input: InvoicesSheetInput): string {
  const { invoices, translate: t, practiceName, today } = input;
  const title = t('money-sheet.title.sheet');
  const years = invoiceYears(invoices);
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">
        ${practiceName} · ${t('money-sheet.label.made-on', { date: dayText(input, today) })}
      </p>
    </header>
    ${years.length === 0 ? html`<p>${t('money-sheet.prose.none')}</p>` : ''}
    ${years.map((year) => yearSection(input, year))}
    ${years.length === 0 ? '' : lawSection(input, years)}
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

function yearSection(
  input: InvoicesSheetInput,
  { year, invoices, cents, unpaidCents }: InvoiceYear,
) {
  const { translate: t, language } = input;
  return html`<section class="year">
    <h2>${year}</h2>
    <table>
      <thead>
        <tr>
          <th>${t('money-sheet.label.date')}</th>
          <th>${t('money-sheet.label.what')}</th>
          <th>${t('money-sheet.label.proofs')}</th>
          <th class="num">${t('money-sheet.label.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${invoices.map((invoice) => invoiceRow(input, invoice))}
      </tbody>
      <tfoot>
        <tr>
          <td colspan="3">
            ${t('money-sheet.label.total', { year })}
            ${
              unpaidCents === 0
                ? ''
                : html`<span class="small"
                    >${t('money-sheet.label.unpaid', { amount: amountText(language, unpaidCents) })}</span
                  >`
            }
          </td>
          <td class="num">${amountText(language, cents)}</td>
        </tr>
      </tfoot>
    </table>
  </section> `;
}

function invoiceRow(input: InvoicesSheetInput, invoice: Invoice): Html {
  const { translate: t, language } = input;
  const kept = PROOFS.filter((proof) => invoice.proofs.includes(proof));
  const words = kept.map((proof) => t(`money-sheet.label.proof-${proof}`)).join(', ');
  return html`<tr>
    <td>${dayText(input, invoice.date)}</td>
    <td>
      ${invoice.title}
      ${invoice.supplier === '' ? '' : html`<span class="small">${invoice.supplier}</span>`}
    </td>
    <td>${words === '' ? t('money-sheet.label.no-proof') : words}</td>
    <td class="num">
      ${amountText(language, invoice.cents)}
      <span class="small">
        ${invoice.isPaid ? t('money-sheet.label.paid') : t('money-sheet.label.not-paid')}
      </span>
    </td>
  </tr> `;
}

/** The rules on deductions for the years of the list: what is certain is left to the accountant. */
function lawSection(input: InvoicesSheetInput, years: readonly InvoiceYear[]): Html {
  const { translate: t, lawTexts } = input;
  const topic = lawTopic('tax');
  const days = years.flatMap(({ invoices }) => invoices.map(({ date }) => date));
  const wordings = topic.statements.flatMap((statement) =>
    statement.versions
      .filter((version) => days.some((day) => versionOn(statement, day) === version))
      .map((version) => ({ text: lawTexts[textKeyOf(statement, version)] ?? '', version })),
  );
  return html`<section class="law">
    <h2>${t('money-sheet.title.law')}</h2>
    <p>${t('money-sheet.prose.law', { date: dayText(input, topic.checkedOn) })}</p>
    <ul>
      ${wordings.map(
        ({ text, version }) =>
          html`<li>
            ${text}
            <span class="small">
              ${
                version.source === undefined
                  ? t('money-sheet.label.no-source')
                  : t('money-sheet.label.source', { source: version.source })
              }
            </span>
          </li>`,
      )}
    </ul>
  </section> `;
}
