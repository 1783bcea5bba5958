/** Tells one finding from another, from one check to the next. */
import type { PlanFinding } from '../../../shared/domain/floor-plan/finding.js';

export const findingKey = ({ rule, message, parts }: PlanFinding): string =>
  [rule, message, ...parts].join('/');

/** Something to do about it. */
export const isProblem = ({ severity }: PlanFinding): boolean =>
  severity !== 'ok' && severity !== 'to-check';
