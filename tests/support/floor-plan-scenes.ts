/** Drawn cases of each rule about a plan, whose truth is known because they were built that way. */
import type { NewFloorPlan } from '../../shared/domain/floor-plan/floor-plan.js';
import type { PlanRuleId } from '../../shared/domain/floor-plan/finding.js';
import { PlanDraft } from './floor-plan-builders.js';

export interface Scene {
  readonly name: string;
  readonly plan: NewFloorPlan;
  /** What the rule says of it. */
  readonly message: string;
}

export interface Scenes {
  /** The rule must find something wrong. */
  readonly fire: readonly Scene[];
  /** The rule must say that all is well. */
  readonly calm: readonly Scene[];
}

type Draw = (draft: PlanDraft, size: number) => void;

/** Each drawing in several sizes. */
const SIZES = [0, 38, 90] as const;
const drawn = (message: string, drawings: Readonly<Record<string, Draw>>): readonly Scene[] =>
  Object.entries(drawings).flatMap(([name, draw]) =>
    SIZES.map((size) => {
      const draft = new PlanDraft();
      draw(draft, size);
      return { name: `${name}, ${String(size)} cm larger`, plan: draft.plan(), message };
    }),
  );

/** A consulting room above a corridor whose left end leads outside; the door between them is in the middle. */
function surgery(draft: PlanDraft, size: number, { door = 90, hasDoor = true } = {}) {
  const width = 400 + size;
  const height = 360 + size;
  const consulting = draft.room('consulting', { left: 0, top: 0, width, height });
  const corridor = draft.room('corridor', { left: 0, top: height, width, height: 160 }, ['top']);
  // The bottom wall runs from right to left.
  const inner = hasDoor ? draft.opening(consulting.bottom, width / 2, { width: door }) : undefined;
  const exit = draft.opening(corridor.left, 80, { use: 'staff' });
  return { width, height, consulting, corridor, inner, exit };
}

const doctorExit: Scenes = {
  fire: [
    ...drawn('doctor-exit-none', {
      'no door': (draft, size) => {
        const { width } = surgery(draft, size, { hasDoor: false });
        draft.object('doctor-seat', width / 2, 100);
      },
      'a cupboard before the door': (draft, size) => {
        const { width, height } = surgery(draft, size);
        draft.object('cupboard', width / 2, height - 25, { width: 40, depth: 240, angle: 0 });
        draft.object('doctor-seat', width / 2, 100);
      },
      'a hatch for a door': (draft, size) => {
        const { width } = surgery(draft, size, { door: 35 });
        draft.object('doctor-seat', width / 2, 100);
      },
      'a desk from wall to wall': (draft, size) => {
        const { width } = surgery(draft, size);
        draft.object('desk', width / 2, 160, { width: 70, depth: width - 40, angle: 0 });
        draft.object('doctor-seat', width / 2, 70);
      },
    }),
    ...drawn('doctor-exit-through', {
      'through the waiting room': (draft, size) => {
        const width = 400 + size;
        const room = draft.room('consulting', { left: 0, top: 0, width, height: 350 });
        const waiting = draft.room('waiting', { left: 0, top: 350, width, height: 300 }, ['top']);
        draft.opening(room.bottom, 120);
        draft.opening(waiting.bottom, 200, { use: 'patients' });
        draft.object('doctor-seat', 100, 100);
      },
      'through the other doctor’s room': (draft, size) => {
        const width = 350 + size;
        const room = draft.room('consulting', { left: 0, top: 0, width, height: 350 });
        const other = draft.room('consulting', { left: width, top: 0, width, height: 350 }, [
          'left',
        ]);
        draft.opening(room.right, 200);
        draft.opening(other.bottom, 150);
        draft.object('doctor-seat', 100, 100);
      },
    }),
  ],
  calm: drawn('doctor-exit-ok', {
    'along the corridor': (draft, size) => {
      const { width } = surgery(draft, size);
      draft.object('doctor-seat', width / 2, 100);
    },
    'a door of one’s own': (draft, size) => {
      const { consulting } = surgery(draft, size, { hasDoor: false });
      draft.opening(consulting.top, 150);
      draft.object('doctor-seat', 200, 120);
    },
    'into the home': (draft, size) => {
      const { consulting, width } = surgery(draft, size, { hasDoor: false });
      draft.room('private', { left: width, top: 0, width: 300, height: 360 + size }, ['left']);
      draft.opening(consulting.right, 200);
      draft.object('doctor-seat', 200, 120);
    },
    'an emergency door': (draft, size) => {
      const { consulting } = surgery(draft, size, { hasDoor: false });
      draft.opening(consulting.right, 200, { use: 'emergency' });
      draft.object('doctor-seat', 200, 120);
    },
    'round the desk': (draft, size) => {
      const { width } = surgery(draft, size);
      draft.object('desk', width / 2 - 40, 160, { width: 70, depth: width - 80 - 70, angle: 0 });
      draft.object('doctor-seat', width / 2, 70);
    },
    'a seat pushed under the desk': (draft, size) => {
      const { width } = surgery(draft, size);
      draft.object('desk', width / 2, 160, { width: 160, depth: 70, angle: 90 });
      draft.object('doctor-seat', width / 2, 118);
    },
    'past the waiting room': (draft, size) => {
      const { width, height } = surgery(draft, size);
      draft.room('waiting', { left: width, top: height, width: 300, height: 160 }, ['left']);
      draft.object('doctor-seat', width / 2, 100);
    },
  }),
};

/** The doctor behind a desk, the patient before it, the door in the wall behind the patient. */
const patientBetween: Scenes = {
  fire: [
    ...drawn('patient-between-blocked', {
      'a desk from wall to wall': (draft, size) => {
        const { width } = surgery(draft, size);
        draft.object('desk', width / 2, 160, { width: 70, depth: width - 40, angle: 0 });
        draft.object('doctor-seat', width / 2, 70);
        draft.object('patient-seat', width / 2, 250);
      },
    }),
    ...drawn('patient-between-reach', {
      'a narrow room': (draft, size) => {
        const height = 400 + size;
        const room = draft.room('consulting', { left: 0, top: 0, width: 190, height });
        draft.opening(room.bottom, 95);
        draft.object('doctor-seat', 95, 70);
        draft.object('patient-seat', 95, 240);
      },
      'a chair at the door': (draft, size) => {
        const { width, height } = surgery(draft, size);
        draft.object('doctor-seat', width / 2, 70);
        draft.object('patient-seat', width / 2 + 50, height - 23);
      },
      'a chair on each side of the way': (draft, size) => {
        const { width, height } = surgery(draft, size);
        draft.object('doctor-seat', width / 2, 60);
        draft.object('patient-seat', width / 2 - 70, height - 45);
        draft.object('patient-seat', width / 2 + 70, height - 45);
      },
    }),
    ...drawn('patient-between-closer', {
      'a wide room': (draft, size) => {
        const width = 520 + size;
        const room = draft.room('consulting', { left: 0, top: 0, width, height: 400 });
        // Near the left end of the bottom wall.
        draft.opening(room.bottom, width - 80);
        draft.object('doctor-seat', width - 70, 70);
        draft.object('patient-seat', width - 200, 250);
      },
      'a patient on the way': (draft, size) => {
        const { width } = surgery(draft, size);
        draft.object('doctor-seat', 60, 60);
        draft.object('patient-seat', width - 60, 120);
        draft.object('patient-seat', 50, 220);
      },
    }),
  ],
  calm: drawn('patient-between-ok', {
    'the doctor at the door': (draft, size) => {
      const { width, height } = surgery(draft, size);
      draft.object('doctor-seat', width / 2, height - 80);
      draft.object('desk', width / 2, height - 160, { angle: 90 });
      draft.object('patient-seat', width / 2, 80);
    },
    'a second door behind the doctor': (draft, size) => {
      const { width, consulting } = surgery(draft, size);
      draft.opening(consulting.top, 100);
      draft.object('doctor-seat', width / 2, 80);
      draft.object('desk', width / 2, 160, { angle: 90 });
      draft.object('patient-seat', width / 2, 260);
    },
    'the door beside the doctor': (draft, size) => {
      const room = draft.room('consulting', { left: 0, top: 0, width: 400 + size, height: 380 });
      draft.opening(room.right, 80);
      draft.object('doctor-seat', 300 + size, 80);
      draft.object('patient-seat', 90, 260);
    },
    'as near as the patient': (draft, size) => {
      const { width } = surgery(draft, size);
      draft.object('doctor-seat', 70, 120);
      draft.object('patient-seat', width - 70, 120);
    },
    'two patients at the far wall': (draft, size) => {
      const { width, height } = surgery(draft, size);
      draft.object('doctor-seat', width / 2 + 60, height - 70);
      draft.object('patient-seat', 80, 60);
      draft.object('patient-seat', 150, 60);
    },
    'a passage for a door': (draft, size) => {
      const room = draft.room('consulting', { left: 0, top: 0, width: 400 + size, height: 380 });
      draft.opening(room.left, 60, { kind: 'passage', width: 120 });
      draft.object('doctor-seat', 80, 300);
      draft.object('patient-seat', 320, 90);
    },
  }),
};

const tableAllRound: Scenes = {
  fire: drawn('table-all-round-close', {
    'at the wall': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 350 + size, height: 350 });
      draft.object('examination-table', 95, 180, { angle: 0 });
    },
    '30 cm from the wall': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 350 + size, height: 350 });
      draft.object('examination-table', 200, 65, { angle: 0 });
    },
    '45 cm from the wall, upright': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 350 + size, height: 400 });
      draft.object('examination-table', 80, 200, { angle: 90 });
    },
    'a cupboard beside it': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 450 + size, height: 450 });
      draft.object('examination-table', 200, 220, { angle: 0 });
      draft.object('cupboard', 200, 310, { angle: 90 });
    },
    'a desk at its head': (draft, size) => {
      draft.room('consulting', { left: 0, top: 0, width: 600 + size, height: 450 });
      draft.object('examination-table', 200, 220, { angle: 0 });
      draft.object('desk', 360, 220, { angle: 0 });
    },
    'askew and near a corner': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 400 + size, height: 400 });
      draft.object('examination-table', 110, 110, { angle: 45 });
    },
    'a door is a wall, too': (draft, size) => {
      const room = draft.room('examination', { left: 0, top: 0, width: 350 + size, height: 400 });
      draft.opening(room.left, 200);
      draft.object('examination-table', 130, 200, { angle: 0 });
    },
    'one table on another': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 500 + size, height: 500 });
      draft.object('examination-table', 250, 250, { angle: 0 });
      draft.object('examination-table', 250, 250, { angle: 0, width: 60, depth: 150 });
    },
  }),
  calm: drawn('table-all-round-ok', {
    'in the middle': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 350 + size, height: 350 + size });
      draft.object('examination-table', 175, 175, { angle: 0 });
    },
    'exactly 50 cm': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 290 + size, height: 170 });
      draft.object('examination-table', 145, 85, { angle: 0 });
    },
    upright: (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 300, height: 320 + size });
      draft.object('examination-table', 150, 160, { angle: 90 });
    },
    askew: (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 400 + size, height: 400 });
      draft.object('examination-table', 200, 200, { angle: 30 });
    },
    'a stool beside it': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 400 + size, height: 400 });
      draft.object('examination-table', 200, 200, { angle: 0 });
      draft.object('patient-seat', 200, 265);
    },
    'a cupboard beyond the passage': (draft, size) => {
      draft.room('examination', { left: 0, top: 0, width: 500 + size, height: 450 });
      draft.object('examination-table', 200, 200, { angle: 0 });
      draft.object('cupboard', 200, 310, { angle: 90 });
    },
  }),
};

/** A façade along y = 0: the building above it, the ground below. */
function facade(draft: PlanDraft, size: number) {
  return draft.room('entrance', { left: 0, top: -400, width: 600 + size, height: 400 });
}

const cameraZones = (
  id: 'camera-road' | 'camera-neighbour',
  kind: 'public-road' | 'neighbour',
): Scenes => ({
  fire: drawn(`${id}-seen`, {
    'straight at it': (draft, size) => {
      facade(draft, size);
      draft.zone(kind, { left: -500, top: 100, width: 2000, height: 600 });
      draft.object('camera', 300, 0, { angle: 90 });
    },
    aslant: (draft, size) => {
      facade(draft, size);
      draft.zone(kind, { left: -900, top: 150, width: 3000, height: 600 });
      draft.object('camera', 300, 0, { angle: 60 });
    },
    'through a window': (draft, size) => {
      const room = facade(draft, size);
      draft.opening(room.bottom, 300 + size, { kind: 'window', width: 300 });
      draft.zone(kind, { left: -500, top: 20, width: 2000, height: 600 });
      draft.object('camera', 300, -200, { angle: 90 });
    },
    'all round from a mast': (draft, size) => {
      facade(draft, size);
      draft.zone(kind, { left: -500, top: 250, width: 2000, height: 700 });
      draft.object('camera', 300, 200, { angle: 0, view: { spread: 360, range: 500 } });
    },
    'two strips of it': (draft, size) => {
      facade(draft, size);
      draft.zone(kind, { left: -500, top: 200, width: 780, height: 600 });
      draft.zone(kind, { left: 320, top: 200, width: 780, height: 600 });
      draft.object('camera', 300, 0, { angle: 90, view: { spread: 100, range: 700 } });
    },
    'through a passage': (draft, size) => {
      const room = facade(draft, size);
      draft.opening(room.bottom, 300 + size, { kind: 'passage', width: 300 });
      draft.zone(kind, { left: -500, top: 20, width: 2000, height: 600 });
      draft.object('camera', 300, -200, { angle: 90 });
    },
  }),
  calm: drawn(`${id}-ok`, {
    'inside, the door shut': (draft, size) => {
      const room = facade(draft, size);
      draft.opening(room.bottom, 300 + size, { kind: 'door', width: 120 });
      draft.zone(kind, { left: -500, top: 20, width: 2000, height: 600 });
      draft.object('camera', 300, -200, { angle: 90 });
    },
    'away from it': (draft, size) => {
      facade(draft, size);
      draft.zone(kind, { left: -500, top: 900, width: 2000, height: 600 });
      draft.object('camera', 300, 850, { angle: 270, view: { spread: 80, range: 700 } });
    },
    'too far': (draft, size) => {
      facade(draft, size);
      draft.zone(kind, { left: -500, top: 700 + size, width: 2000, height: 600 });
      draft.object('camera', 300, 0, { angle: 90, view: { spread: 80, range: 650 } });
    },
    'behind a garden wall': (draft, size) => {
      facade(draft, size);
      draft.wall({ x: -2000, y: 200 }, { x: 3000, y: 200 });
      draft.zone(kind, { left: -500, top: 250, width: 2000, height: 600 });
      draft.object('camera', 300, 0, { angle: 90 });
    },
    'inside a building that was drawn over it': (draft, size) => {
      facade(draft, size);
      draft.zone(kind, { left: -900, top: 0, width: 2600, height: 600 });
      draft.object('camera', 300, -380, { angle: 90 });
    },
    'another zone beside it': (draft, size) => {
      facade(draft, size);
      draft.zone('own-ground', { left: -500, top: 20, width: 2000, height: 600 });
      draft.zone(kind, { left: -500, top: 800 + size, width: 2000, height: 600 });
      draft.object('camera', 300, 0, { angle: 90 });
    },
  }),
});

/** A corridor with a room on its right. */
function beside(draft: PlanDraft, size: number, kind: 'consulting' | 'examination' | 'sanitary') {
  const corridor = draft.room('corridor', { left: 0, top: 0, width: 400 + size, height: 300 });
  const room = draft.room(kind, { left: 400 + size, top: 0, width: 350, height: 300 }, ['left']);
  return { corridor, room, edge: 400 + size };
}

const cameraRooms = (
  id: 'camera-consulting' | 'camera-sanitary',
  kind: 'consulting' | 'examination' | 'sanitary',
): Scenes => ({
  fire: [
    ...drawn(`${id}-inside`, {
      inside: (draft, size) => {
        const { edge } = beside(draft, size, kind);
        draft.object('camera', edge + 200, 150, { angle: 90 });
      },
      'on its wall': (draft, size) => {
        const { edge } = beside(draft, size, kind);
        draft.object('camera', edge + 350, 150, { angle: 180 });
      },
    }),
    ...drawn(`${id}-seen`, {
      'through a passage': (draft, size) => {
        const { corridor } = beside(draft, size, kind);
        draft.opening(corridor.right, 150, { kind: 'passage', width: 120 });
        draft.object('camera', 0, 150, { angle: 0, view: { spread: 90, range: 800 } });
      },
      'through a window': (draft, size) => {
        const { corridor } = beside(draft, size, kind);
        draft.opening(corridor.right, 150, { kind: 'window', width: 150 });
        draft.object('camera', 150, 150, { angle: 0, view: { spread: 70, range: 800 } });
      },
    }),
    ...drawn(`${id}-door`, {
      'through an open door': (draft, size) => {
        const { corridor } = beside(draft, size, kind);
        draft.opening(corridor.right, 150, { width: 100 });
        draft.object('camera', 150, 150, { angle: 0, view: { spread: 70, range: 800 } });
      },
      'through an open door, aslant': (draft, size) => {
        const { corridor, edge } = beside(draft, size, kind);
        draft.opening(corridor.right, 150, { width: 110 });
        draft.object('camera', edge - 200, 20, { angle: 45, view: { spread: 90, range: 800 } });
      },
    }),
  ],
  calm: drawn(`${id}-ok`, {
    'no door between them': (draft, size) => {
      beside(draft, size, kind);
      draft.object('camera', 0, 150, { angle: 0, view: { spread: 90, range: 900 } });
    },
    'looking away': (draft, size) => {
      const { corridor, edge } = beside(draft, size, kind);
      draft.opening(corridor.right, 150, { width: 110 });
      draft.object('camera', edge, 40, { angle: 180, view: { spread: 100, range: 900 } });
    },
    'past the door': (draft, size) => {
      const { corridor, edge } = beside(draft, size, kind);
      draft.opening(corridor.right, 60, { width: 90 });
      draft.object('camera', edge - 60, 0, { angle: 90, view: { spread: 40, range: 900 } });
    },
    'too near-sighted': (draft, size) => {
      const { corridor } = beside(draft, size, kind);
      draft.opening(corridor.right, 150, { kind: 'passage', width: 120 });
      draft.object('camera', 0, 150, { angle: 0, view: { spread: 90, range: 300 } });
    },
    'on the other side of the wall': (draft, size) => {
      const { edge } = beside(draft, size, kind);
      draft.object('camera', edge, 150, { angle: 180 });
    },
    'outside the building': (draft, size) => {
      beside(draft, size, kind);
      draft.object('camera', 100, -300, { angle: 90, view: { spread: 90, range: 900 } });
    },
  }),
});

const hall = (draft: PlanDraft, size: number) =>
  draft.room('entrance', { left: 0, top: 0, width: 400 + size, height: 300 + size });

const reachableWindows: Scenes = {
  fire: drawn('reachable-windows-bare', {
    one: (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.top, 150, { kind: 'window', isReachable: true, protection: 'none' });
    },
    'one among others': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.top, 80, { kind: 'window', isReachable: true, protection: 'barred' });
      draft.opening(room.top, 250, { kind: 'window', isReachable: true, protection: 'none' });
    },
    wide: (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150, {
        kind: 'window',
        width: 240,
        isReachable: true,
        protection: 'none',
      });
    },
    'in the consulting room': (draft, size) => {
      const { consulting } = surgery(draft, size);
      draft.opening(consulting.top, 90, { kind: 'window', isReachable: true, protection: 'none' });
    },
    'beside a good door': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.bottom, 80, { isReachable: true, protection: 'resistant' });
      draft.opening(room.bottom, 250, { kind: 'window', isReachable: true, protection: 'none' });
    },
  }),
  calm: drawn('reachable-windows-ok', {
    laminated: (draft, size) => {
      draft.opening(hall(draft, size).top, 150, {
        kind: 'window',
        isReachable: true,
        protection: 'resistant',
      });
    },
    barred: (draft, size) => {
      draft.opening(hall(draft, size).top, 150, {
        kind: 'window',
        isReachable: true,
        protection: 'barred',
      });
    },
    watched: (draft, size) => {
      draft.opening(hall(draft, size).left, 150, {
        kind: 'window',
        isReachable: true,
        protection: 'detector',
      });
    },
    'high up': (draft, size) => {
      draft.opening(hall(draft, size).top, 150, {
        kind: 'window',
        isReachable: false,
        protection: 'none',
      });
    },
    'beside a bare door': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.bottom, 80, { isReachable: true, protection: 'none' });
      draft.opening(room.top, 150, { kind: 'window', isReachable: true, protection: 'barred' });
    },
  }),
};

const reachableDoors: Scenes = {
  fire: [
    ...drawn('reachable-doors-back', {
      staff: (draft, size) => {
        draft.opening(hall(draft, size).top, 150, {
          use: 'staff',
          isReachable: true,
          protection: 'none',
        });
      },
      emergency: (draft, size) => {
        draft.opening(hall(draft, size).left, 150, {
          use: 'emergency',
          isReachable: true,
          protection: 'none',
        });
      },
      'beside a good one': (draft, size) => {
        const room = hall(draft, size);
        draft.opening(room.bottom, 100, {
          use: 'patients',
          isReachable: true,
          protection: 'resistant',
        });
        draft.opening(room.top, 250, { use: 'plain', isReachable: true, protection: 'none' });
      },
    }),
    ...drawn('reachable-doors-front', {
      patients: (draft, size) => {
        draft.opening(hall(draft, size).bottom, 150, {
          use: 'patients',
          isReachable: true,
          protection: 'none',
        });
      },
    }),
    ...drawn('reachable-doors-gap', {
      'no door at all': (draft, size) => {
        draft.opening(hall(draft, size).bottom, 150, {
          kind: 'passage',
          isReachable: true,
          protection: 'resistant',
        });
      },
    }),
  ],
  calm: drawn('reachable-doors-ok', {
    resistant: (draft, size) => {
      draft.opening(hall(draft, size).top, 150, {
        use: 'staff',
        isReachable: true,
        protection: 'resistant',
      });
    },
    barred: (draft, size) => {
      draft.opening(hall(draft, size).top, 150, {
        use: 'plain',
        isReachable: true,
        protection: 'barred',
      });
    },
    watched: (draft, size) => {
      draft.opening(hall(draft, size).left, 150, {
        use: 'emergency',
        isReachable: true,
        protection: 'detector',
      });
    },
    'front and back': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.bottom, 100, {
        use: 'patients',
        isReachable: true,
        protection: 'resistant',
      });
      draft.opening(room.top, 100, { use: 'staff', isReachable: true, protection: 'resistant' });
    },
    'a bare inner door': (draft, size) => {
      const { corridor } = surgery(draft, size);
      draft.opening(corridor.right, 80, {
        use: 'patients',
        isReachable: true,
        protection: 'resistant',
      });
    },
  }),
};

/** The house with a veranda or a flat roof on its right. */
function annexe(draft: PlanDraft, size: number, kind: 'veranda' | 'flat-roof') {
  const house = draft.room('private', { left: 0, top: 0, width: 400 + size, height: 400 });
  const side = draft.room(kind, { left: 400 + size, top: 0, width: 300, height: 400 }, ['left']);
  return { house, side };
}

const roofsVerandas: Scenes = {
  fire: [
    ...drawn('roofs-verandas-veranda', {
      'a bare door': (draft, size) => {
        draft.opening(annexe(draft, size, 'veranda').house.right, 200, { protection: 'none' });
      },
      'a passage': (draft, size) => {
        draft.opening(annexe(draft, size, 'veranda').house.right, 200, {
          kind: 'passage',
          width: 200,
        });
      },
      'a bare window': (draft, size) => {
        draft.opening(annexe(draft, size, 'veranda').house.right, 150, {
          kind: 'window',
          protection: 'none',
        });
      },
    }),
    ...drawn('roofs-verandas-roof', {
      'a bare window onto the roof': (draft, size) => {
        draft.opening(annexe(draft, size, 'flat-roof').house.right, 200, {
          kind: 'window',
          protection: 'none',
        });
      },
      'a bare door onto the roof': (draft, size) => {
        draft.opening(annexe(draft, size, 'flat-roof').house.right, 100, { protection: 'none' });
      },
    }),
  ],
  calm: drawn('roofs-verandas-ok', {
    'a good door': (draft, size) => {
      draft.opening(annexe(draft, size, 'veranda').house.right, 200, { protection: 'resistant' });
    },
    'no door between them': (draft, size) => {
      annexe(draft, size, 'veranda');
    },
    'only the glass itself': (draft, size) => {
      draft.opening(annexe(draft, size, 'veranda').side.right, 200, {
        kind: 'window',
        protection: 'none',
      });
    },
    'a barred window onto the roof': (draft, size) => {
      draft.opening(annexe(draft, size, 'flat-roof').house.right, 200, {
        kind: 'window',
        protection: 'barred',
      });
    },
    'a bare window elsewhere': (draft, size) => {
      const { house } = annexe(draft, size, 'flat-roof');
      draft.opening(house.right, 200, { protection: 'detector' });
      draft.opening(house.left, 200, { kind: 'window', protection: 'none' });
    },
  }),
};

/** A hall with a wall that juts into it from the top, so that the left part is hidden from the right. */
function hallWithCorner(draft: PlanDraft, size: number) {
  const room = draft.room('entrance', { left: 0, top: 0, width: 600 + size, height: 400 });
  draft.wall({ x: 300, y: 0 }, { x: 300, y: 280 });
  return room;
}

const entranceDeadAngle: Scenes = {
  fire: [
    ...drawn('entrance-dead-angle-hidden', {
      'behind a corner': (draft, size) => {
        hallWithCorner(draft, size);
        draft.object('reception-desk', 540, 60);
      },
      'a camera that looks the other way': (draft, size) => {
        hall(draft, size);
        draft.object('camera', 200, 0, { angle: 90, view: { spread: 60, range: 600 } });
      },
      'a mirror nobody looks into': (draft, size) => {
        hallWithCorner(draft, size);
        draft.object('reception-desk', 540, 60);
        draft.object('mirror', 20, 20, { angle: 45, view: { spread: 120, range: 800 } });
      },
      'only the door is watched': (draft, size) => {
        const room = draft.room('corridor', { left: 0, top: 0, width: 600 + size, height: 400 });
        draft.opening(room.left, 200, { use: 'patients' });
        draft.object('camera', 300, 200, { angle: 180, view: { spread: 20, range: 500 } });
      },
    }),
    ...drawn('entrance-dead-angle-nobody', {
      nobody: (draft, size) => {
        hall(draft, size);
      },
      'a mirror alone': (draft, size) => {
        hall(draft, size);
        draft.object('mirror', 20, 20, { angle: 45, view: { spread: 120, range: 800 } });
      },
    }),
  ],
  calm: drawn('entrance-dead-angle-ok', {
    'an open hall': (draft, size) => {
      hall(draft, size);
      draft.object('reception-desk', 300, 200);
    },
    'a wide camera in the corner': (draft, size) => {
      hall(draft, size);
      draft.object('camera', 0, 0, { angle: 45, view: { spread: 100, range: 900 } });
    },
    'a mirror for the corner': (draft, size) => {
      hallWithCorner(draft, size);
      draft.object('reception-desk', 540, 60);
      // On the wall across, seen from the desk under the end of the wall that juts in.
      draft.object('mirror', 150, 400, { angle: 270, view: { spread: 180, range: 900 } });
      draft.object('camera', 0, 0, { angle: 45, view: { spread: 100, range: 900 } });
    },
    'a camera on each side': (draft, size) => {
      hallWithCorner(draft, size);
      draft.object('camera', 0, 0, { angle: 45, view: { spread: 100, range: 900 } });
      draft.object('camera', 600 + size, 0, { angle: 135, view: { spread: 100, range: 900 } });
    },
    'the desk before the door': (draft, size) => {
      const room = draft.room('corridor', { left: 0, top: 0, width: 500 + size, height: 400 });
      draft.opening(room.left, 200, { use: 'patients' });
      draft.object('reception-desk', 400, 200);
    },
  }),
};

const receptionEntrance: Scenes = {
  fire: drawn('reception-entrance-unseen', {
    'another room': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150, { use: 'patients' });
      draft.room('reception', { left: 400 + size, top: 0, width: 300, height: 300 + size }, [
        'left',
      ]);
      draft.object('reception-desk', 550 + size, 150);
    },
    'behind a corner': (draft, size) => {
      const room = hallWithCorner(draft, size);
      draft.opening(room.left, 300, { use: 'patients' });
      draft.object('reception-desk', 540, 60);
    },
    'a camera that looks elsewhere': (draft, size) => {
      const room = hallWithCorner(draft, size);
      draft.opening(room.left, 300, { use: 'patients' });
      draft.object('reception-desk', 540, 60);
      draft.object('camera', 0, 0, { angle: 0, view: { spread: 40, range: 900 } });
    },
    'one of two doors': (draft, size) => {
      const room = hallWithCorner(draft, size);
      draft.opening(room.left, 300, { use: 'patients' });
      draft.opening(room.right, 100, { use: 'patients' });
      draft.object('reception-desk', 540, 60);
    },
    'a shut door between': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150, { use: 'patients' });
      draft.opening(room.right, 150);
      draft.room('reception', { left: 400 + size, top: 0, width: 300, height: 300 + size }, [
        'left',
      ]);
      draft.object('reception-desk', 550 + size, 150);
    },
  }),
  calm: drawn('reception-entrance-ok', {
    'in the hall': (draft, size) => {
      draft.opening(hall(draft, size).left, 150, { use: 'patients' });
      draft.object('reception-desk', 300, 200);
    },
    'through a passage': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150, { use: 'patients' });
      draft.opening(room.right, 150 + size, { kind: 'passage', width: 200 });
      draft.room('reception', { left: 400 + size, top: 0, width: 300, height: 300 + size }, [
        'left',
      ]);
      draft.object('reception-desk', 550 + size, 150 + size);
    },
    'through a window between rooms': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150 + size, { use: 'patients' });
      draft.opening(room.right, 150, { kind: 'window', width: 200 });
      draft.room('reception', { left: 400 + size, top: 0, width: 300, height: 300 + size }, [
        'left',
      ]);
      draft.object('reception-desk', 550 + size, 150);
    },
    'by a camera': (draft, size) => {
      const room = hallWithCorner(draft, size);
      draft.opening(room.left, 300, { use: 'patients' });
      draft.object('reception-desk', 540, 60);
      draft.object('camera', 0, 0, { angle: 45, view: { spread: 100, range: 900 } });
    },
    'a plain door where none is marked': (draft, size) => {
      draft.opening(hall(draft, size).bottom, 150);
      draft.object('reception-desk', 300, 150);
    },
  }),
};

/** A waiting room with an office on its right. */
function waitingAndOffice(draft: PlanDraft, size: number) {
  const waiting = draft.room('waiting', { left: 0, top: 0, width: 400 + size, height: 400 });
  const office = draft.room('office', { left: 400 + size, top: 0, width: 350, height: 400 }, [
    'left',
  ]);
  return { waiting, office, edge: 400 + size };
}

const valuablesVisible: Scenes = {
  fire: [
    ...drawn('valuables-visible-inside', {
      'in the waiting room': (draft, size) => {
        waitingAndOffice(draft, size);
        draft.object('computer', 100, 100);
      },
      'at the entrance': (draft, size) => {
        waitingAndOffice(draft, size);
        draft.room('entrance', { left: 0, top: 400, width: 400 + size, height: 200 }, ['top']);
        draft.object('cash-box', 100, 500);
      },
    }),
    ...drawn('valuables-visible-seen', {
      'through a passage': (draft, size) => {
        const { waiting, edge } = waitingAndOffice(draft, size);
        draft.opening(waiting.right, 200, { kind: 'passage', width: 150 });
        draft.object('safe', edge + 200, 200);
      },
      'through a window': (draft, size) => {
        const { waiting, edge } = waitingAndOffice(draft, size);
        draft.opening(waiting.right, 200, { kind: 'window', width: 120 });
        draft.object('medicine-cupboard', edge + 150, 230);
      },
    }),
    ...drawn('valuables-visible-door', {
      'through an open door': (draft, size) => {
        const { waiting, edge } = waitingAndOffice(draft, size);
        draft.opening(waiting.right, 200);
        draft.object('other-valuable', edge + 200, 200);
      },
      'through an open door, aslant': (draft, size) => {
        const { waiting, edge } = waitingAndOffice(draft, size);
        draft.opening(waiting.right, 200);
        draft.object('computer', edge + 150, 80);
      },
    }),
  ],
  calm: drawn('valuables-visible-ok', {
    'no door between them': (draft, size) => {
      const { edge } = waitingAndOffice(draft, size);
      draft.object('safe', edge + 200, 200);
    },
    'beside the door': (draft, size) => {
      const { waiting, edge } = waitingAndOffice(draft, size);
      draft.opening(waiting.right, 60);
      draft.object('safe', edge + 20, 370);
    },
    'on the other side of the wall': (draft, size) => {
      const { edge } = waitingAndOffice(draft, size);
      draft.object('medicine-cupboard', edge + 25, 200);
    },
    'two doors away': (draft, size) => {
      const { office, waiting, edge } = waitingAndOffice(draft, size);
      draft.opening(waiting.right, 60);
      draft.opening(office.right, 350);
      draft.room('store', { left: edge + 350, top: 0, width: 300, height: 400 }, ['left']);
      draft.object('safe', edge + 600, 60);
    },
    'a desk is nothing of value': (draft, size) => {
      const { edge } = waitingAndOffice(draft, size);
      draft.object('desk', 200, 200);
      draft.object('computer', edge + 300, 300);
    },
  }),
};

const alarmButton: Scenes = {
  fire: [
    ...drawn('alarm-button-doctor', {
      'across the room': (draft, size) => {
        surgery(draft, size);
        draft.object('doctor-seat', 80, 100);
        draft.object('alarm-button', 300, 250, { width: 10, depth: 10 });
      },
      'on the other side of the wall': (draft, size) => {
        const { height } = surgery(draft, size);
        draft.object('doctor-seat', 80, height - 45);
        draft.object('alarm-button', 80, height + 30, { width: 10, depth: 10 });
      },
      'just out of reach': (draft, size) => {
        surgery(draft, size);
        draft.object('doctor-seat', 80, 100);
        draft.object('alarm-button', 182, 100, { width: 10, depth: 10 });
      },
    }),
    ...drawn('alarm-button-desk', {
      'at the far wall': (draft, size) => {
        hall(draft, size);
        draft.object('reception-desk', 150, 150, { angle: 90 });
        draft.object('alarm-button', 390, 150, { width: 10, depth: 10 });
      },
      'only the doctor has one': (draft, size) => {
        const { height } = surgery(draft, size);
        draft.object('doctor-seat', 100, 100);
        draft.object('alarm-button', 150, 100, { width: 10, depth: 10 });
        draft.object('reception-desk', 200, height + 80, { width: 100, depth: 50 });
      },
    }),
  ],
  calm: drawn('alarm-button-ok', {
    'under the desk': (draft, size) => {
      surgery(draft, size);
      draft.object('doctor-seat', 100, 100);
      draft.object('alarm-button', 100, 150, { width: 10, depth: 10 });
    },
    'on the wall behind': (draft, size) => {
      surgery(draft, size);
      draft.object('doctor-seat', 100, 70);
      draft.object('alarm-button', 100, 0, { width: 10, depth: 10 });
    },
    'at the end of an arm': (draft, size) => {
      surgery(draft, size);
      draft.object('doctor-seat', 100, 100);
      draft.object('alarm-button', 198, 100, { width: 10, depth: 10 });
    },
    'under the counter': (draft, size) => {
      hall(draft, size);
      draft.object('reception-desk', 150, 150, { angle: 90 });
      draft.object('alarm-button', 210, 150, { width: 10, depth: 10 });
    },
    'one for each': (draft, size) => {
      const { height } = surgery(draft, size);
      draft.object('doctor-seat', 100, 100);
      draft.object('alarm-button', 150, 100, { width: 10, depth: 10 });
      draft.object('reception-desk', 200, height + 80, { width: 100, depth: 50 });
      draft.object('alarm-button', 240, height + 120, { width: 10, depth: 10 });
    },
  }),
};

const entranceLight: Scenes = {
  fire: [
    ...drawn('entrance-light-front', {
      'inside only': (draft, size) => {
        draft.opening(hall(draft, size).left, 150, { use: 'patients' });
        draft.object('light', 200, 150);
      },
      'round the corner': (draft, size) => {
        draft.opening(hall(draft, size).left, 150, { use: 'patients' });
        draft.object('light', 150, -60);
      },
      'too far': (draft, size) => {
        draft.opening(hall(draft, size).left, 150, { use: 'patients' });
        draft.object('light', -480 - size, 150);
      },
    }),
    ...drawn('entrance-light-back', {
      'at the front only': (draft, size) => {
        const room = hall(draft, size);
        draft.opening(room.left, 150, { use: 'patients' });
        draft.opening(room.right, 150, { use: 'staff' });
        draft.object('light', -50, 150);
      },
      'behind a garden wall': (draft, size) => {
        draft.opening(hall(draft, size).top, 150, { use: 'emergency' });
        draft.wall({ x: -300, y: -100 }, { x: 900, y: -100 });
        draft.object('light', 150, -150);
      },
    }),
  ],
  calm: drawn('entrance-light-ok', {
    'beside the door': (draft, size) => {
      draft.opening(hall(draft, size).left, 150, { use: 'patients' });
      draft.object('light', -20, 100);
    },
    'on the wall': (draft, size) => {
      draft.opening(hall(draft, size).left, 150, { use: 'patients' });
      draft.object('light', 0, 40);
    },
    'on a post': (draft, size) => {
      draft.opening(hall(draft, size).left, 150, { use: 'patients' });
      draft.object('light', -300, 150);
    },
    'one for each door': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150, { use: 'patients' });
      draft.opening(room.right, 150, { use: 'staff' });
      draft.object('light', -50, 150);
      draft.object('light', 450 + size, 150);
    },
    'inner doors need none': (draft, size) => {
      const { height } = surgery(draft, size);
      draft.object('light', -60, height + 80);
    },
  }),
};

const detectorCover: Scenes = {
  fire: [
    ...drawn('detector-cover-window', {
      'in the other room': (draft, size) => {
        const { consulting, height } = surgery(draft, size);
        draft.opening(consulting.top, 200, { kind: 'window', isReachable: true });
        draft.object('detector', 20, height + 20, { angle: 0 });
      },
      'looking away': (draft, size) => {
        draft.opening(hall(draft, size).top, 150, { kind: 'window', isReachable: true });
        draft.object('detector', 150, 100, { angle: 90 });
      },
      'too far': (draft, size) => {
        draft.opening(hall(draft, size).left, 150, { kind: 'window', isReachable: true });
        draft.object('detector', 395, 150, { angle: 180, view: { spread: 90, range: 200 } });
      },
    }),
    ...drawn('detector-cover-door', {
      'behind a corner': (draft, size) => {
        const room = hallWithCorner(draft, size);
        draft.opening(room.top, 200, { isReachable: true });
        draft.object('detector', 580, 20, { angle: 135, view: { spread: 110, range: 900 } });
      },
      'one of two': (draft, size) => {
        const room = hall(draft, size);
        draft.opening(room.top, 150, { kind: 'window', isReachable: true, protection: 'detector' });
        draft.opening(room.bottom, 150, { isReachable: true });
      },
    }),
  ],
  calm: drawn('detector-cover-ok', {
    'across the room': (draft, size) => {
      draft.opening(hall(draft, size).left, 150, { kind: 'window', isReachable: true });
      draft.object('detector', 390, 150, { angle: 180 });
    },
    'in the corner': (draft, size) => {
      draft.opening(hall(draft, size).left, 200, { isReachable: true });
      draft.object('detector', 400 + size, 0, { angle: 135, view: { spread: 90, range: 900 } });
    },
    'on the window itself': (draft, size) => {
      draft.opening(hall(draft, size).top, 150, {
        kind: 'window',
        isReachable: true,
        protection: 'detector',
      });
    },
    'all round': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150, { isReachable: true });
      draft.opening(room.right, 150, { kind: 'window', isReachable: true });
      draft.object('detector', 200, 150, { view: { spread: 360, range: 700 } });
    },
    'what is high up needs none': (draft, size) => {
      const room = hall(draft, size);
      draft.opening(room.left, 150, { isReachable: true });
      draft.opening(room.right, 150, { kind: 'window', isReachable: false });
      draft.object('detector', 300, 150, { angle: 180 });
    },
  }),
};

export const SCENES: Readonly<Record<PlanRuleId, Scenes>> = {
  'doctor-exit': doctorExit,
  'patient-between': patientBetween,
  'table-all-round': tableAllRound,
  'camera-consulting': {
    fire: [
      ...cameraRooms('camera-consulting', 'consulting').fire,
      ...cameraRooms('camera-consulting', 'examination').fire,
    ],
    calm: [
      ...cameraRooms('camera-consulting', 'consulting').calm,
      ...cameraRooms('camera-consulting', 'examination').calm,
    ],
  },
  'camera-sanitary': cameraRooms('camera-sanitary', 'sanitary'),
  'camera-road': cameraZones('camera-road', 'public-road'),
  'camera-neighbour': cameraZones('camera-neighbour', 'neighbour'),
  'reachable-windows': reachableWindows,
  'reachable-doors': reachableDoors,
  'roofs-verandas': roofsVerandas,
  'entrance-dead-angle': entranceDeadAngle,
  'reception-entrance': receptionEntrance,
  'valuables-visible': valuablesVisible,
  'alarm-button': alarmButton,
  'entrance-light': entranceLight,
  'detector-cover': detectorCover,
};
