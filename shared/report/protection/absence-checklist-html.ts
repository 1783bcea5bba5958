/**
 * A list to tick for any absence. It is given no record at all, so that no day and no word of a real absence can ever
 * be printed. Pure.
 */
import type { LawTexts } from '../../content/law/law-texts.js';
import { LEAVING_STEPS, RETURN_STEPS, type AbsenceStep } from '../../domain/protection/absence.js';
import { html, type Html } from '../html.js';
import { dayText, sheetHtml, type SheetInput } from '../sheet.js';

export interface AbsenceChecklistInput extends SheetInput {
  /** The topic `absence`. */
  readonly law: LawTexts;
  /** The day the law's sources were read: the only day on the page. */
  readonly lawCheckedOn: string;
}

const STYLE = `
@page{size:A4;margin:15mm 18mm 16mm}
header{border-bottom:2px solid #14242b;padding-bottom:10px}
.ticks{list-style:none;padding:0;margin-top:6px}
.ticks li{display:flex;gap:12px;align-items:flex-start;padding:5px 0;border-bottom:1px solid #cfd8dc;margin:0;break-inside:avoid}
.box{flex:none;width:15px;height:15px;border:1.5px solid #14242b;margin-top:2px}
`;

const POLICE = ['notice', 'conditions', 'refusal', 'surgery'] as const;

export function absenceChecklistHtml(input: AbsenceChecklistInput): string {
  const { translate: t, law, lawCheckedOn } = input;
  const title = t('protection-documents.title.absence-checklist');
  const steps = (ids: readonly AbsenceStep[]): Html => html`
    <ul class="ticks">
      ${ids.map(
        (id) =>
          html`<li>
            <span class="box"></span><span>${t(`protection-documents.prose.absence-${id}`)}</span>
          </li> `,
      )}
    </ul>
  `;
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${t('protection-documents.prose.checklist-intro')}</p>
    </header>
    <h2>${t('protection-documents.title.leaving')}</h2>
    ${steps(LEAVING_STEPS)}
    <section>
      <h2>${t('protection-documents.title.police')}</h2>
      ${POLICE.map((id) => html`<p>${law[id] ?? ''}</p>`)}
    </section>
    <section>
      <h2>${t('protection-documents.title.return')}</h2>
      ${steps(RETURN_STEPS)}
    </section>
    <p class="small">
      ${t('protection-documents.prose.sources', { date: dayText(input, lawCheckedOn) })}
    </p>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}
