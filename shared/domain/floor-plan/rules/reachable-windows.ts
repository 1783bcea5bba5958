/** Windows that are reached from outside without a ladder hold somebody up. */
import { orOk, toCheck, type PlanRule } from '../finding.js';
import { insideOf } from '../thresholds.js';
import { protectionVerdict } from './protection.js';

export const reachableWindows: PlanRule = {
  id: 'reachable-windows',
  measures: ['M061', 'M045', 'M047'],
  citations: [
    { source: 'manual', section: '1.2.1' },
    { source: 'manual', section: '2.1' },
  ],
  check: (context) => {
    const windows = context.thresholds().filter(({ opening }) => opening.kind === 'window');
    if (windows.length === 0) return toCheck('reachable-windows-none');
    return orOk(
      windows
        .filter(({ opening }) => opening.isReachable)
        .flatMap(
          (window) =>
            protectionVerdict(
              window.opening,
              { bare: 'reachable-windows-bare', unknown: 'reachable-windows-unknown' },
              insideOf(context, window)?.id,
            ) ?? [],
        ),
      'reachable-windows-ok',
      windows.map(({ opening }) => opening.id),
    );
  },
};
