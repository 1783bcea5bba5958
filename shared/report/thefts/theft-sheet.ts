/** What the papers of a theft share: their input, their head, their foot, their style. Pure. */
import type { Language } from '../../base/language.js';
import { withoutPatients } from '../../domain/theft/police-wording.js';
import type { DeclaredItem, Theft } from '../../domain/theft/theft.js';
import { html, type Html } from '../html.js';
import type { SheetInput } from '../sheet.js';

export interface TheftSheetInput extends Omit<SheetInput, 'language' | 'fonts'> {
  readonly language: Language;
  /** Addresses on the app: scheme. */
  readonly fonts: SheetInput['fonts'] & { readonly mono: string };
  readonly theft: Theft;
  /** The copies, or the objects as they are now while nothing is declared. */
  readonly items: readonly DeclaredItem[];
  readonly practice: {
    readonly name: string;
    readonly address: string;
    readonly ownerName: string;
  };
  /** Addresses on the app: scheme, by id of photo. One that is gone since has none. */
  readonly pictures: ReadonlyMap<string, string>;
}

export const theftStyle = (monoFont: string): string => {
  // The address ends up inside CSS, where HTML escaping would not help.
  if (!/^app:\/\/[\w./-]+$/.test(monoFont)) throw new Error('a font address on the app: scheme');
  return `
@font-face{font-family:"Sheet Mono";src:url("${monoFont}") format("woff2");font-weight:200 800;font-display:block}
header{display:flex;justify-content:space-between;gap:24px;font-size:12.5px;border-bottom:2px solid #14242b;padding-bottom:10px}
header .right{text-align:right}
h1{margin-top:26px;font-size:27px}
table{width:100%;border-collapse:collapse;margin-top:22px}
th{text-align:left;font-size:12px;font-weight:540;color:#47545b;padding:0 12px 7px 0;border-bottom:1px solid #14242b;vertical-align:bottom}
td{padding:10px 12px 10px 0;border-bottom:1px solid #cfd8dc;vertical-align:top;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
thead{display:table-header-group}
tr{break-inside:avoid}
td .line{display:block}
.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.sn{display:block;font:600 15px/1.35 "Sheet Mono",monospace;letter-spacing:.02em}
.code{font:600 13px/1.4 "Sheet Mono",monospace}
.pic{width:64px;height:48px;object-fit:cover;border-radius:5px;display:block}
.none{color:#59666d;font-size:12px}
.end{break-inside:avoid}
.last td{border-bottom:0;padding-bottom:0}
.total td{font-weight:640;border-bottom:2px solid #14242b}
.fill{display:inline-block;min-width:220px;border-bottom:1px dotted #14242b;color:#59666d;padding:0 4px}
.decl{font:14px/1.5 "Sheet Read",Georgia,serif;margin-top:20px;max-width:62ch}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:40px;margin-top:84px;font-size:12px;break-inside:avoid}
.sign div{border-top:1px solid #14242b;padding-top:7px}
.album{break-before:page}
.few{break-inside:avoid}
.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:14px 12px;margin-top:14px}
figure{margin:0;break-inside:avoid}
figure img{width:100%;aspect-ratio:4/3;object-fit:contain;background:#eef2f3;border-radius:5px;display:block}
figcaption{font-size:11.5px;line-height:1.35;margin-top:4px}
`;
};

export const head = (
  { practice }: Pick<TheftSheetInput, 'practice'>,
  title: string,
  subtitle: string,
): Html =>
  html`<header>
    <div><b>${title}</b><br />${subtitle}</div>
    <div class="right">
      ${withoutPatients(practice.name)}<br />${withoutPatients(practice.address)}
    </div>
  </header>`;

/** Under every page, drawn by the printer outside the page: its fonts do not reach it. */
export const theftFooterHtml = (
  { language, translate: t }: Pick<TheftSheetInput, 'language' | 'translate'>,
  { made, fingerprint }: { readonly made: string; readonly fingerprint: string },
): string =>
  html`<div
    lang="${language}"
    style="width:100%;margin:0 18mm;display:flex;justify-content:space-between;font:8.6pt sans-serif;color:#47545b"
  >
    <span>${made}</span><span>${t('theft-sheet.label.fingerprint')} ${fingerprint}</span
    ><span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
  </div>`.text;
