/** Which fields each kind of object is asked for. All others may still hold what was imported. Pure. */
import type { ItemKind, NewItem } from './item.js';

/** Fields that are one line of text. */
export const TEXT_FIELDS = [
  'brand',
  'model',
  'assetTag',
  'imei',
  'mac',
  'plate',
  'seller',
  'invoice',
  'policy',
  'spot',
  'protectedHow',
  'engraving',
  'forensicMark',
  'features',
] as const satisfies readonly (keyof NewItem)[];
export type TextField = (typeof TEXT_FIELDS)[number];

type AskedField = TextField | 'serials' | 'warrantyUntil' | 'holdsPatientData';

const LEFT_OUT: Readonly<Record<ItemKind, readonly AskedField[]>> = {
  medical: ['imei', 'mac', 'plate'],
  it: ['plate'],
  furniture: ['imei', 'mac', 'plate', 'holdsPatientData'],
  keys: ['imei', 'mac', 'plate', 'warrantyUntil', 'forensicMark', 'holdsPatientData'],
  pads: ['imei', 'mac', 'plate', 'warrantyUntil', 'model', 'forensicMark'],
  'cash-box': ['imei', 'mac', 'plate', 'holdsPatientData'],
  vehicle: ['imei', 'mac', 'holdsPatientData'],
  other: ['imei', 'mac', 'plate'],
};

/** A field that holds something is shown whatever the kind: nothing typed disappears with a choice. */
export function isAsked(item: NewItem, field: AskedField): boolean {
  const value = item[field];
  const isFilled = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
  return isFilled || !LEFT_OUT[item.kind].includes(field);
}

/** The next number of a row of like objects: "HN-0099" gives "HN-0100"; undefined without digits at the end. */
export function nextNumber(serial: string): string | undefined {
  const parts = /^(.*?)(\d{1,15})(\D{0,3})$/s.exec(serial);
  if (parts === null) return undefined;
  const [, before = '', digits = '', after = ''] = parts;
  return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}${after}`;
}

/** Another one of the same: everything but what belongs to one piece alone. */
export function likeIt(item: NewItem): NewItem {
  const { serials: _1, assetTag: _2, labelCode: _3, imei: _4, mac: _5, plate: _6, ...rest } = item;
  const { forensicMark: _7, features: _8, events: _9, ...like } = rest;
  return like;
}
