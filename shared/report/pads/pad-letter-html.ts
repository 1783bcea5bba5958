/**
 * A letter that tells one body what is missing, with the numbers it needs. It says nothing of a patient: there is none
 * in the record, and the one line of free text loses such words. Pure.
 */
import { missingPads, type MissingPad } from '../../domain/pads/pad-standing.js';
import type { PadLetter, PadLoss } from '../../domain/pads/pad-loss.js';
import { withoutPatients } from '../../domain/theft/police-wording.js';
import { html, type Html } from '../html.js';
import { dayText, rows, sheetHtml } from '../sheet.js';
import { PAD_TABLE_STYLE, type PadSheetInput } from './pad-sheet.js';

const STYLE = `
@page{size:A4;margin:20mm 22mm 18mm}
.sender strong{font-weight:640}
.to{margin:26px 0 0 52%;min-height:74px}
.to strong{font-weight:600}
.date{margin-top:22px}
h1{font-size:22px;margin-top:20px}
.body{margin-top:14px}
dl{margin-top:14px}
.gap{display:inline-block;min-width:190px;border-bottom:1px dotted #47545b;color:#47545b;font-size:12px}
.sign{margin-top:30px;break-inside:avoid}
.line{width:300px;margin-top:54px;border-top:1px solid #14242b;padding-top:4px}
.none{margin-top:18px}
${PAD_TABLE_STYLE}`;

export function padLetterHtml(input: PadSheetInput, loss: PadLoss, letter: PadLetter): string {
  const { translate: t, practice, today } = input;
  const what = loss.what ?? 'unknown';
  const title = t(`pad-documents.title.letter-${what}`);
  const pads = missingPads(loss);
  const body = html`
    <div class="sender">
      <strong>${practice.ownerName}</strong><br />
      ${practice.name}<br />
      ${practice.address === '' ? gap(input) : practice.address}
    </div>
    <div class="to">
      <strong>${t(`pad-documents.label.to-${letter}`)}</strong><br />
      ${gap(input)}
    </div>
    <p class="date">${dayText(input, today)}</p>
    <h1>${title}</h1>
    <p class="body">${t('pad-documents.prose.greeting')}</p>
    <p>${t(`pad-documents.prose.opening-${what}`)}</p>
    ${missingTable(input, pads)} ${facts(input, loss)}
    <p class="body">${t(`pad-documents.prose.request-${letter}`)}</p>
    ${notMine(input, pads)}
    <div class="sign">
      <p>${t('pad-documents.prose.closing')}</p>
      <p class="line">${practice.ownerName}</p>
    </div>
    <p class="small none">${t('pad-documents.prose.no-patient')}</p>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

/** What bears these numbers or this stamp is none of mine. Nothing of it for a card: it issues no document. */
function notMine({ translate: t }: PadSheetInput, pads: readonly MissingPad[]): Html {
  const isStamp = pads.some(({ kind }) => kind === 'stamp');
  const isNumbered = pads.some(({ kind }) => kind !== 'stamp' && kind !== 'card');
  const said = [
    isNumbered ? t('pad-documents.prose.not-mine-numbers') : '',
    isStamp ? t('pad-documents.prose.not-mine-stamp') : '',
  ].filter((text) => text !== '');
  if (said.length === 0) return html``;
  return html`<p>${[...said, t('pad-documents.prose.void')].join(' ')}</p>`;
}

/** Where something is still to be written. */
const gap = ({ translate: t }: PadSheetInput): Html =>
  html`<span class="gap">${t('pad-documents.label.to-complete')}</span>`;

function missingTable({ translate: t }: PadSheetInput, pads: readonly MissingPad[]): Html {
  const head = (name: 'what' | 'holder' | 'numbers' | 'count', style = '') =>
    html`<th scope="col" class="${style}">${t(`pad-documents.label.${name}`)}</th>`;
  return html`<table>
    <thead>
      <tr>
        ${head('what')} ${head('holder')} ${head('numbers')} ${head('count', 'right')}
      </tr>
    </thead>
    <tbody>
      ${pads.map(
        ({ kind, holder, numbers, count }) =>
          html`<tr>
            <td>${t(`pad-documents.label.kind-${kind}`)}</td>
            <td>${holder}</td>
            <td class="num">
              ${
                numbers.length === 0
                  ? t('pad-documents.label.no-number')
                  : numbers.map((text, index) => html`${index === 0 ? '' : html`<br />`}${text}`)
              }
            </td>
            <td class="num right">${count === 0 ? '' : count}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function facts(input: PadSheetInput, loss: PadLoss): Html {
  const { translate: t } = input;
  const filled = (text: string): Html | string => (text === '' ? gap(input) : text);
  const day = (on: string | undefined) => filled(on === undefined ? '' : dayText(input, on));
  const said = (pairs: readonly (readonly [string, string])[]) =>
    pairs.filter(([, text]) => text !== '');
  return rows([
    [t('pad-documents.label.discovered'), day(loss.discoveredOn)],
    ...said([
      [t('pad-documents.label.between'), between(input, loss)],
      [
        t('pad-documents.label.place'),
        loss.place === undefined || loss.place === 'unknown'
          ? ''
          : t(`pad-documents.label.place-${loss.place}`),
      ],
      [t('pad-documents.label.note'), withoutPatients(loss.note)],
    ]),
    [t('pad-documents.label.station'), filled(loss.station)],
    [t('pad-documents.label.report-number'), filled(loss.reportNumber)],
    [t('pad-documents.label.inami-number'), gap(input)],
  ]);
}

function between(input: PadSheetInput, { fromOn, toOn }: PadLoss): string {
  const { translate: t } = input;
  if (fromOn !== undefined && toOn !== undefined) {
    return t('pad-documents.label.from-to', {
      from: dayText(input, fromOn),
      to: dayText(input, toOn),
    });
  }
  if (fromOn !== undefined) return t('pad-documents.label.since', { date: dayText(input, fromOn) });
  if (toOn !== undefined) return t('pad-documents.label.until', { date: dayText(input, toOn) });
  return '';
}
