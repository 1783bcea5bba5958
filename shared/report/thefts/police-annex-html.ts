/** The annex to the complaint: what was stolen and how to know it again, with photos. Pure. */
import { withoutPatients } from '../../domain/theft/police-wording.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml } from '../sheet.js';
import { annexRows, type AnnexRow } from './annex-rows.js';
import { head, theftStyle, type TheftSheetInput } from './theft-sheet.js';
import { theftSentence, theftTitle } from './theft-words.js';

const STYLE = `@page{size:A4;margin:15mm 18mm 20mm}`;

/** More sides than this say no more about one object. */
const PHOTOS_EACH = 6;
/** One row. */
const FEW_PHOTOS = 3;

export function policeAnnexHtml(input: TheftSheetInput): string {
  const { theft, items, translate: t, fonts } = input;
  const { rows, total, unvalued } = annexRows(items, input);
  const title = theftTitle(input, theft.facts);
  const sentence = theftSentence(input, theft.facts);
  const { zone, caseNumber } = theft.facts;
  const body = html`
    ${head(input, t('theft-sheet.title.annex'), t('theft-sheet.label.annex'))}
    <h1>${title}</h1>
    ${sentence === '' ? '' : html`<p>${sentence}</p>`}
    <p>
      ${t('theft-sheet.label.case')}
      ${
        caseNumber.trim() === ''
          ? html`<span class="fill">${t('theft-sheet.label.case-open')}</span>`
          : html`<b>${withoutPatients(caseNumber)}</b>`
      }
      ${zone.trim() === '' ? '' : html`<br />${t('theft-sheet.label.zone', { zone: withoutPatients(zone) })}`}
    </p>
    <table>
      <thead>
        <tr>
          <th>${t('theft-sheet.label.number')}</th>
          <th>${t('theft-sheet.label.photo')}</th>
          <th>${t('theft-sheet.label.object')}</th>
          <th>${t('theft-sheet.label.serial')}</th>
          <th class="num">${t('theft-sheet.label.value')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, -1).map((row) => tableRow(input, row))}
      </tbody>
      <tbody class="end">
        ${rows.slice(-1).map((row) => tableRow(input, row))}
        <tr class="total">
          <td colspan="4">${t('theft-sheet.label.total', { count: rows.length })}</td>
          <td class="num">${total}</td>
        </tr>
        <tr class="last">
          <td colspan="5">
            ${unvalued === 0 ? '' : html`<p class="small">${t('theft-sheet.prose.unvalued', { count: unvalued })}</p>`}
            ${isNotedBefore(input) ? html`<p class="decl">${t('theft-sheet.prose.noted-before')}</p>` : ''}
            <div class="sign">
              <div>${t('theft-sheet.label.signature')}</div>
              <div>${t('theft-sheet.label.stamp')}</div>
            </div>
          </td>
        </tr>
      </tbody>
    </table>
    ${album(input, rows)}
  `;
  return sheetHtml(input, { title, style: STYLE + theftStyle(fonts.mono), body });
}

function tableRow({ pictures, translate: t }: TheftSheetInput, row: AnnexRow): Html {
  const [picture] = row.item.photos.flatMap(({ id }) => pictures.get(id) ?? []);
  return html`<tr>
    <td>${row.number}</td>
    <td>
      ${
        picture === undefined
          ? html`<span class="none">${t('theft-sheet.label.no-photo')}</span>`
          : html`<img class="pic" src="${picture}" alt="" />`
      }
    </td>
    <td><b>${row.name}</b>${row.make === '' ? '' : html`<span class="line">${row.make}</span>`}</td>
    <td>
      ${
        row.serials.length === 0
          ? html`<span class="none">${t('theft-sheet.label.no-serial')}</span>`
          : row.serials.map((serial) => html`<span class="sn">${serial}</span>`)
      }
      ${row.marks.map(({ text }) => html`<span class="line">${text}</span>`)}
    </td>
    <td class="num">${row.value ?? '–'}</td>
  </tr> `;
}

/** All sides, larger, on pages of their own. */
function album({ pictures, translate: t, language }: TheftSheetInput, rows: readonly AnnexRow[]) {
  const figures = rows.flatMap((row) =>
    row.item.photos.slice(0, PHOTOS_EACH).flatMap(({ id, addedAt }) => {
      const picture = pictures.get(id);
      if (picture === undefined) return [];
      const caption = t('theft-sheet.label.photo-of', {
        number: row.number,
        name: row.name,
        date: dayText({ language }, addedAt.slice(0, 10)),
      });
      return [
        html`<figure>
          <img src="${picture}" alt="" />
          <figcaption>${caption}</figcaption>
        </figure> `,
      ];
    }),
  );
  if (figures.length === 0) return '';
  // A few fit below the list.
  return html`<div class="${figures.length > FEW_PHOTOS ? 'album' : 'few'}">
    <h2>${t('theft-sheet.title.photos')}</h2>
    <div class="grid">${figures}</div>
  </div>`;
}

/** Said only where it is so: all was written down before the first day of the facts. */
function isNotedBefore({ theft: { facts }, items }: TheftSheetInput): boolean {
  const first = facts.fromOn ?? facts.toOn;
  return (
    first !== undefined &&
    items.length > 0 &&
    items.every(
      ({ addedAt, photos }) =>
        addedAt.slice(0, 10) < first && photos.every((photo) => photo.addedAt.slice(0, 10) < first),
    )
  );
}
