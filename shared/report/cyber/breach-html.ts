/** The register of data breaches (GDPR art. 33 § 5), and one breach as the authority's form asks for it. Pure. */
import { deadlineOf } from '../../domain/breach/breach-clock.js';
import { riskOf } from '../../domain/breach/breach-risk.js';
import { tasksOf } from '../../domain/breach/breach-tasks.js';
import type { Breach, NewBreach } from '../../domain/breach/breach.js';
import { html, type Html } from '../html.js';
import { dayText, rows, sheetHtml, written } from '../sheet.js';
import { momentText, type CyberSheetInput } from './cyber-documents.js';

const STYLE = `
@page{size:A4;margin:16mm 18mm}
header{border-bottom:2px solid #14242b;padding-bottom:12px}
section+section{border-top:1px solid #14242b;margin-top:18px;padding-top:4px}
.ticks{list-style:none;padding:0}
.ticks li{display:flex;gap:10px}
.box{flex:none;display:inline-grid;place-items:center;width:15px;height:15px;border:1.5px solid #14242b;margin-top:2px;font:640 13px/1 "Sheet UI",sans-serif}
.law{border-left:3px solid #b08d3c;padding-left:12px;margin-top:14px}
`;

export function breachRegisterHtml(input: CyberSheetInput, breaches: readonly Breach[]): string {
  const { translate: t, law, practice } = input;
  const title = t('cyber-documents.title.register');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${practice.name} · ${dayText(input, input.today)}</p>
    </header>
    <p>${law['register'] ?? ''}</p>
    ${breaches.length === 0 ? html`<p>${t('cyber-documents.prose.no-breach')}</p>` : ''}
    ${breaches.map(
      (breach) =>
        html`<section>
          <h2>${nameOf(input, breach)}</h2>
          ${facts(input, breach)} ${decision(input, breach)}
        </section> `,
    )}
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

export function breachSheetHtml(input: CyberSheetInput, breach: Breach): string {
  const { translate: t, law, practice } = input;
  const title = t('cyber-documents.title.breach');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">${nameOf(input, breach)}</p>
    </header>
    <p>${t('cyber-documents.prose.breach-intro')}</p>
    ${rows([
      [t('cyber-documents.label.controller'), html`${practice.ownerName}, ${practice.name}`],
      [t('cyber-documents.label.address'), written(practice.address)],
    ])}
    <h2>${t('cyber-documents.title.facts')}</h2>
    ${facts(input, breach)}
    <h2>${t('cyber-documents.title.tasks')}</h2>
    ${tasks(input, breach)}
    <div class="law">
      <p>${law['notify'] ?? ''}</p>
      <p>${law['form'] ?? ''}</p>
    </div>
    <p class="small">${t('cyber-documents.prose.no-names')}</p>
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

const nameOf = ({ translate: t }: CyberSheetInput, { label, thing, event }: NewBreach): string => {
  const kind = thing === undefined ? '' : t(`cyber-documents.label.thing-${thing}`);
  const what = event === undefined ? '' : t(`cyber-documents.label.event-${event}`);
  return [label, kind, what].filter((each) => each !== '').join(' · ');
};

function facts(input: CyberSheetInput, breach: NewBreach): Html {
  const { translate: t } = input;
  const { level, reasons } = riskOf(breach);
  const known = (name: 'isEncrypted' | 'isKeySafe' | 'hasBackup') =>
    written(breach[name] === undefined ? '' : t(`cyber-documents.label.known-${breach[name]}`));
  return rows([
    [t('cyber-documents.label.noticed'), momentText(input, breach.noticedAt)],
    [t('cyber-documents.label.deadline'), momentText(input, deadlineOf(breach.noticedAt))],
    [
      t('cyber-documents.label.contents'),
      written(breach.contents.map((each) => t(`cyber-documents.label.content-${each}`)).join('\n')),
    ],
    [
      t('cyber-documents.label.people'),
      written(
        breach.people === undefined ? '' : t(`cyber-documents.label.people-${breach.people}`),
      ),
    ],
    [t('cyber-documents.label.encrypted'), known('isEncrypted')],
    // Asked only of what is encrypted.
    ...(breach.isEncrypted === 'yes'
      ? [[t('cyber-documents.label.key-safe'), known('isKeySafe')] as const]
      : []),
    [t('cyber-documents.label.backup'), known('hasBackup')],
    [t('cyber-documents.label.facts'), written(breach.facts)],
    [t('cyber-documents.label.effects'), written(breach.effects)],
    [t('cyber-documents.label.measures'), written(breach.measures)],
    [
      t('cyber-documents.label.risk'),
      written(
        level === undefined
          ? ''
          : [
              t(`cyber-documents.label.risk-${level}`),
              ...reasons.map((each) => t(`cyber-documents.prose.reason-${each}`)),
            ].join('\n'),
      ),
    ],
  ]);
}

function decision(input: CyberSheetInput, breach: NewBreach): Html {
  const { translate: t } = input;
  const { decidedOn } = breach;
  return rows([
    [t('cyber-documents.label.decision'), t(`cyber-documents.label.decision-${breach.decision}`)],
    ...(decidedOn === undefined
      ? []
      : [[t('cyber-documents.label.decided-on'), dayText(input, decidedOn)] as const]),
    ...(breach.reference === ''
      ? []
      : [[t('cyber-documents.label.reference'), breach.reference] as const]),
    ...(breach.reason === '' ? [] : [[t('cyber-documents.label.reason'), breach.reason] as const]),
  ]);
}

function tasks(input: CyberSheetInput, breach: NewBreach): Html {
  const { translate: t } = input;
  return html`<ul class="ticks">
    ${tasksOf(breach).map((task) => {
      const done = breach.tasks.find((each) => each.task === task);
      return html`<li>
        <span class="box">${done === undefined ? '' : '×'}</span>
        <span>
          ${t(`cyber-documents.prose.task-${task}`)}
          ${done === undefined ? '' : html`<strong>${dayText(input, done.doneOn)}</strong>`}
        </span>
      </li> `;
    })}
  </ul>`;
}
