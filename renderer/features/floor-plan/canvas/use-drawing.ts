/** Drawing by pointing: chains of walls, outlines, things put down, and the ruler. */
import { useCallback, useMemo, useState } from 'react';
import type { NewFloorPlan, Point } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { findRoom } from '../../../../shared/domain/floor-plan/edit/find-room.js';
import type { PlanPart } from '../../../../shared/domain/floor-plan/edit/parts.js';
import { placeOpening } from '../../../../shared/domain/floor-plan/edit/place-opening.js';
import { USUAL_OPENING } from '../../../../shared/domain/floor-plan/edit/sizes.js';
import {
  atLength,
  snapPoint,
  type Snapped,
} from '../../../../shared/domain/floor-plan/edit/snap.js';
import { distance, footOn } from '../../../../shared/domain/floor-plan/edit/vectors.js';
import { newPartId } from '../new-part-id.js';
import { newObject, newOpening, newRoom, newZone } from '../new-parts.js';
import type { Tool } from '../tools.js';
import type { PlanEditor } from '../use-plan-editor.js';

export interface Drawing {
  /** Points put down so far: of the wall, the outline, the ruler. */
  readonly chain: readonly Point[];
  /** Where the next one would go; undefined while the pointer is elsewhere. */
  readonly next: Snapped | undefined;
  /** What a click would put down. */
  readonly ghost: PlanPart | undefined;
  /** The ring of walls under the pointer. */
  readonly ring: readonly Point[] | undefined;
  readonly hover: (point: Point | undefined, isFree: boolean) => void;
  readonly click: (point: Point, isFree: boolean) => void;
  /** Puts the next point at this length in the direction of the pointer. Centimetres. */
  readonly typeLength: (centimetres: number) => void;
  /** Takes the last point back; false when there is none. */
  readonly back: () => boolean;
  readonly stop: () => void;
  /** Closes an outline that has at least three corners. */
  readonly close: () => void;
}

/** How near an opening has to be to its wall, beyond what snaps. */
const WALL_REACH_CM = 60;
/** How near to a wall a camera or a button is fixed to it. */
const FIXED_CM = 35;

export function useDrawing(
  editor: PlanEditor,
  tool: Tool,
  reach: number,
  onPlaced: () => void,
): Drawing {
  const { plan, edit, select } = editor;
  const [chain, setChain] = useState<readonly Point[]>([]);
  const [pointer, setPointer] = useState<{ readonly at: Point; readonly isFree: boolean }>();
  const [lastTool, setLastTool] = useState(tool);
  // Another tool begins anew.
  if (lastTool !== tool) {
    setLastTool(tool);
    setChain([]);
  }
  const isLine = ['wall', 'room', 'zone', 'ruler', 'scale'].includes(tool.name);

  const snapped = useCallback(
    (point: Point, isFree: boolean): Snapped =>
      snapPoint(point, {
        walls: plan.walls,
        reach,
        from: chain.at(-1),
        // A length is measured on the picture, not on what was drawn over it.
        isFree: isFree || tool.name === 'scale',
      }),
    [plan.walls, reach, chain, tool],
  );
  const next = useMemo(
    () => (pointer === undefined || !isLine ? undefined : snapped(pointer.at, pointer.isFree)),
    [pointer, isLine, snapped],
  );
  const ghost = useMemo(
    () =>
      pointer === undefined ? undefined : ghostOf(plan, tool, pointer.at, pointer.isFree, reach),
    [plan, tool, pointer, reach],
  );
  const ring = useMemo(
    () =>
      tool.name === 'room' && chain.length === 0 && pointer !== undefined
        ? findRoom(plan.walls, pointer.at)
        : undefined,
    [tool, chain, pointer, plan.walls],
  );

  const put = (part: PlanPart): void => {
    edit({ do: 'add', added: [part] });
    select([part.part.id]);
  };
  const closeRing = (corners: readonly Point[]): void => {
    if (corners.length >= 3) {
      if (tool.name === 'room') put({ kind: 'room', part: newRoom([...corners]) });
      if (tool.name === 'zone') put({ kind: 'zone', part: newZone(tool.kind, [...corners]) });
      onPlaced();
    }
    setChain([]);
  };
  const putPoint = (to: Point): void => {
    const from = chain.at(-1);
    const [first] = chain;
    const isClosing = first !== undefined && distance(first, to) <= reach;
    if (tool.name === 'ruler' || tool.name === 'scale') {
      setChain(chain.length >= 2 ? [to] : [...chain, to]);
      return;
    }
    if (tool.name === 'wall') {
      if (from !== undefined && distance(from, to) >= 1) {
        put({ kind: 'wall', part: { id: newPartId(), from, to } });
      }
      setChain(isClosing && chain.length >= 2 ? [] : [...chain, to]);
      return;
    }
    if (isClosing && chain.length >= 3) closeRing(chain);
    else if (chain.length < 40) setChain([...chain, to]);
  };

  return {
    chain,
    next,
    ghost,
    ring,
    hover: (point, isFree) => {
      setPointer(point === undefined ? undefined : { at: point, isFree });
    },
    click: (point, isFree) => {
      if (tool.name === 'room' && chain.length === 0) {
        const around = findRoom(plan.walls, point);
        if (around !== undefined) {
          put({ kind: 'room', part: newRoom([...around]) });
          onPlaced();
          return;
        }
      }
      if (isLine) {
        putPoint(snapped(point, isFree).point);
        return;
      }
      const part = ghostOf(plan, tool, point, isFree, reach);
      if (part === undefined) return;
      put({ ...part, part: { ...part.part, id: newPartId() } } as PlanPart);
      onPlaced();
    },
    typeLength: (centimetres) => {
      const from = chain.at(-1);
      if (from === undefined) return;
      const towards = next?.point ?? { x: from.x + 100, y: from.y };
      const straight = snapPoint(towards, { walls: [], reach, from }).point;
      putPoint(atLength(from, straight, centimetres));
    },
    back: () => {
      if (chain.length === 0) return false;
      setChain(chain.slice(0, -1));
      return true;
    },
    stop: () => {
      setChain([]);
    },
    close: () => {
      closeRing(chain);
    },
  };
}

/** What would be put down here. Its id is for the eye only. */
function ghostOf(
  plan: NewFloorPlan,
  tool: Tool,
  point: Point,
  isFree: boolean,
  reach: number,
): PlanPart | undefined {
  if (tool.name === 'opening') {
    const width = USUAL_OPENING[tool.kind].width;
    const place = placeOpening(plan, point, { width, reach: reach + WALL_REACH_CM });
    return place && { kind: 'opening', part: newOpening(tool.kind, place) };
  }
  if (tool.name !== 'object' && tool.name !== 'camera') return undefined;
  const kind = tool.name === 'camera' ? 'camera' : tool.kind;
  const { point: at } = snapPoint(point, { walls: [], reach, isFree });
  const fixed = newObject(kind, at);
  return { kind: 'object', part: fixedToWall(plan, fixed, point, isFree) };
}

/** A camera, a detector, a button near a wall hangs on it and looks into the room. */
function fixedToWall(
  plan: NewFloorPlan,
  object: ReturnType<typeof newObject>,
  point: Point,
  isFree: boolean,
): ReturnType<typeof newObject> {
  const hangs = ['camera', 'detector', 'alarm-button', 'alarm-panel', 'mirror', 'light'];
  if (isFree || !hangs.includes(object.kind)) return object;
  const [near] = plan.walls
    .map((wall) => ({ wall, foot: footOn(wall, point).foot }))
    .map(({ foot }) => ({ foot, far: distance(foot, point) }))
    .filter(({ far }) => far > 0.5 && far <= FIXED_CM)
    .sort((a, b) => a.far - b.far);
  if (near === undefined) return object;
  const away = { x: (point.x - near.foot.x) / near.far, y: (point.y - near.foot.y) / near.far };
  const off = 12;
  const angle = Math.round((Math.atan2(away.y, away.x) * 180) / Math.PI);
  return {
    ...object,
    at: { x: Math.round(near.foot.x + away.x * off), y: Math.round(near.foot.y + away.y * off) },
    angle: ((angle % 360) + 360) % 360,
  };
}
