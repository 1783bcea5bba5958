/** Chosen advice cards on paper, each fork under its question. Pure. */
import {
  ADVICE_TOPICS,
  adviceTopics,
  type AdviceCard,
  type AdviceTexts,
  type AdviceTopicName,
} from '../../content/guide/advice-cards.js';
import { groupsOf } from '../../domain/guide/advice-groups.js';
import { html, type Html } from '../html.js';
import { sheetHtml } from '../sheet.js';
import { sourcesText, type GuideDocumentInput } from './guide-page.js';

const STYLE = `
@page{size:A4;margin:15mm 18mm 16mm}
body{font-size:15px}
header{border-bottom:2px solid #14242b;padding-bottom:10px}
.topic{break-inside:auto}
.fork{font:520 19px/1.25 "Sheet Read",Georgia,serif;margin:18px 0 4px;break-after:avoid}
.card{break-inside:avoid;margin-top:12px;padding-left:14px;border-left:3px solid #14242b}
.answer{font-weight:640;margin:0}
.card h3{font-size:16.5px}
.card ul{list-style:none;padding:0}
.card li{display:grid;grid-template-columns:22px 1fr;margin-top:5px}
.sign{font-weight:640}
.source{font-size:12px;color:#47545b;margin-top:6px}
`;

const SIGNS = { do: '✓', dont: '✗', say: '”' } as const;

export function cardsHtml(
  input: GuideDocumentInput,
  texts: Readonly<Record<AdviceTopicName, AdviceTexts>>,
  wanted: readonly string[],
): string {
  const { translate: t } = input;
  const title = t('guide-documents.title.cards');
  const topics = ADVICE_TOPICS.map((name) => topicPart(input, name, texts[name], wanted));
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${t('guide-documents.prose.cards')}</p>
    </header>
    ${topics}
    <p class="small">${t('guide-documents.prose.signs')}</p>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

function topicPart(
  input: GuideDocumentInput,
  name: AdviceTopicName,
  texts: AdviceTexts,
  wanted: readonly string[],
): Html | undefined {
  const topic = adviceTopics.find((each) => each.topic === name);
  if (topic === undefined) return undefined;
  const groups = groupsOf(topic, ({ id }) => wanted.includes(id));
  if (groups.length === 0) return undefined;
  return html`
    <section class="topic">
      <h2>${input.translate(`guide-documents.title.topic-${name}`)}</h2>
      ${groups.map(({ fork, cards }) => [
        fork === undefined ? undefined : html`<p class="fork">${texts.forks[fork]}</p>`,
        ...cards.map((card) => cardPart(input, texts, card)),
      ])}
    </section>
  `;
}

function cardPart(input: GuideDocumentInput, texts: AdviceTexts, card: AdviceCard): Html {
  const words = texts.cards[card.id];
  return html`
    <div class="card">
      ${words?.answer === undefined ? undefined : html`<p class="answer">${words.answer}</p>`}
      <h3>${words?.title}</h3>
      <ul>
        ${card.points.map(
          ({ id, kind }) =>
            html`<li>
              <span class="sign">${SIGNS[kind]}</span><span>${words?.points[id]}</span>
            </li> `,
        )}
      </ul>
      <p class="source">
        ${sourcesText(input, [card.citation, ...card.points.flatMap(({ citation }) => citation ?? [])])}
      </p>
    </div>
  `;
}
