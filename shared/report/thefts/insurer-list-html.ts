/** The list for the insurer: what it cost, when and where it was bought, how it was kept. Never for the police. Pure. */
import { amountText } from '../../domain/money/amount.js';
import type { DeclaredItem } from '../../domain/theft/theft.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml } from '../sheet.js';
import { makeOf, nameOf, serialsOf } from './annex-rows.js';
import { head, theftStyle, type TheftSheetInput } from './theft-sheet.js';
import { theftSentence, theftTitle } from './theft-words.js';

const STYLE = `@page{size:A4 landscape;margin:14mm 18mm 18mm}.sn{font-size:13px}th,td{font-size:12.5px}td{padding:7px 12px 7px 0}`;

export function insurerListHtml(input: TheftSheetInput): string {
  const { theft, items, translate: t, language, fonts } = input;
  const title = theftTitle(input, theft.facts);
  const sentence = theftSentence(input, theft.facts);
  const sum = (field: 'insuredCents' | 'priceCents') =>
    amountText(
      language,
      items.reduce((cents, item) => cents + (item[field] ?? 0), 0),
    );
  const policies = [...new Set(items.flatMap(({ policy }) => policy ?? []))];
  const body = html`
    ${head(input, t('theft-sheet.title.insurer'), t('theft-sheet.label.insurer'))}
    <h1>${title}</h1>
    ${sentence === '' ? '' : html`<p>${sentence}</p>`}
    <p>
      ${t('theft-sheet.label.case')}
      ${
        theft.facts.caseNumber.trim() === ''
          ? html`<span class="fill">${t('theft-sheet.label.case-open')}</span>`
          : html`<b>${theft.facts.caseNumber}</b>`
      }
      ${policies.length === 0 ? '' : html`<br />${t('theft-sheet.label.policies', { count: policies.length, list: policies.join(', ') })}`}
    </p>
    <table>
      <thead>
        <tr>
          <th>${t('theft-sheet.label.number')}</th>
          <th>${t('theft-sheet.label.object')}</th>
          <th>${t('theft-sheet.label.serial-only')}</th>
          <th>${t('theft-sheet.label.bought')}</th>
          <th>${t('theft-sheet.label.kept')}</th>
          <th>${t('theft-sheet.label.policy')}</th>
          <th class="num">${t('theft-sheet.label.price')}</th>
          <th class="num">${t('theft-sheet.label.insured')}</th>
        </tr>
      </thead>
      <tbody>
        ${items.slice(0, -1).map((item, index) => tableRow(input, item, index + 1))}
      </tbody>
      <tbody class="end">
        ${items.slice(-1).map((item) => tableRow(input, item, items.length))}
        <tr class="total">
          <td colspan="6">${t('theft-sheet.label.total', { count: items.length })}</td>
          <td class="num">${sum('priceCents')}</td>
          <td class="num">${sum('insuredCents')}</td>
        </tr>
        <tr class="last">
          <td colspan="8">
            <p class="small">${t('theft-sheet.prose.insurer')}</p>
            <div class="sign">
              <div>${t('theft-sheet.label.signature')}</div>
              <div>${t('theft-sheet.label.received')}</div>
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  `;
  return sheetHtml(input, { title, style: theftStyle(fonts.mono) + STYLE, body });
}

function tableRow(input: TheftSheetInput, item: DeclaredItem, number: number): Html {
  const { translate: t, language } = input;
  const { purchasedOn, seller, invoice, protection, protectedHow, insuredCents, priceCents } = item;
  const lines = (texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) =>
      text === undefined || text === '' ? [] : html`<span class="line">${text}</span>`,
    );
  const make = makeOf(item);
  const amount = (cents: number | undefined) =>
    cents === undefined ? '–' : amountText(language, cents);
  return html`<tr>
    <td>${number}</td>
    <td><b>${nameOf(item, t)}</b>${lines([make])}</td>
    <td>${serialsOf(item).map((serial) => html`<span class="sn">${serial}</span>`)}</td>
    <td>
      ${lines([
        [purchasedOn === undefined ? '' : dayText(input, purchasedOn), seller ?? '']
          .filter((part) => part !== '')
          .join(', '),
        invoice === undefined ? undefined : t('theft-sheet.label.invoice-of', { invoice }),
      ])}
    </td>
    <td>
      ${lines([
        item.room,
        protection === undefined ? undefined : t(`theft-sheet.label.protection-${protection}`),
        protectedHow,
      ])}
    </td>
    <td>${item.policy ?? ''}</td>
    <td class="num">${amount(priceCents)}</td>
    <td class="num">${amount(insuredCents)}</td>
  </tr> `;
}
