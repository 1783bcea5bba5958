/** What an object lacks to be found again, or to stay where it is. Manual §2.1: inventory, anchoring. Pure. */
import { addMonths } from '../../base/calendar.js';
import { isHeld, valueCents, type NewItem } from './item.js';
import { GAPS, type Gap } from './view.js';

export interface GapContext {
  /** Practice's day, YYYY-MM-DD. */
  readonly today: string;
  readonly hasPhoto: boolean;
}

/** A warranty is told of this long before it ends. */
const WARRANTY_MONTHS = 2;
/** Nobody asks a chair for a number, nor a key for an engraving. */
const WITHOUT_SERIAL: readonly NewItem['kind'][] = ['furniture', 'other', 'cash-box'];
const TO_PROTECT: readonly NewItem['kind'][] = ['medical', 'it', 'cash-box', 'pads', 'keys'];

const LACKS: Readonly<Record<Gap, (item: NewItem, context: GapContext) => boolean>> = {
  'no-photo': (item, { hasPhoto }) => item.kind !== 'keys' && !hasPhoto,
  'no-serial': ({ kind, serials = [], imei, plate, assetTag }) =>
    !WITHOUT_SERIAL.includes(kind) &&
    serials.every((serial) => serial.trim() === '') &&
    [imei, plate, assetTag].every((each) => each === undefined),
  'not-protected': ({ kind, protection }) =>
    TO_PROTECT.includes(kind) && protection !== 'anchored' && protection !== 'locked-away',
  'no-mark': ({ kind, engraving, forensicMark }) =>
    (kind === 'medical' || kind === 'it') && engraving === undefined && forensicMark === undefined,
  'no-value': (item) => item.kind !== 'keys' && valueCents(item) === undefined,
  'no-room': ({ kind, roomId }) => kind !== 'vehicle' && roomId === undefined,
  'no-name': ({ name }) => name.trim() === '',
  'warranty-ending': ({ warrantyUntil }, { today }) =>
    warrantyUntil !== undefined &&
    warrantyUntil >= today &&
    warrantyUntil <= addMonths(today, WARRANTY_MONTHS),
  'not-encrypted': ({ holdsPatientData, isEncrypted }) =>
    holdsPatientData === 'yes' && isEncrypted !== 'yes',
};

/** In the order of GAPS. Nothing is asked of an object that is gone. */
export const gapsOf = (item: NewItem, context: GapContext): readonly Gap[] =>
  isHeld(item) ? GAPS.filter((gap) => LACKS[gap](item, context)) : [];
