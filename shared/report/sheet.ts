/** One document of the program as HTML to be printed: what every sheet is made from, its frame and its pieces. Pure. */
import { firstByRank } from '../base/first-by-rank.js';
import { LOCALE_TAG, type InterfaceLanguage } from '../base/language.js';
import type { Translator } from '../i18n/messages.js';
import { html, markup, type Html } from './html.js';

export interface SheetInput {
  readonly language: InterfaceLanguage;
  /** Holds the catalogue of the document. */
  readonly translate: Translator;
  /** Addresses on the app: scheme. */
  readonly fonts: { readonly ui: string; readonly read: string };
}

/** "12 mars 2026" from YYYY-MM-DD. */
export function dayText({ language }: Pick<SheetInput, 'language'>, day: string): string {
  const days = new Intl.DateTimeFormat(LOCALE_TAG[language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return firstByRank(language, days.format(new Date(`${day}T12:00:00Z`)));
}

/** A line to write on stands where something was not filled in. */
export const written = (text: string): Html =>
  text === '' ? html`<span class="blank"></span>` : html`${text}`;

export const rows = (pairs: readonly (readonly [string, Html | string])[]): Html => html`
  <dl>
    ${pairs.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>
`;

export interface Sheet {
  readonly title: string;
  readonly style: string;
  readonly body: Html;
}

export function sheetHtml(
  { language, fonts }: Pick<SheetInput, 'language' | 'fonts'>,
  sheet: Sheet,
): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${sheet.title}</title>
        <style>
          ${markup(fontFaces(fonts) + BASE + sheet.style)}
        </style>
      </head>
      <body>
        ${sheet.body}
      </body>
    </html> `.text;
}

function fontFaces(fonts: SheetInput['fonts']): string {
  return Object.entries({ 'Sheet UI': fonts.ui, 'Sheet Read': fonts.read })
    .map(([family, url]) => {
      // The address ends up inside CSS, where HTML escaping would not help.
      if (!/^app:\/\/[\w./-]+$/.test(url))
        throw new Error('a font address on the app: scheme expected');
      return `@font-face{font-family:"${family}";src:url("${url}") format("woff2");font-weight:200 800;font-display:block}`;
    })
    .join('\n');
}

const BASE = `
*{box-sizing:border-box}
html{color-scheme:light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;background:#fff;color:#14242b;font:13.5px/1.42 "Sheet UI","Segoe UI",sans-serif}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{padding-left:20px}
li{margin-top:4px}
h1{font:520 30px/1.16 "Sheet Read",Georgia,serif;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:17px;font-weight:640;line-height:1.25;margin:22px 0 6px;break-after:avoid}
h3{font-size:14.5px;font-weight:640;break-after:avoid}
p{margin-top:6px;max-width:72ch}
.sub,.small{color:#47545b}
.small{font-size:12px}
dl{display:grid;grid-template-columns:200px 1fr;break-inside:avoid}
dt,dd{border-bottom:1px solid #cfd8dc;padding:5px 10px 5px 0;overflow-wrap:anywhere}
dt{color:#47545b}
dd{white-space:pre-line}
.blank{display:inline-block;width:100%;max-width:340px;height:16px;border-bottom:1px dotted #47545b}
section{break-inside:avoid}
`;
