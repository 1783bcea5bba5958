/** What opens onto a flat roof or into a veranda holds somebody up, as an outer door does. */
import { orOk, toCheck, type PlanRule } from '../finding.js';
import type { RoomKind } from '../floor-plan.js';
import { roomOfSide } from '../thresholds.js';
import { protectionVerdict } from './protection.js';

const WAYS_IN: readonly RoomKind[] = ['veranda', 'flat-roof'];

export const roofsVerandas: PlanRule = {
  id: 'roofs-verandas',
  measures: ['M151'],
  citations: [{ source: 'manual', section: '2.1' }],
  check: (context) => {
    const rooms = context.rooms(...WAYS_IN);
    if (rooms.length === 0) return toCheck('roofs-verandas-none');
    const isWayIn = (id: string | undefined): boolean => rooms.some((room) => room.id === id);
    const verdicts = context.thresholds().flatMap(({ opening, sides }) => {
      const beside = sides.map(({ side }) => ({ side, room: roomOfSide(context, side) }));
      const from = beside.find(({ room }) => isWayIn(room?.id))?.room;
      const isIntoHouse = beside.some(
        ({ side, room }) => side.kind === 'inside' && !isWayIn(room?.id),
      );
      if (from === undefined || !isIntoHouse) return [];
      const kind = from.kind === 'veranda' ? 'veranda' : 'roof';
      return (
        protectionVerdict(
          opening,
          { bare: `roofs-verandas-${kind}`, unknown: 'roofs-verandas-unknown' },
          from.id,
        ) ?? []
      );
    });
    return orOk(
      verdicts,
      'roofs-verandas-ok',
      rooms.map(({ id }) => id),
    );
  },
};
