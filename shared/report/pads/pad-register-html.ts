/** The pads, stamps and cards there are, whose and where: a sheet for the safe, to know the numbers when they are gone. Pure. */
import { numberText, rangeOf, spanText } from '../../domain/pads/number-range.js';
import { remainingOf, standingOf } from '../../domain/pads/pad-standing.js';
import type { PadLoss } from '../../domain/pads/pad-loss.js';
import { inPadOrder, type Pad } from '../../domain/pads/pad.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml } from '../sheet.js';
import { PAD_TABLE_STYLE, type PadSheetInput } from './pad-sheet.js';

export interface PadRegisterInput extends PadSheetInput {
  readonly pads: readonly Pad[];
  /** The latest first. */
  readonly losses: readonly PadLoss[];
}

const STYLE = `
@page{size:A4;margin:15mm 16mm 16mm}
header{border-bottom:2px solid #14242b;padding-bottom:10px}
.more{color:#47545b;font-size:12px}
${PAD_TABLE_STYLE}`;

const COLUMNS = ['what', 'numbers', 'used', 'kept', 'state'] as const;

export function padRegisterHtml(input: PadRegisterInput): string {
  const { translate: t, practice, today, pads } = input;
  const title = t('pad-documents.title.register');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${practice.name} · ${dayText(input, today)}</p>
    </header>
    <p>${t('pad-documents.prose.register')}</p>
    ${
      pads.length === 0
        ? html`<p>${t('pad-documents.prose.none')}</p>`
        : html`<table>
            <thead>
              <tr>
                ${COLUMNS.map((name) => html`<th scope="col">${t(`pad-documents.label.${name}`)}</th> `)}
              </tr>
            </thead>
            <tbody>
              ${inPadOrder(pads).map((pad) => padRow(input, pad))}
            </tbody>
          </table>`
    }
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

function padRow(input: PadRegisterInput, pad: Pad): Html {
  const { translate: t, losses } = input;
  const range = rangeOf(pad.from, pad.to);
  const remaining = remainingOf(pad, losses);
  const used = rangeOf(pad.usedTo, '');
  const received = [
    pad.receivedOn === undefined
      ? ''
      : t('pad-documents.label.received', { date: dayText(input, pad.receivedOn) }),
    pad.supplier,
  ].filter((text) => text !== '');
  const typed = [pad.from, pad.to].filter((text) => text !== '').join(' – ');
  return html`<tr>
    <td>
      <strong>${t(`pad-documents.label.kind-${pad.kind}`)}</strong><br />${pad.holder}
      ${received.length === 0 ? '' : html`<br /><span class="more">${received.join(' · ')}</span>`}
    </td>
    <td class="num">${range === undefined ? typed : spanText(range, range)}</td>
    <td class="num">
      ${used !== undefined && range !== undefined ? numberText(range, used.first) : pad.usedTo}
      ${
        remaining === undefined
          ? ''
          : html`<br /><span class="more"
                >${t('pad-documents.label.left', { count: remaining.count })}</span
              >`
      }
    </td>
    <td>${pad.kept}</td>
    <td>${t(`pad-documents.label.state-${standingOf(pad, losses)}`)}</td>
  </tr> `;
}
