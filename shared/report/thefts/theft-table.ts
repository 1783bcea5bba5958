/** The lists for police and insurer as rows for a spreadsheet. Pure. */
import { withoutPatients } from '../../domain/theft/police-wording.js';
import type { DeclaredItem, Theft } from '../../domain/theft/theft.js';
import type { Translator } from '../../i18n/messages.js';
import type { WrittenCell } from '../../table/written-cell.js';
import { makeOf, nameOf, serialsOf } from './annex-rows.js';

type Column = readonly [label: string, cell: (item: DeclaredItem, index: number) => WrittenCell];

const cents = (value: number | undefined): WrittenCell =>
  value === undefined ? undefined : { kind: 'cents', value };
const day = (value: string | undefined): WrittenCell =>
  value === undefined ? undefined : { kind: 'day', value };
const neutral = (value: string | undefined): WrittenCell =>
  value === undefined ? undefined : withoutPatients(value);

const FIRST: readonly Column[] = [
  ['number', (_item, index) => ({ kind: 'number', value: index + 1 })],
];
const MAKE: readonly Column[] = [
  ['make', makeOf],
  ['serial-only', (item) => serialsOf(item).join(' / ')],
];
const POLICE: readonly Column[] = [
  ['column-imei', ({ imei }) => neutral(imei)],
  ['column-mac', ({ mac }) => neutral(mac)],
  ['column-plate', ({ plate }) => neutral(plate)],
  ['column-engraving', ({ engraving }) => neutral(engraving)],
  ['column-forensic', ({ forensicMark }) => neutral(forensicMark)],
  ['column-tag', ({ assetTag }) => neutral(assetTag)],
  ['column-features', ({ features }) => neutral(features)],
  ['value', ({ insuredCents }) => cents(insuredCents)],
];
const insurer = (t: Translator): readonly Column[] => [
  ['column-bought', ({ purchasedOn }) => day(purchasedOn)],
  ['column-seller', ({ seller }) => seller],
  ['invoice', ({ invoice }) => invoice],
  ['policy', ({ policy }) => policy],
  ['column-room', ({ room }) => room],
  [
    'kept',
    ({ protection, protectedHow = '' }) =>
      [
        protection === undefined ? '' : t(`theft-sheet.label.protection-${protection}`),
        protectedHow,
      ]
        .filter((part) => part !== '')
        .join(', '),
  ],
  ['price', ({ priceCents }) => cents(priceCents)],
  ['insured', ({ insuredCents }) => cents(insuredCents)],
];

export function theftTable(
  items: readonly DeclaredItem[],
  { facts }: Pick<Theft, 'facts'>,
  document: 'police' | 'insurer',
  t: Translator,
): readonly (readonly WrittenCell[])[] {
  const columns: readonly Column[] = [
    ...FIRST,
    ['object', (item) => nameOf(item, t)],
    ...MAKE,
    ...(document === 'police' ? POLICE : insurer(t)),
    ['case', () => neutral(facts.caseNumber)],
  ];
  return [
    columns.map(([label]) => t(`theft-sheet.label.${label}`)),
    ...items.map((item, index) => columns.map(([, cell]) => cell(item, index))),
  ];
}
