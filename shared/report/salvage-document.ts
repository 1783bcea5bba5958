/** What is left of a damaged vault as one file in clear text: a document to read, or data for a program. Pure. */
import type { Language } from '../base/language.js';
import type { Question, QuestionText } from '../content/schema.js';
import { surgeryQuestions } from '../content/surgery-pack.js';
import type { Answer, PlaceId } from '../domain/assessment/answer.js';
import type { PlanItem } from '../domain/assessment/plan-item.js';
import type { Translator } from '../i18n/messages.js';
import type { SalvageReport, SalvagedContents } from '../ipc/contract-health.js';
import { exportableQuestions } from './exportable-questions.js';
import { html, markup, type Html } from './html.js';
import { dateText } from './report-words.js';

export interface SalvageDocument {
  readonly contents: SalvagedContents;
  readonly report: SalvageReport;
  readonly language: Language;
  /** Holds the catalogues `health` and `survey`. */
  readonly translate: Translator;
  /** By question id, in `language`. */
  readonly texts: Readonly<Record<string, QuestionText>>;
  /** ISO date-time. */
  readonly madeAt: string;
  /** The pack unless a test gives its own. */
  readonly questions?: readonly Question[];
}

/** Version of the JSON's shape. */
const DATA_VERSION = 1;

/** Without what must stay inside the vault: answers and decisions about questions marked so, and their follow-ups. */
export function exportableContents(
  contents: SalvagedContents,
  questions: readonly Question[] = surgeryQuestions,
): { readonly contents: SalvagedContents; readonly keptOut: number } {
  const exportable: ReadonlySet<string> = exportableQuestions(questions);
  const isOut = ({ questionId }: { readonly questionId: string }): boolean =>
    !exportable.has(questionId);
  const all = [...contents.assessments.flatMap(({ answers }) => answers), ...contents.planItems];
  return {
    contents: {
      ...contents,
      assessments: contents.assessments.map(({ assessment, answers }) => ({
        // Where the user left off could name a question that stays inside.
        assessment: { ...assessment, cursor: undefined },
        answers: answers.filter((answer) => !isOut(answer)),
      })),
      planItems: contents.planItems.filter((item) => !isOut(item)),
    },
    keptOut: all.filter(isOut).length,
  };
}

export function salvageJson(document: SalvageDocument): string {
  const { contents, keptOut } = exportableContents(document.contents, document.questions);
  const lost = document.report.losses.map(({ state, group }) => ({ state, group }));
  const data = { format: 'cabinet-sur-salvage', version: DATA_VERSION, madeAt: document.madeAt };
  return `${JSON.stringify({ ...data, ...contents, keptOut, lost }, undefined, 2)}\n`;
}

const STYLE = `
*{box-sizing:border-box}
body{font:16px/1.5 sans-serif;color:#14242b;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.7rem;border-bottom:2px solid #14242b;padding-bottom:.5rem}
h2{font-size:1.2rem;margin-top:2.2rem}
table{width:100%;border-collapse:collapse;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #b7c4ca}
th{font-weight:600}
td.note{white-space:pre-line}
`;

export function salvageHtml(document: SalvageDocument): string {
  const { translate: t, language, report, madeAt } = document;
  const { contents, keptOut } = exportableContents(document.contents, document.questions);
  const { practice, assessments, planItems } = contents;
  const title = t('health.title.document');
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${title}</title>
        <style>
          ${markup(STYLE)}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p>${t('health.prose.document-made', { date: dateText(document, madeAt) })}</p>
        <p>${t('health.prose.document-lost', { count: report.losses.length })}</p>
        <p>${t('health.prose.document-kept-out', { count: keptOut })}</p>
        ${
          practice === undefined
            ? undefined
            : html`<p>
                <strong>${practice.name}</strong
                ><br />${practice.ownerName}<br />${practice.address}
              </p>`
        }
        ${assessments.map(
          ({ assessment, answers }) =>
            html`<h2>
                ${t('health.label.assessment-of', {
                  date: dateText({ language }, assessment.startedAt),
                  count: answers.length,
                })}
              </h2>
              ${answersTable(document, answers)}`,
        )}
        ${
          planItems.length === 0
            ? undefined
            : html`<h2>${t('health.label.plan-of', { count: planItems.length })}</h2>
                ${planTable(document, planItems)}`
        }
      </body>
    </html> `.text;
}

const answersTable = (document: SalvageDocument, answers: readonly Answer[]): Html =>
  table(
    document,
    ['question', 'place', 'answer', 'note'],
    answers.map(({ questionId, placeId, verdict, count, date, note }) => [
      document.texts[questionId]?.question ?? questionId,
      placeName(document, placeId),
      [
        verdict === undefined ? '' : document.translate(`survey.label.verdict-${verdict}`),
        count ?? '',
        date === undefined ? '' : dateText(document, date),
      ]
        .filter((part) => part !== '')
        .join(', '),
      note,
    ]),
  );

const planTable = (document: SalvageDocument, items: readonly PlanItem[]): Html =>
  table(
    document,
    ['action', 'place', 'decision', 'note'],
    items.map(({ questionId, placeId, state, plannedFor, person, reason }) => [
      document.texts[questionId]?.action ?? questionId,
      placeName(document, placeId),
      document.translate(`survey.label.state-${state}`),
      [plannedFor === undefined ? '' : dateText(document, plannedFor), person ?? '', reason ?? '']
        .filter((part) => part !== '')
        .join(', '),
    ]),
  );

const table = (
  { translate: t }: SalvageDocument,
  heads: readonly ('question' | 'action' | 'place' | 'answer' | 'decision' | 'note')[],
  rows: readonly (readonly string[])[],
): Html =>
  html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${t(`health.label.${head}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell, index) => html`<td class="${heads[index]}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

function placeName({ contents }: SalvageDocument, placeId: PlaceId): string {
  const isOnly =
    contents.practice?.sites.length === 1 && contents.practice.sites[0]?.id === placeId;
  if (placeId === 'practice' || isOnly) return '';
  return contents.practice?.sites.find(({ id }) => id === placeId)?.name ?? placeId;
}
