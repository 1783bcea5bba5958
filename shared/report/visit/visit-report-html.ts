/** The adviser's report: situation, advice in the manual's order, zone after zone with photos, signatures. Pure. */
import type { Language } from '../../base/language.js';
import type { Question, QuestionText } from '../../content/schema.js';
import type { Verdict } from '../../domain/assessment/answer.js';
import type { Translator } from '../../i18n/messages.js';
import { isWritten, orderedAdvice, standingAdvice } from '../../domain/visit/advice-order.js';
import {
  isTouched,
  type Advice,
  type Visit,
  type VisitItem,
  type VisitPhoto,
} from '../../domain/visit/visit.js';
import { visitQuestions } from '../../domain/visit/visit-questions.js';
import { zonesOf, type Zone, type ZoneItem } from '../../domain/visit/visit-zones.js';
import { dayText, rows, sheetHtml, written } from '../sheet.js';
import { html, type Html } from '../html.js';
import { VISIT_REPORT_STYLE } from './visit-report-style.js';

export interface VisitReportInput {
  readonly visit: Visit;
  readonly items: readonly VisitItem[];
  readonly advice: readonly Advice[];
  readonly photos: readonly VisitPhoto[];
  /** Where the page finds a photo, by its id. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly questions: readonly Question[];
  readonly texts: Readonly<Record<string, QuestionText>>;
  readonly language: Language;
  /** Holds the catalogues `visit-documents`, `visit` and `survey`. */
  readonly translate: Translator;
  readonly fonts: { readonly ui: string; readonly read: string };
}

interface Page extends VisitReportInput {
  readonly zones: readonly Zone<VisitItem>[];
  readonly standing: readonly Advice[];
  readonly siteOf: (placeId: string | undefined) => string;
}

export function visitReportHtml(input: VisitReportInput): string {
  const { visit, translate: t } = input;
  // Whatever a visit holds, a question that never leaves is in no document.
  const allowed = visitQuestions(input.questions);
  const zones = zonesOf(visit.sites, input.items, allowed);
  const shown = new Set(zones.flatMap(({ items }) => items.map(({ key }) => key)));
  const isShown = ({
    questionId,
    placeId,
  }: {
    questionId?: string | undefined;
    placeId?: string | undefined;
  }) => questionId === undefined || shown.has(`${questionId}@${placeId ?? ''}`);
  const page: Page = {
    ...input,
    zones,
    photos: input.photos.filter(isShown),
    standing: standingAdvice(input.advice, input.items).filter(
      (each) => isShown(each) && isWritten(each),
    ),
    siteOf: (placeId) =>
      visit.sites.length > 1 ? (visit.sites.find(({ id }) => id === placeId)?.name ?? '') : '',
  };
  const title = t('visit-documents.title.report');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">
        ${t('visit-documents.prose.report-of', {
          practice: visit.practiceName,
          date: dayText(input, visit.signature?.date ?? visit.preparedOn),
        })}
      </p>
    </header>
    ${situationPart(page)} ${advicePart(page)} ${zones.map((zone) => zonePart(page, zone))}
    ${signaturePart(page)}
  `;
  return sheetHtml(input, { title, style: VISIT_REPORT_STYLE, body });
}

function situationPart(page: Page): Html {
  const { visit, zones, translate: t } = page;
  const items = zones.flatMap((zone) => zone.items);
  const seen = items.filter(({ item }) => isTouched(item)).length;
  return html`
    <h2>${t('visit-documents.title.situation')}</h2>
    ${rows([
      [t('visit-documents.label.sites'), visit.sites.map(({ name }) => name).join(', ')],
      ...(visit.address === ''
        ? []
        : [[t('visit-documents.label.address'), visit.address] as const]),
      [
        t('visit-documents.label.adviser'),
        written([visit.signature?.name, visit.signature?.service].filter(Boolean).join(', ')),
      ],
      [
        t('visit-documents.label.prepared'),
        t('visit-documents.prose.prepared', {
          name: visit.preparedBy,
          date: dayText(page, visit.preparedOn),
        }),
      ],
      [
        t('visit-documents.label.walked'),
        t('visit-documents.prose.walked', {
          zones: visit.zonesDone.filter((key) => zones.some((zone) => zone.key === key)).length,
          ofZones: zones.length,
          items: seen,
          ofItems: items.length,
          findings: items.filter(({ item }) => item.isFinding).length,
        }),
      ],
    ])}
    ${visit.summary === '' ? undefined : html`<p class="summary">${visit.summary}</p>`}
  `;
}

function advicePart(page: Page): Html {
  const { translate: t, standing } = page;
  let number = 0;
  return html`
    <h2>${t('visit-documents.title.advice')}</h2>
    <p class="small">${t('visit-documents.prose.advice')}</p>
    ${orderedAdvice(standing).map(
      ({ layer, advice }) => html`
        <section class="layer ${layer}">
          <h3>${t(`survey.label.layer-${layer}`)}</h3>
          ${
            advice.length === 0
              ? html`<p class="small">${t('visit-documents.prose.no-advice')}</p>`
              : html`<ol>
                  ${advice.map((each) => {
                    number += 1;
                    return html`<li value="${number}">${adviceText(page, each)}</li>`;
                  })}
                </ol>`
          }
        </section>
      `,
    )}
  `;
}

function adviceText(page: Page, { text, questionId, placeId }: Advice): Html {
  const { texts, items, translate: t } = page;
  const question = questionId === undefined ? undefined : texts[questionId];
  const item = items.find((each) => each.questionId === questionId && each.placeId === placeId);
  const site = page.siteOf(placeId);
  const about = [question?.title, site].filter((part) => part !== undefined && part !== '');
  return html`<span class="do">${text === '' ? (question?.action ?? questionId ?? '') : text}</span>
    ${
      item?.severity === undefined
        ? undefined
        : html` <span class="severity">${t(`survey.label.severity-${item.severity}`)}</span>`
    }
    ${about.length === 0 ? undefined : html`<span class="about">${about.join(' · ')}</span>`}`;
}

function zonePart(page: Page, zone: Zone<VisitItem>): Html | undefined {
  const { translate: t, visit, photos } = page;
  const spoken = zone.items.filter(({ item }) => isTouched(item));
  const pictures = photos.filter((photo) => photo.zone === zone.key);
  if (spoken.length === 0 && pictures.length === 0) return undefined;
  const name = t(`visit.label.zone-${zone.domain}`);
  return html`
    <h2>${visit.sites.length > 1 ? `${name} · ${zone.site.name}` : name}</h2>
    ${spoken.length === 0 ? undefined : findingsTable(page, spoken)}
    ${pictures.length === 0 ? undefined : pictureRow(page, pictures)}
  `;
}

function findingsTable(page: Page, spoken: readonly ZoneItem<VisitItem>[]): Html {
  const { translate: t, texts, visit } = page;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('visit-documents.label.point')}</th>
        ${visit.shows.answers ? html`<th scope="col">${t('visit-documents.label.practice')}</th>` : undefined}
        <th scope="col">${t('visit-documents.label.finding')}</th>
      </tr>
    </thead>
    <tbody>
      ${spoken.map(
        ({ question, item }) =>
          html`<tr>
            <td>${texts[question.id]?.title ?? question.id}</td>
            ${
              visit.shows.answers
                ? html`<td>${verdictText(page, item.base?.verdict)}</td>`
                : undefined
            }
            <td>
              ${item.verdict === undefined ? undefined : verdictText(page, item.verdict)}
              ${item.remark === '' ? undefined : html`<span class="remark">${item.remark}</span>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const verdictText = ({ translate: t }: Page, verdict: Verdict | undefined): string =>
  verdict === undefined
    ? t('visit-documents.label.no-verdict')
    : t(`survey.label.verdict-${verdict}`);

function pictureRow(page: Page, photos: readonly VisitPhoto[]): Html {
  const { translate: t, pictures } = page;
  return html`<div class="photos">
    ${photos.flatMap((photo, index) => {
      const address = pictures.get(photo.id);
      // The address is the program's own; anything else is left out.
      if (address === undefined || !/^app:\/\/document\/[\w.-]+$/.test(address)) return [];
      const caption =
        photo.caption === ''
          ? t('visit-documents.label.photo', { number: index + 1 })
          : photo.caption;
      return html`<figure>
        <img src="${address}" alt="${caption}" />
        <figcaption>${caption}</figcaption>
      </figure>`;
    })}
  </div>`;
}

function signaturePart(page: Page): Html {
  const { visit, translate: t } = page;
  const { signature } = visit;
  return html`<section class="sign">
    <h2>${t('visit-documents.title.signature')}</h2>
    <p>
      ${
        signature === undefined
          ? t('visit-documents.prose.not-signed')
          : t('visit-documents.prose.signed', {
              name: signature.name,
              service: signature.service,
              date: dayText(page, signature.date),
            })
      }
    </p>
    ${
      visit.reopenedAt.length === 0
        ? undefined
        : html`<p class="small">
            ${t('visit-documents.prose.reopened', { count: visit.reopenedAt.length })}
          </p>`
    }
    <div class="lines">
      <div><span class="line"></span>${t('visit-documents.label.sign-adviser')}</div>
      <div><span class="line"></span>${t('visit-documents.label.sign-practice')}</div>
    </div>
    <p class="small">${t('visit-documents.prose.not-shown')}</p>
  </section>`;
}
