/** The doctor's place has a direct way to at least one exit. */
import type { PlanRule, Verdict } from '../finding.js';
import { toCheck } from '../finding.js';
import type { RoomKind } from '../floor-plan.js';
import type { PlanContext } from '../plan-context.js';
import { cellsAtSeat, cellsInOpening, distancesTo, nearestCell, wayFrom } from '../ways.js';

/** A way through one of these, the doctor's own room apart, is not direct: patients sit or lie there. */
const IN_USE: readonly RoomKind[] = ['waiting', 'consulting', 'examination', 'sanitary'];

export const doctorExit: PlanRule = {
  id: 'doctor-exit',
  measures: ['M154', 'M088'],
  citations: [{ source: 'manual', section: '2.1' }],
  check: (context) => {
    const seats = context.objects('doctor-seat');
    if (seats.length === 0) return toCheck('doctor-exit-no-seat');
    if (context.exits().length === 0) {
      return toCheck(
        'doctor-exit-no-exit',
        seats.map(({ id }) => id),
      );
    }
    return verdicts(context);
  },
};

function verdicts(context: PlanContext): readonly Verdict[] {
  const { plan } = context;
  const grid = context.grid();
  const seeds = context.exits().flatMap((exit) => cellsInOpening(plan, exit, grid));
  const any = distancesTo(grid, seeds);
  const isInUse = plan.rooms.map(({ kind }) => IN_USE.includes(kind));
  // From the exit inwards: whoever leaves such a room there would walk through it on the way out.
  const direct = distancesTo(grid, seeds, (from, to) => {
    const room = grid.inRoom[from] ?? -1;
    return room < 0 || isInUse[room] !== true || grid.inRoom[to] === room;
  });
  return context.objects('doctor-seat').map((seat): Verdict => {
    const cells = cellsAtSeat(grid, seat.at);
    const room = context.roomAt(seat.at);
    const about = { parts: [seat.id], ...(room === undefined ? {} : { room: room.id }) };
    const short = nearestCell(cells, direct);
    if (short !== undefined) {
      return {
        severity: 'ok',
        message: 'doctor-exit-ok',
        ...about,
        way: wayFrom(grid, direct, seat.at, short.cell),
      };
    }
    const long = nearestCell(cells, any);
    if (long === undefined) return { severity: 'urgent', message: 'doctor-exit-none', ...about };
    return {
      severity: 'important',
      message: 'doctor-exit-through',
      ...about,
      way: wayFrom(grid, any, seat.at, long.cell),
    };
  });
}
