/** The signed result of a round through the inventory: what was there, by room, and what was not. Pure. */
import type { StockTake, StockTakeResult } from '../../domain/inventory/stock-take.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml, written, type SheetInput } from '../sheet.js';

export interface StockTakeSheetInput extends SheetInput {
  readonly stockTake: StockTake;
  /** As signed, or as it stands. */
  readonly result: StockTakeResult;
  readonly practiceName: string;
  /** "" when the round went through every site. */
  readonly siteName: string;
}

const STYLE = `
@page{size:A4;margin:16mm}
header{border-bottom:2px solid #14242b;padding-bottom:10px}
table{width:100%;border-collapse:collapse}
th,td{border-bottom:1px solid #cfd8dc;padding:6px 12px 6px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{font-weight:640;border-bottom:1.5px solid #14242b}
thead{display:table-header-group}
tr{break-inside:avoid}
section{break-inside:auto}
.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.mono{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:12.5px}
.sum{font-size:15px}
.sign{break-inside:avoid;margin-top:28px}
`;

export function stockTakeHtml(input: StockTakeSheetInput): string {
  const { stockTake, result, practiceName, siteName, translate: t } = input;
  const title = t('stock-take-sheet.title.sheet');
  const expected = sum(result, 'expected');
  const place = [practiceName, siteName].filter((name) => name !== '').join(' · ');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">
        ${place} ·
        ${t('stock-take-sheet.label.begun', { date: dayText(input, stockTake.startedOn) })}
      </p>
    </header>
    <p class="sum">
      ${t('stock-take-sheet.prose.sum', {
        seen: sum(result, 'seen'),
        expected,
        missing: result.missing.length,
      })}
    </p>
    ${expected === 0 ? '' : roomsSection(input)} ${itemsSection(input, 'missing', result.missing)}
    ${itemsSection(input, 'elsewhere', result.elsewhere)} ${unexpectedSection(input)}
    ${
      stockTake.notes === ''
        ? ''
        : html`<section>
            <h2>${t('stock-take-sheet.title.notes')}</h2>
            <p>${stockTake.notes}</p>
          </section>`
    }
    <section class="sign">
      <h2>${t('stock-take-sheet.title.signature')}</h2>
      ${
        stockTake.signature === undefined
          ? html`<p>${t('stock-take-sheet.prose.not-signed')}</p>`
          : html`<p>
              ${t('stock-take-sheet.prose.signed', {
                name: stockTake.signature.name,
                date: dayText(input, stockTake.signature.on),
              })}
            </p>`
      }
      <p>${t('stock-take-sheet.label.signature')} ${written('')}</p>
    </section>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

const sum = ({ rooms }: StockTakeResult, of: 'expected' | 'seen'): number =>
  rooms.reduce((total, room) => total + room[of], 0);

const roomOr = ({ translate: t }: StockTakeSheetInput, room: string): string =>
  room === '' ? t('stock-take-sheet.label.no-room') : room;

function roomsSection(input: StockTakeSheetInput): Html {
  const { translate: t, result } = input;
  return html`<section>
    <h2>${t('stock-take-sheet.title.rooms')}</h2>
    <table>
      <thead>
        <tr>
          <th>${t('stock-take-sheet.label.room')}</th>
          <th class="num">${t('stock-take-sheet.label.expected')}</th>
          <th class="num">${t('stock-take-sheet.label.seen')}</th>
        </tr>
      </thead>
      <tbody>
        ${result.rooms.map(
          ({ room, expected, seen }) =>
            html`<tr>
              <td>${roomOr(input, room)}</td>
              <td class="num">${String(expected)}</td>
              <td class="num">${String(seen)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;
}

function itemsSection(
  input: StockTakeSheetInput,
  kind: 'missing' | 'elsewhere',
  items: readonly (StockTakeResult['missing'][number] & { readonly foundIn?: string })[],
): Html {
  const { translate: t } = input;
  if (items.length === 0) {
    return html`<section>
      <h2>${t(`stock-take-sheet.title.${kind}`)}</h2>
      <p>${t(`stock-take-sheet.prose.no-${kind}`)}</p>
    </section> `;
  }
  const isElsewhere = kind === 'elsewhere';
  return html`<section>
    <h2>${t(`stock-take-sheet.title.${kind}`)}</h2>
    <table>
      <thead>
        <tr>
          <th>${t('stock-take-sheet.label.object')}</th>
          <th>${t('stock-take-sheet.label.serial')}</th>
          <th>${t('stock-take-sheet.label.room')}</th>
          ${isElsewhere ? html`<th>${t('stock-take-sheet.label.found-in')}</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${items.map(
          ({ name, serial, room, foundIn = '' }) =>
            html`<tr>
              <td>${name === '' ? t('stock-take-sheet.label.unnamed') : name}</td>
              <td class="mono">${serial}</td>
              <td>${roomOr(input, room)}</td>
              ${isElsewhere ? html`<td>${roomOr(input, foundIn)}</td>` : ''}
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;
}

function unexpectedSection(input: StockTakeSheetInput): Html {
  const { translate: t, result } = input;
  if (result.unexpected.length === 0) return html``;
  return html`<section>
    <h2>${t('stock-take-sheet.title.unexpected')}</h2>
    <ul>
      ${result.unexpected.map(
        ({ text, room }) =>
          html`<li>
            ${text === '' ? t('stock-take-sheet.label.unnamed') : text} (${roomOr(input, room)})
          </li>`,
      )}
    </ul>
  </section> `;
}
