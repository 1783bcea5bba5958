/** Sheets of numbered lines with room to write: questions for the IT supplier, and what to do when ransomware shows. Pure. */
import { html, type Html } from '../html.js';
import { dayText, sheetHtml, written } from '../sheet.js';
import type { CyberSheetInput } from './cyber-documents.js';

export const SUPPLIER_QUESTIONS = [
  'backups',
  'restore',
  'updates',
  'accounts',
  'two-factor',
  'remote-access',
  'antimalware',
  'encryption',
  'network',
  'leavers',
  'contract',
  'breach',
  'reach',
] as const;
export const RANSOMWARE_STEPS = [
  'unplug',
  'leave-on',
  'no-pay',
  'supplier',
  'photo',
  'backup-away',
  'phones',
  'police',
  'clock',
  'restore',
  'passwords',
] as const;

const STYLE = `
@page{size:A4;margin:16mm 18mm}
header{border-bottom:2px solid #14242b;padding-bottom:12px}
ol{padding-left:26px;margin-top:12px}
li{padding:5px 0 5px 6px;break-inside:avoid;margin:0}
li::marker{font-weight:640}
.big li{font-size:16px;line-height:1.4;padding:8px 0 8px 6px}
.line{display:block;border-bottom:1px dotted #47545b;height:20px}
.reach{margin-top:18px}
`;

export function listSheetHtml(input: CyberSheetInput, document: 'supplier' | 'ransomware'): string {
  const { translate: t, practice } = input;
  const title = t(`cyber-documents.title.${document}`);
  const isWall = document === 'ransomware';
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${practice.name} · ${dayText(input, input.today)}</p>
    </header>
    <p>${t(`cyber-documents.prose.${document}-intro`)}</p>
    ${isWall ? ransomwareList(input) : supplierList(input)}
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

const supplierList = ({ translate: t }: CyberSheetInput): Html =>
  html`<ol>
    ${SUPPLIER_QUESTIONS.map(
      (id) =>
        html`<li>${t(`cyber-documents.prose.supplier-${id}`)}<span class="line"></span></li> `,
    )}
  </ol>`;

const ransomwareList = ({ translate: t }: CyberSheetInput): Html => html`
  <ol class="big">
    ${RANSOMWARE_STEPS.map((id) => html`<li>${t(`cyber-documents.prose.ransomware-${id}`)}</li> `)}
  </ol>
  <dl class="reach">
    ${(['supplier', 'insurer', 'records', 'police'] as const).map(
      (who) =>
        html`<dt>${t(`cyber-documents.label.reach-${who}`)}</dt>
          <dd>${written('')}</dd>`,
    )}
  </dl>
`;
