/** One A4 page to hang beside the telephone: official numbers, then the practice's own. Pure. */
import { officialContacts, type ContactTexts } from '../../content/guide/official-contacts.js';
import { inSheetOrder, type Contact } from '../../domain/contacts/contact.js';
import type { Practice } from '../../domain/practice/practice.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml } from '../sheet.js';
import type { GuideDocumentInput } from './guide-page.js';

export interface ContactsPage {
  readonly texts: ContactTexts;
  readonly contacts: readonly Contact[];
  readonly practice: Practice;
}

const STYLE = `
@page{size:A4;margin:13mm 16mm}
body{font-size:18px}
header{display:flex;justify-content:space-between;align-items:baseline;gap:20px;border-bottom:2px solid #14242b;padding-bottom:8px}
h2{font-size:20px;margin:20px 0 2px}
.small{font-size:14px}
.big{display:grid;grid-template-columns:1fr 1fr;gap:12px;margin-top:14px}
.big div{border:2px solid #14242b;border-radius:30px 30px 6px 6px;padding:14px 14px 12px;text-align:center}
.big b{display:block;font-size:72px;line-height:1;font-weight:640}
.where{margin-top:14px;border:1px solid #14242b;padding:10px 14px}
.where p{margin:4px 0 0;max-width:none}
.where .blank{display:block;max-width:none;height:30px}
table{width:100%;border-collapse:collapse;margin-top:4px}
tr{break-inside:avoid}
td{border-bottom:1px solid #cfd8dc;padding:7px 10px 7px 0;height:40px;vertical-align:middle;overflow-wrap:anywhere}
td.number{white-space:nowrap;text-align:right;font-weight:640;font-size:23px;padding-right:0}
td .small{display:block}
`;

/** The own part has at least these rows: what is not there yet is written in by hand. */
const LEAST_ROWS = 8;
/** Lines to write on that are there in any case. */
const LEAST_BLANKS = 2;

export function contactsHtml(
  input: GuideDocumentInput,
  { texts, contacts, practice }: ContactsPage,
): string {
  const { translate: t } = input;
  const title = t('guide-documents.title.contacts');
  const own = inSheetOrder(contacts).filter(({ phone, name }) => phone !== '' || name !== '');
  const blanks = Math.max(LEAST_BLANKS, LEAST_ROWS - own.length);
  const sites = practice.sites.map(({ name }) => name);
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="small">
        ${t('guide-documents.label.as-of', { date: dayText(input, input.today) })}
      </p>
    </header>
    <div class="big">
      <div><b>112</b>${t('guide-documents.label.number-112')}</div>
      <div><b>101</b>${t('guide-documents.label.number-101')}</div>
    </div>
    <div class="where">
      <strong>${t('guide-documents.label.we-are-at')}</strong>
      <p>${practice.name}</p>
      ${practice.address === '' ? html`<span class="blank"></span>` : html`<p>${practice.address}</p>`}
      ${sites.length > 1 ? sites.map((site) => html`<p>${site}</p>`) : undefined}
    </div>
    <h2>${t('guide-documents.title.own')}</h2>
    <table>
      ${own.map((contact) => ownRow(texts, contact))}
      ${Array.from(
        { length: blanks },
        () =>
          html`<tr>
            <td>&nbsp;</td>
            <td class="number"></td>
          </tr> `,
      )}
    </table>
    <h2>${t('guide-documents.title.official')}</h2>
    <table>
      ${officialContacts
        .filter(({ onSheet, id }) => onSheet && id !== 'emergency')
        .map(
          ({ id, phones, email }) =>
            html`<tr>
              <td>
                ${texts.contacts[id]?.name}<span class="small"
                  >${[texts.contacts[id]?.hours, email].filter(Boolean).join(' · ')}</span
                >
              </td>
              <td class="number">${phones.join(' · ')}</td>
            </tr> `,
        )}
    </table>
    <p class="small">${t('guide-documents.prose.no-patient')}</p>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

const ownRow = (texts: ContactTexts, { kind, name, phone, note }: Contact): Html =>
  html`<tr>
    <td>
      ${texts.kinds[kind]}<span class="small">${[name, note].filter(Boolean).join(' · ')}</span>
    </td>
    <td class="number">${phone}</td>
  </tr> `;
