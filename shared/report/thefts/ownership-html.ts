/** Shown to the police when they have found an object: it is ours, and by what one sees it. Pure. */
import { withoutPatients } from '../../domain/theft/police-wording.js';
import { isDeclared, theftDay, type DeclaredItem, type Theft } from '../../domain/theft/theft.js';
import { html, type Html } from '../html.js';
import { dayText, rows, sheetHtml } from '../sheet.js';
import { makeOf, marksOf, nameOf, serialsOf } from './annex-rows.js';
import { head, theftStyle, type TheftSheetInput } from './theft-sheet.js';

export interface OwnershipInput extends Omit<TheftSheetInput, 'theft' | 'items'> {
  readonly item: DeclaredItem;
  /** The one in which it was declared stolen. */
  readonly theft: Theft | undefined;
}

const STYLE = `@page{size:A4;margin:15mm 18mm 20mm}.grid{grid-template-columns:repeat(2,1fr)}dl{margin-top:18px}`;
const MOST_PHOTOS = 6;

export function ownershipHtml(input: OwnershipInput): string {
  const { item, translate: t, fonts, pictures, practice, language } = input;
  const title = t('theft-sheet.title.ownership');
  const photos = item.photos.flatMap(({ id, addedAt }) => {
    const src = pictures.get(id);
    return src === undefined ? [] : [{ src, addedAt }];
  });
  const body = html`
    ${head(input, title, t('theft-sheet.label.ownership'))}
    <h1>${nameOf(item, t)}</h1>
    ${rows(knownPairs(input))}
    <p class="decl">${t('theft-sheet.prose.ownership', { name: practice.ownerName })}</p>
    ${
      photos.length === 0
        ? html`<p class="small">${t('theft-sheet.prose.no-photos')}</p>`
        : html`<div class="grid">
            ${photos.slice(0, MOST_PHOTOS).map(
              ({ src, addedAt }) =>
                html`<figure>
                  <img src="${src}" alt="" />
                  <figcaption>
                    ${t('theft-sheet.label.photo-on', {
                      date: dayText({ language }, addedAt.slice(0, 10)),
                    })}
                  </figcaption>
                </figure> `,
            )}
          </div>`
    }
    <div class="sign">
      <div>${t('theft-sheet.label.signature')}</div>
      <div>${t('theft-sheet.label.stamp')}</div>
    </div>
  `;
  return sheetHtml(input, { title, style: theftStyle(fonts.mono) + STYLE, body });
}

function knownPairs(input: OwnershipInput): readonly (readonly [string, Html | string])[] {
  const { item, translate: t, theft } = input;
  const serials = serialsOf(item);
  const given = theft !== undefined && isDeclared(theft) ? theft : undefined;
  const pairs: readonly (readonly [string, Html | string])[] = [
    [t('theft-sheet.label.make'), makeOf(item)],
    [
      t('theft-sheet.label.serial-only'),
      serials.length === 0
        ? ''
        : html`${serials.map((each) => html`<span class="sn">${each}</span>`)}`,
    ],
    [
      t('theft-sheet.label.marks'),
      marksOf(item, t)
        .map(({ text }) => text)
        .join('\n'),
    ],
    [
      t('theft-sheet.label.bought'),
      withoutPatients(
        [item.purchasedOn === undefined ? '' : dayText(input, item.purchasedOn), item.seller ?? '']
          .filter((part) => part !== '')
          .join(', '),
      ),
    ],
    [t('theft-sheet.label.invoice'), withoutPatients(item.invoice ?? '')],
    [t('theft-sheet.label.noted-on'), dayText(input, item.addedAt.slice(0, 10))],
    [
      t('theft-sheet.label.declared-on'),
      given === undefined ? '' : dayText(input, given.declared.at.slice(0, 10)),
    ],
    [
      t('theft-sheet.label.stolen-on'),
      given === undefined ? '' : dayText(input, theftDay(given) ?? given.declared.on),
    ],
    [t('theft-sheet.label.case'), withoutPatients(given?.facts.caseNumber ?? '')],
    [t('theft-sheet.label.zone-only'), withoutPatients(given?.facts.zone ?? '')],
    [t('theft-sheet.label.found'), foundText(input)],
  ];
  return pairs.filter(([, value]) => value !== '');
}

function foundText(input: OwnershipInput): string {
  const { item, theft } = input;
  const recovery = theft?.recovered.find(({ itemId }) => itemId === item.id);
  if (recovery === undefined) return '';
  const where = withoutPatients(recovery.where.trim());
  return `${dayText(input, recovery.on)}${where === '' ? '' : `, ${where}`}`;
}
