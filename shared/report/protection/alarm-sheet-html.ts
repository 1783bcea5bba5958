/** The alarms on a sheet for the adviser or the insurer: no code, no code word, no number to call. Pure. */
import { testsInOrder, type Alarm } from '../../domain/protection/alarm.js';
import type { Practice } from '../../domain/practice/practice.js';
import { html, type Html } from '../html.js';
import { dayText, rows, sheetHtml, written, type SheetInput } from '../sheet.js';

export interface AlarmSheetInput extends SheetInput {
  readonly alarms: readonly Alarm[];
  readonly practice: Practice;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const STYLE = `
@page{size:A4;margin:15mm 18mm 18mm}
header{border-bottom:2px solid #14242b;padding-bottom:12px}
.alarm{break-inside:auto}
.alarm + .alarm{margin-top:28px;padding-top:6px;border-top:2px solid #14242b}
h3{margin:14px 0 4px}
`;

/** The latest ones tell enough; the log itself stays in the program. */
const TESTS_SHOWN = 6;

export function alarmSheetHtml(input: AlarmSheetInput): string {
  const { translate: t, practice, alarms, today } = input;
  const title = t('protection-documents.title.alarm-sheet');
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="sub">
        ${t('protection-documents.prose.alarm-of', {
          practice: practice.name,
          date: dayText(input, today),
        })}
      </p>
    </header>
    ${
      alarms.length === 0
        ? html`<p>${t('protection-documents.prose.no-alarm')}</p>`
        : alarms.map((alarm) => alarmPart(input, alarm))
    }
  `;
  return sheetHtml(input, { title, style: STYLE, body });
}

function alarmPart(input: AlarmSheetInput, alarm: Alarm): Html {
  const { translate: t, practice } = input;
  const site = practice.sites.find(({ id }) => id === alarm.siteId)?.name;
  const dated = (
    field:
      | 'installedOn'
      | 'commissionedOn'
      | 'changedOn'
      | 'decommissionedOn'
      | 'declaredOn'
      | 'validatedOn'
      | 'authorisationSeenOn'
      | 'maintainedOn',
  ): readonly (readonly [string, Html | string])[] => {
    const day = alarm[field];
    const label = t(`protection-documents.label.${field}`);
    if (day !== undefined) return [[label, dayText(input, day)]];
    // A line to write on, but not for what may never happen.
    return field === 'changedOn' || field === 'decommissionedOn' ? [] : [[label, written('')]];
  };
  const said = (field: 'system' | 'holdUp' | 'reference' | 'installer' | 'authorisation') =>
    [t(`protection-documents.label.${field}`), written(alarm[field])] as const;
  return html`
    <section class="alarm">
      <h2>${site ?? t('protection-documents.label.site-gone')}</h2>
      <h3>${t('protection-documents.title.system')}</h3>
      ${rows([
        said('system'),
        [
          t('protection-documents.label.signal'),
          alarm.signal === undefined
            ? written('')
            : t(`protection-documents.label.signal-${alarm.signal}`),
        ],
        said('holdUp'),
        ...dated('installedOn'),
        ...dated('commissionedOn'),
        ...dated('changedOn'),
        ...dated('decommissionedOn'),
      ])}
      <h3>${t('protection-documents.title.declaration')}</h3>
      ${rows([...dated('declaredOn'), said('reference'), ...dated('validatedOn')])}
      <h3>${t('protection-documents.title.care')}</h3>
      ${rows([
        said('installer'),
        said('authorisation'),
        ...dated('authorisationSeenOn'),
        [
          t('protection-documents.label.centre'),
          alarm.isMonitored === false
            ? t('protection-documents.label.centre-none')
            : written(alarm.centre),
        ],
        ...(alarm.isMonitored === true
          ? [[t('protection-documents.label.contract'), written(alarm.contract)] as const]
          : []),
        [t('protection-documents.label.maintainer'), written(alarm.maintainer)],
        ...dated('maintainedOn'),
      ])}
      <h3>${t('protection-documents.title.tests')}</h3>
      ${testRows(input, alarm)}
    </section>
  `;
}

function testRows(input: AlarmSheetInput, { tests }: Alarm): Html {
  const { translate: t } = input;
  const latest = testsInOrder(tests).slice(0, TESTS_SHOWN);
  if (latest.length === 0) return html`<p>${t('protection-documents.label.none-tests')}</p>`;
  return rows(
    latest.map(({ on, part, result, who }) => [
      dayText(input, on),
      [
        t(`protection-documents.label.part-${part}`),
        t(`protection-documents.label.result-${result}`),
        who,
      ]
        .filter((text) => text !== '')
        .join(' · '),
    ]),
  );
}
