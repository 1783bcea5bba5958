/** Whom to warn and what to do after a loss, by what is missing, and what each rests on. Pure. */
import type { ContactKind } from '../contacts/contact.js';
import {
  AFTER_STEPS,
  PAD_LETTERS,
  WARN_STEPS,
  type LossStep,
  type NewPadLoss,
  type PadLetter,
} from './pad-loss.js';
import type { PadKind } from './pad.js';

/** What pharmacists would be shown. */
const PHARMACY: readonly PadKind[] = ['prescription', 'stamp'];

const isPaper = (kind: PadKind): boolean => kind !== 'card';
const isForPharmacy = (kind: PadKind): boolean => PHARMACY.includes(kind);

const WANTED: Readonly<Record<LossStep, (kind: PadKind) => boolean>> = {
  inami: isPaper,
  order: isPaper,
  police: () => true,
  afmps: isForPharmacy,
  commission: isForPharmacy,
  card: (kind) => kind === 'card',
  colleagues: () => true,
  pharmacists: isForPharmacy,
  'order-new': () => true,
  'lock-away': () => true,
};

type Picked = Pick<NewPadLoss, 'missing'>;

const among = <S extends LossStep>(steps: readonly S[], { missing }: Picked): readonly S[] =>
  steps.filter((step) => missing.some(({ kind }) => WANTED[step](kind)));

export const warnSteps = (loss: Picked) => among(WARN_STEPS, loss);
export const afterSteps = (loss: Picked) => among(AFTER_STEPS, loss);

/** Those that have no date yet. */
export function openSteps(loss: Pick<NewPadLoss, 'missing' | 'steps'>): readonly LossStep[] {
  const done = new Set(loss.steps.map(({ step }) => step));
  return [...warnSteps(loss), ...afterSteps(loss)].filter((step) => !done.has(step));
}

/** With that day, or undone without one. */
export function withStep(
  steps: NewPadLoss['steps'],
  step: LossStep,
  doneOn: string | undefined,
): NewPadLoss['steps'] {
  const others = steps.filter((each) => each.step !== step);
  return doneOn === undefined ? others : [...others, { step, doneOn }];
}

/** A letter made again keeps its last day. */
export const withLetter = (
  letters: NewPadLoss['letters'],
  letter: PadLetter,
  madeOn: string,
): NewPadLoss['letters'] => [
  ...letters.filter((each) => each.letter !== letter),
  { letter, madeOn },
];

export const letterOf = (step: LossStep): PadLetter | undefined =>
  PAD_LETTERS.find((letter) => letter === step);

interface Basis {
  /** Statements of the topic `prescriptions`, the one that says why first. */
  readonly law: readonly string[];
  /** Of the official contacts. */
  readonly contact?: string;
  /** Of the practice's own numbers. */
  readonly own?: ContactKind;
}

/** What each step rests on. A body without a contact here has none in what was read: it is to be checked. */
export const BASIS: Readonly<Record<LossStep, Basis>> = {
  inami: { law: ['stolen-pads', 'inami-procedure'] },
  order: { law: ['stolen-pads'], contact: 'order' },
  police: { law: ['stolen-pads'], contact: 'emergency', own: 'police-zone' },
  afmps: { law: ['afmps'] },
  commission: { law: ['pharmacists'] },
  card: { law: ['card-lost'] },
  colleagues: { law: [] },
  pharmacists: { law: [] },
  'order-new': { law: ['pads-ordered'] },
  'lock-away': { law: ['kept-locked'] },
};

/** Statements about one kind only are left out where nothing of it is missing. */
export const lawOf = (step: LossStep, { missing }: Picked): readonly string[] =>
  BASIS[step].law.filter(
    (id) => id !== 'pads-ordered' || missing.some(({ kind }) => kind === 'attestation'),
  );
