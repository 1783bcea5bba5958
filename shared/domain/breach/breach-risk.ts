/**
 * How great the risk to people is, by the answers given, and why. GDPR art. 33 and 34 name three levels; which
 * answers lead to which is the program's own careful reading, said so on screen. Pure.
 */
import type { BreachContent, NewBreach } from './breach.js';

export const RISK_LEVELS = ['unlikely', 'likely', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_REASONS = [
  'nothing-personal',
  'protected',
  'encryption-unknown',
  'not-protected',
  'care-data',
  'private-data',
  'opens-more',
  'many-people',
  'no-copy',
  'wiped',
] as const;
export type RiskReason = (typeof RISK_REASONS)[number];

export interface Risk {
  /** Undefined while what was on it has not been said. */
  readonly level: RiskLevel | undefined;
  readonly reasons: readonly RiskReason[];
}

/** What tells of somebody's care, or that they are a patient. */
const CARE: readonly BreachContent[] = [
  'patient-files',
  'prescriptions',
  'agenda',
  'mail',
  'images',
];
const PRIVATE: readonly BreachContent[] = ['contact', 'billing', 'staff'];

type Given = Pick<
  NewBreach,
  'contents' | 'people' | 'isEncrypted' | 'isKeySafe' | 'hasBackup' | 'remote'
>;

export function riskOf(given: Given): Risk {
  const { contents, people, hasBackup, remote } = given;
  if (contents.length === 0) return { level: undefined, reasons: [] };
  const has = (kinds: readonly BreachContent[]) => contents.some((each) => kinds.includes(each));
  const isCare = has(CARE);
  const opensMore = has(['passwords']);
  if (!isCare && !has(PRIVATE) && !opensMore) {
    return { level: 'unlikely', reasons: ['nothing-personal'] };
  }
  const isProtected = given.isEncrypted === 'yes' && given.isKeySafe === 'yes';
  // Care that cannot go on for want of the data harms people too, however well they are locked away.
  const isGone = hasBackup === 'no' && isCare;
  const kinds: readonly RiskReason[] = [
    ...(isCare ? (['care-data'] as const) : []),
    ...(has(PRIVATE) ? (['private-data'] as const) : []),
    ...(opensMore ? (['opens-more'] as const) : []),
  ];
  const gone: readonly RiskReason[] = isGone ? ['no-copy'] : [];
  if (isProtected) {
    return { level: isGone ? 'likely' : 'unlikely', reasons: ['protected', ...gone] };
  }
  const isMany = people === 'thousands' || people === 'hundreds';
  return {
    level: isCare || opensMore || (isMany && has(PRIVATE)) ? 'high' : 'likely',
    reasons: [
      given.isEncrypted === 'no' ? 'not-protected' : 'encryption-unknown',
      ...kinds,
      ...(isMany ? (['many-people'] as const) : []),
      ...gone,
      // It may have been read before: good to have done, no reason to say less.
      ...(remote === 'done' ? (['wiped'] as const) : []),
    ],
  };
}
