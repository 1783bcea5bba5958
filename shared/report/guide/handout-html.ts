/** A page to hand out or to sign: a few paragraphs, then blanks to fill in by hand. Pure. */
import {
  handouts,
  type HandoutId,
  type HandoutTexts,
} from '../../content/guide/guide-documents.js';
import type { Practice } from '../../domain/practice/practice.js';
import { html } from '../html.js';
import { sheetHtml } from '../sheet.js';
import { sourcesText, type GuideDocumentInput } from './guide-page.js';

export interface HandoutPage {
  readonly id: HandoutId;
  readonly texts: HandoutTexts;
  readonly practice: Practice;
}

const STYLE = `
@page{size:A4;margin:20mm 24mm}
body{font-size:16px}
header{border-bottom:2px solid #14242b;padding-bottom:12px}
header+p{margin-top:16px;font-size:17px;max-width:none}
ol{margin-top:16px}
ol li{margin-top:12px;padding-left:6px;line-height:1.5}
.blanks{margin-top:30px}
.blanks p{margin-top:22px;max-width:none}
body>.small:last-child{margin-top:28px}
.blanks span{display:block;border-bottom:1px dotted #47545b;height:26px}
`;

export function handoutHtml(
  input: GuideDocumentInput,
  { id, texts, practice }: HandoutPage,
): string {
  const handout = handouts.find((each) => each.id === id);
  const words = texts[id];
  if (handout === undefined) throw new Error(`no handout ${id}`);
  const body = html`
    <header>
      <h1>${words.title}</h1>
      <p class="sub">${practice.name}</p>
    </header>
    <p>${words.intro}</p>
    <ol>
      ${handout.paragraphs.map((paragraph) => html`<li>${words.paragraphs[paragraph]}</li> `)}
    </ol>
    <div class="blanks">
      ${handout.blanks.map((blank) => html`<p>${words.blanks[blank]}<span></span></p> `)}
    </div>
    <p class="small">
      ${input.translate('guide-documents.prose.template', {
        source: sourcesText(input, [handout.citation]),
      })}
    </p>
  `;
  return sheetHtml(input, { title: words.title, style: STYLE, body });
}
