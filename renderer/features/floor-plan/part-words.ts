/** What each part is called, and where it is, in words: for lists and screen readers. */
import { useMemo } from 'react';
import type { PlanPart } from '../../../shared/domain/floor-plan/edit/parts.js';
import { centreOf, jambsOf, wallOf } from '../../../shared/domain/floor-plan/edit/parts.js';
import { roomAt } from '../../../shared/domain/floor-plan/edit/reading-order.js';
import { lengthOf, middleOf } from '../../../shared/domain/floor-plan/edit/vectors.js';
import type {
  NewFloorPlan,
  PlanObject,
  PlanRoom,
} from '../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../i18n.js';
import { useMetres } from './use-metres.js';

export interface PartWords {
  /** "Caméra 2, façade", "Porte", "Cabinet 1". */
  readonly name: (plan: NewFloorPlan, part: PlanPart) => string;
  /** "dans Cabinet 1", "3,00 m de long". */
  readonly place: (plan: NewFloorPlan, part: PlanPart) => string;
}

/** In the order they were drawn, as their badge shows it. */
export const cameraNumber = (plan: NewFloorPlan, object: PlanObject): number =>
  plan.objects.filter(({ kind }) => kind === 'camera').findIndex(({ id }) => id === object.id) + 1;

export function usePartWords(): PartWords {
  const t = useT();
  const metres = useMetres();
  return useMemo(() => {
    const roomName = ({ name, kind }: PlanRoom): string =>
      name === '' ? t(`floor-plan.label.room-${kind}`) : name;
    const objectName = (plan: NewFloorPlan, object: PlanObject): string => {
      const kind = t(`floor-plan.label.object-${object.kind}`);
      const known =
        object.kind === 'camera'
          ? t('floor-plan.label.camera-number', { number: cameraNumber(plan, object) })
          : kind;
      return object.note === ''
        ? known
        : t('floor-plan.label.named', { kind: known, name: object.note });
    };
    return {
      name: (plan, { kind, part }) => {
        switch (kind) {
          case 'wall':
            return t('floor-plan.label.wall');
          case 'opening':
            return part.kind === 'door' && part.use !== 'plain'
              ? t(`floor-plan.label.door-${part.use}`)
              : t(`floor-plan.label.opening-${part.kind}`);
          case 'room':
            return roomName(part);
          case 'zone':
            return t(`floor-plan.label.zone-${part.kind}`);
          case 'object':
            return objectName(plan, part);
        }
      },
      place: (plan, each) => {
        if (each.kind === 'wall') {
          return t('floor-plan.label.wall-length', { length: metres.text(lengthOf(each.part)) });
        }
        if (each.kind === 'room') return t(`floor-plan.label.room-${each.part.kind}`);
        if (each.kind === 'zone') return t('floor-plan.label.ground');
        if (each.kind === 'opening') return openingPlace(plan, each.part);
        const room = roomAt(plan, centreOf(plan, each));
        return room === undefined
          ? t('floor-plan.label.in-no-room')
          : t('floor-plan.label.in-room', { room: roomName(room) });
      },
    };

    /** The rooms on both sides of it. */
    function openingPlace(
      plan: NewFloorPlan,
      opening: Extract<PlanPart, { kind: 'opening' }>['part'],
    ): string {
      const wall = wallOf(plan, opening);
      if (wall === undefined) return '';
      const { near, far } = jambsOf(wall, opening);
      const middle = middleOf({ from: near, to: far });
      const length = Math.max(1, lengthOf(wall));
      const across = {
        x: (-(wall.to.y - wall.from.y) / length) * 30,
        y: ((wall.to.x - wall.from.x) / length) * 30,
      };
      const sides = [1, -1].flatMap((sign) => {
        const room = roomAt(plan, { x: middle.x + across.x * sign, y: middle.y + across.y * sign });
        return room === undefined ? [] : [roomName(room)];
      });
      const [first, second] = sides;
      if (first === undefined) return t('floor-plan.label.in-no-room');
      return second === undefined
        ? t('floor-plan.label.to-outside', { room: first })
        : t('floor-plan.label.between', { first, second });
    }
  }, [t, metres]);
}
