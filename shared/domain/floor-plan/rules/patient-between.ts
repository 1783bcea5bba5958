/** A patient never sits between the doctor and the door; the desk does not block the way. */
import { orOk, toCheck, type PlanRule, type Verdict } from '../finding.js';
import type { PlanObject, PlanRoom } from '../floor-plan.js';
import { distance } from '../geometry.js';
import type { PlanContext } from '../plan-context.js';
import { croppedTo, spotOf } from '../walk-grid.js';
import { cellsAtSeat, cellsInOpening, distancesTo, nearestCell, wayFrom } from '../ways.js';

/** An outstretched arm and a lean, from the middle of the chair, cm. */
const ARM = 80;
/** Who is nearer to the door by less than this is not first there, cm. */
const LEAD = 50;

export const patientBetween: PlanRule = {
  id: 'patient-between',
  measures: ['M080', 'M154'],
  citations: [{ source: 'manual', section: '2.1' }],
  check: (context) => {
    const seats = context.objects('doctor-seat');
    if (seats.length === 0) return toCheck('patient-between-no-seat');
    const pairs = seats.map((seat) => ({ seat, room: context.roomAt(seat.at) }));
    const verdicts = pairs.flatMap(({ seat, room }) =>
      room === undefined
        ? toCheck('patient-between-no-room', [seat.id])
        : verdictOf(context, seat, room),
    );
    const problems = verdicts.filter(({ severity }) => severity !== 'ok');
    return orOk(
      problems,
      'patient-between-ok',
      seats.map(({ id }) => id),
    );
  },
};

function verdictOf(context: PlanContext, seat: PlanObject, room: PlanRoom): readonly Verdict[] {
  const { plan } = context;
  const roomIndex = plan.rooms.indexOf(room);
  const patients = context
    .objects('patient-seat')
    .filter(({ at }) => context.roomAt(at)?.id === room.id);
  const doors = context
    .thresholds()
    .filter(
      ({ opening, sides }) =>
        opening.kind !== 'window' &&
        sides.some(({ side }) => side.kind === 'inside' && side.room === roomIndex),
    )
    .map(({ opening }) => opening);
  const about = { room: room.id, parts: [seat.id, ...patients.map(({ id }) => id).sort()] };
  if (patients.length === 0) return toCheck('patient-between-no-patient', [seat.id]);
  if (doors.length === 0) return toCheck('patient-between-no-door', [seat.id]);

  const grid = croppedTo(context.grid(), room.outline);
  const inDoors = doors.map((door) => cellsInOpening(plan, door, grid));
  const isDoor = new Set(inDoors.flat());
  const isHere = (cell: number): boolean => grid.inRoom[cell] === roomIndex || isDoor.has(cell);
  const isInArm = (cell: number): boolean =>
    patients.some(({ at }) => distance(spotOf(grid, cell), at) <= ARM);
  const within = (_from: number, to: number): boolean => isHere(to);
  const outOfArm = (_from: number, to: number): boolean => isHere(to) && !isInArm(to);

  const start = cellsAtSeat(grid, seat.at).filter(isHere);
  const any = distancesTo(grid, inDoors.flat(), within);
  const way = nearestCell(start, any);
  if (way === undefined)
    return [{ severity: 'urgent', message: 'patient-between-blocked', ...about }];
  const drawn = { way: wayFrom(grid, any, seat.at, way.cell) };
  const leads = inDoors.flatMap((cells) => {
    const doctor = nearestCell(
      start,
      distancesTo(
        grid,
        cells.filter((cell) => !isInArm(cell)),
        outOfArm,
      ),
    );
    if (doctor === undefined) return [];
    const toDoor = distancesTo(grid, cells, within);
    const nearest = patients.map(
      ({ at }) => nearestCell(cellsAtSeat(grid, at).filter(isHere), toDoor)?.cost ?? Infinity,
    );
    return [((doctor.cost - Math.min(...nearest)) * grid.step) / 10];
  });
  if (leads.length === 0) {
    return [{ severity: 'urgent', message: 'patient-between-reach', ...about, ...drawn }];
  }
  if (Math.min(...leads) > LEAD) {
    return [{ severity: 'important', message: 'patient-between-closer', ...about, ...drawn }];
  }
  return [{ severity: 'ok', message: 'patient-between-ok', ...about, ...drawn }];
}
