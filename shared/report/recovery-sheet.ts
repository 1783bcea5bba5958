/** The recovery key on one A4 page, to print or to save. Data in, HTML out; no script, nothing fetched but fonts. */
import type { InterfaceLanguage } from '../base/language.js';
import { escapeHtml } from './escape-html.js';

export interface RecoverySheet {
  readonly language: InterfaceLanguage;
  /** Eight groups of five characters. */
  readonly groups: readonly string[];
  /** Sentences already in the user's language. */
  readonly words: {
    readonly title: string;
    readonly vault: string;
    readonly date: string;
    readonly why: string;
    readonly keep: string;
    readonly alphabet: string;
  };
  readonly fonts: { readonly ui: string; readonly mono: string };
}

const STYLE = `
@page{size:A4;margin:22mm 20mm}
*{box-sizing:border-box;margin:0;padding:0}
body{font:15px/1.5 "Sheet UI",sans-serif;color:#14242b;background:#fff}
h1{font-size:26px;line-height:1.2;border-bottom:2px solid #14242b;padding-bottom:12px}
.who{margin-top:16px;color:#47545b}
ol{list-style:none;display:grid;grid-template-columns:1fr 1fr;gap:0 40px;margin:28px 0;max-width:520px}
li{display:flex;gap:16px;align-items:baseline;border-bottom:1px solid #b7c4ca;padding:12px 0}
li span{color:#59666d;font-size:13px;min-width:16px}
li b{font:600 24px/1.2 "Sheet Mono",monospace;letter-spacing:.12em}
p{max-width:60ch;margin-top:12px}
.keep{font-weight:600}
`;

export function renderRecoverySheet(sheet: RecoverySheet): string {
  const { words, fonts } = sheet;
  const groups = sheet.groups
    .map((group, index) => `<li><span>${String(index + 1)}</span><b>${escapeHtml(group)}</b></li>`)
    .join('');
  return `<!doctype html>
<html lang="${sheet.language}"><head><meta charset="utf-8"><title>${escapeHtml(words.title)}</title>
<style>
@font-face{font-family:"Sheet UI";src:url("${fonts.ui}") format("woff2");font-weight:200 800}
@font-face{font-family:"Sheet Mono";src:url("${fonts.mono}") format("woff2");font-weight:200 800}
${STYLE}</style></head><body><main>
<h1>${escapeHtml(words.title)}</h1>
<p class="who">${escapeHtml(words.vault)}<br>${escapeHtml(words.date)}</p>
<ol>${groups}</ol>
<p>${escapeHtml(words.why)}</p>
<p class="keep">${escapeHtml(words.keep)}</p>
<p>${escapeHtml(words.alphabet)}</p>
</main></body></html>
`;
}
