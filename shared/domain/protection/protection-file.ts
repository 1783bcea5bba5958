/** Everything the protection page keeps. */
import type { Absence } from './absence.js';
import type { Alarm } from './alarm.js';
import type { Neighbourhood } from './neighbourhood.js';
import type { Safe } from './safe.js';
import type { Videophone } from './videophone.js';

export interface ProtectionFile {
  readonly alarms: readonly Alarm[];
  readonly videophones: readonly Videophone[];
  readonly safes: readonly Safe[];
  readonly neighbourhood: Neighbourhood;
  readonly absences: readonly Absence[];
}
