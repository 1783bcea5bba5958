/**
 * The text that must stand on or beside the official sign, at true size. The official drawing itself is not ours to
 * draw: each sheet says so, and where it is found. Pure.
 */
import { html, type Html } from '../html.js';
import { sheetHtml } from '../sheet.js';
import type { CameraDocumentInput } from './camera-documents.js';

/** In millimetres, as the royal decree has them for a closed place with a built entrance. */
export const PANEL_SIZES = {
  a4: { width: 297, height: 210 },
  small: { width: 150, height: 100 },
} as const;
export type PanelSize = keyof typeof PANEL_SIZES;

/** Where the official sign is published. */
export const OFFICIAL_SIGN_AT = 'besafe.be/fr/camera-de-surveillance/pictogramme';

export function pictogramHtml(input: CameraDocumentInput, size: PanelSize): string {
  const { translate: t } = input;
  const title = t('camera-documents.title.pictogram');
  return sheetHtml(input, {
    title,
    style: size === 'a4' ? A4_STYLE : SMALL_STYLE,
    body: size === 'a4' ? a4Body(input, title) : smallBody(input, title),
  });
}

function panel({ translate: t, dossier, practice }: CameraDocumentInput, note?: Html): Html {
  const { controller, address, email, phone, website, officer } = dossier;
  const contact = [email, phone].filter((line) => line !== '');
  return html`
    <div class="panel">
      <p class="law">${t('camera-documents.prose.panel-law')}</p>
      <p class="date">${t('camera-documents.prose.panel-date')}</p>
      <div class="who">
        <p>${t('camera-documents.label.controller')}</p>
        <p class="name">${controller === '' ? practice.ownerName : controller}</p>
        <p>${address === '' ? practice.address : address}</p>
        ${contact.length === 0 ? undefined : html`<p>${contact.join(' · ')}</p>`}
        ${website === '' ? undefined : html`<p>${website}</p>`}
        ${
          officer === ''
            ? undefined
            : html`<p>${t('camera-documents.label.officer')} ${officer}</p>`
        }
      </div>
      ${note}
    </div>
  `;
}

const advice = ({ translate: t, law }: CameraDocumentInput, title: string): Html => html`
  <h1>${title}</h1>
  <p>${t('camera-documents.prose.official', { at: OFFICIAL_SIGN_AT })}</p>
  <ol>
    <li>${law.pictogram}</li>
    <li>${law['pictogram-size']}</li>
    <li>${law['pictogram-text']}</li>
    <li>${t('camera-documents.prose.print-true-size')}</li>
  </ol>
`;

const a4Body = (input: CameraDocumentInput, title: string): Html => html`
  <div class="full">
    ${panel(
      input,
      html`<p class="note">
        ${input.translate('camera-documents.prose.panel-note', { at: OFFICIAL_SIGN_AT })}
      </p>`,
    )}
  </div>
  <div class="advice">${advice(input, title)}</div>
`;

const smallBody = (input: CameraDocumentInput, title: string): Html => html`
  ${panel(input)}
  <div class="ruler"></div>
  <p class="small">${input.translate('camera-documents.prose.ruler')}</p>
  ${advice(input, title)}
`;

const PANEL = `
.panel{display:flex;flex-direction:column;justify-content:center;text-align:center;border:1px solid #14242b;overflow:hidden}
.panel p{margin:0;max-width:none;overflow-wrap:anywhere}
.law{font-weight:640;line-height:1.15}
`;

const A4_STYLE = `${PANEL}
@page{size:297mm 210mm;margin:0}
.full{width:297mm;height:209.9mm;break-after:page}
.panel{width:297mm;height:209.9mm;padding:14mm 18mm;border-width:0}
.law{font-size:19mm}
.date{font-size:11mm;line-height:1.3}
.who{margin-top:11mm;padding-top:9mm;border-top:.7mm solid #14242b;font-size:8mm;line-height:1.35}
.name{font-weight:640;font-size:11mm}
.note{margin-top:10mm !important;font-size:3.4mm;color:#47545b}
.advice{padding:18mm 20mm;font-size:15px}
`;

const SMALL_STYLE = `${PANEL}
@page{size:210mm 297mm;margin:18mm 20mm}
.panel{width:150mm;height:100mm;padding:5mm 8mm;margin:0 auto;border-width:.2mm}
.law{font-size:11mm}
.date{font-size:6.4mm;line-height:1.3}
.who{margin-top:5mm;padding-top:4.5mm;border-top:.4mm solid #14242b;font-size:5mm;line-height:1.35}
.name{font-weight:640;font-size:6.6mm}
.ruler{width:100mm;height:3mm;margin:8mm auto 0;border:.3mm solid #14242b;border-top:0}
.ruler+.small{text-align:center;max-width:none}
h1{margin-top:12mm}
`;
