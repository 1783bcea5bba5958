/** What else is to be done on the day of a theft, by what was taken. Pure. */
import { folded } from '../../base/folded.js';
import type { NewItem } from '../inventory/item.js';
import { THEFT_TASKS, type TheftTask } from './theft.js';

type Taken = Pick<NewItem, 'kind' | 'name' | 'model' | 'brand' | 'imei' | 'holdsPatientData'>;

/** Names under which payment terminals are written down in Belgium, folded. */
const TERMINAL =
  /terminal|bancontact|betaalautomaat|betaalterminal|card reader|kartenleser|payconiq|sumup|worldline|yomani|yomova|\bccv\b/;
const PHONE = /\bgsm\b|smartphone|telephone|telefoon|iphone|\bsim\b|\bhandy\b|modem/;

const wordsOf = ({ name, brand = '', model = '' }: Taken): string =>
  folded(`${name} ${brand} ${model}`);

// Whatever kind was chosen in a hurry: a task too many is read and left, one too few is a loss.
const isTerminal = (item: Taken): boolean => TERMINAL.test(wordsOf(item));
const isPhone = (item: Taken): boolean => item.imei !== undefined || PHONE.test(wordsOf(item));

const WANTED: Readonly<Record<TheftTask, (item: Taken) => boolean>> = {
  complaint: () => true,
  terminal: isTerminal,
  sim: isPhone,
  accounts: (item) => item.kind === 'it' && !isTerminal(item),
  data: ({ holdsPatientData }) => holdsPatientData === 'yes',
  locks: ({ kind }) => kind === 'keys',
  pads: ({ kind }) => kind === 'pads',
  insurer: () => true,
};

/** In the order in which it helps most. Nothing while nothing is picked. */
export const theftTasks = (items: readonly Taken[]): readonly TheftTask[] =>
  THEFT_TASKS.filter((task) => items.some(WANTED[task]));
