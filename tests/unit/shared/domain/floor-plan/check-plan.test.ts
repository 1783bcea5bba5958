import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../../shared/base/language.js';
import { checkPlan } from '../../../../../shared/domain/floor-plan/check-plan.js';
import type { PlanFinding } from '../../../../../shared/domain/floor-plan/finding.js';
import { wordsOfFinding } from '../../../../../shared/domain/floor-plan/finding-words.js';
import {
  OBJECT_KINDS,
  PROTECTIONS,
  ROOM_KINDS,
  type NewFloorPlan,
  type ObjectKind,
  type RoomKind,
} from '../../../../../shared/domain/floor-plan/floor-plan.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { moved, PlanDraft, reordered, type Move } from '../../../../support/floor-plan-builders.js';
import { SCENES } from '../../../../support/floor-plan-scenes.js';

/** What must not change however the plan lies on its sheet; parts after the subject have no order of their own. */
const verdicts = (findings: readonly PlanFinding[]): readonly string[] =>
  findings
    .map(({ rule, severity, message, parts }) =>
      [rule, severity, message, ...[...parts].sort()].join(' '),
    )
    .sort();

interface Drawing {
  readonly rooms: readonly { readonly kind: RoomKind; readonly doors: readonly number[] }[];
  readonly objects: readonly {
    readonly kind: ObjectKind;
    readonly x: number;
    readonly y: number;
    readonly turn: number;
  }[];
  readonly roadAt: number;
  readonly unit: number;
}

/** Two rows of rooms with shared walls, doors in some of them, and things anywhere. */
function planOf({ rooms, objects, roadAt, unit }: Drawing): NewFloorPlan {
  const draft = new PlanDraft();
  const columns = Math.ceil(rooms.length / 2);
  rooms.forEach(({ kind, doors }, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const made = draft.room(
      kind,
      { left: column * unit, top: row * unit, width: unit, height: unit },
      [...(column > 0 ? (['left'] as const) : []), ...(row > 0 ? (['top'] as const) : [])],
    ) as Partial<Record<'top' | 'right' | 'bottom' | 'left', NewFloorPlan['walls'][number]['id']>>;
    for (const door of doors) {
      const wall = [made.right, made.bottom, made.top, made.left][door % 4];
      if (wall === undefined) continue;
      draft.opening(wall, Math.floor(unit / 2) + (door % 7) * 10 - 30, {
        kind: (['door', 'door', 'window', 'passage'] as const)[door % 4] ?? 'door',
        isReachable: door % 3 === 0,
        protection: PROTECTIONS[door % PROTECTIONS.length] ?? 'none',
        use: (['patients', 'staff', 'emergency', 'plain'] as const)[door % 4] ?? 'plain',
      });
    }
  });
  for (const { kind, x, y, turn } of objects) {
    draft.object(kind, x % (columns * unit), y % (2 * unit), { angle: turn * 15 });
  }
  draft.zone('public-road', { left: -1000, top: 2 * unit + roadAt, width: 4000, height: 500 });
  return draft.plan();
}

const drawings = fc.record({
  rooms: fc.array(
    fc.record({
      kind: fc.constantFrom(...ROOM_KINDS),
      doors: fc.array(fc.nat(23), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  objects: fc.array(
    fc.record({
      kind: fc.constantFrom(...OBJECT_KINDS),
      x: fc.nat(1500),
      y: fc.nat(1000),
      turn: fc.nat(23),
    }),
    { maxLength: 10 },
  ),
  roadAt: fc.nat(300),
  unit: fc.integer({ min: 250, max: 450 }),
});
const moves: fc.Arbitrary<Move> = fc.record({
  turns: fc.constantFrom(0, 1, 2, 3),
  isMirrored: fc.boolean(),
  dx: fc.integer({ min: -3000, max: 3000 }),
  dy: fc.integer({ min: -3000, max: 3000 }),
});

describe('what is found in a plan', () => {
  it('stays the same when the plan is moved, turned by right angles or mirrored', () => {
    fc.assert(
      fc.property(drawings, moves, (drawing, move) => {
        const plan = planOf(drawing);
        expect(verdicts(checkPlan(moved(plan, move)))).toEqual(verdicts(checkPlan(plan)));
      }),
      { numRuns: 60 },
    );
  });

  it('stays the same, in the same order, when the parts were drawn in another order', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const plan = planOf(drawing);
        expect(checkPlan(reordered(plan)).map(({ message, parts }) => [message, parts])).toEqual(
          checkPlan(plan).map(({ message, parts }) => [message, parts]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has points of the drawing only: whole centimetres', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        for (const { way = [], area = [] } of checkPlan(planOf(drawing))) {
          for (const { x, y } of [...way, ...area]) {
            expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the words of a finding', () => {
  const catalogue = (language: string) =>
    JSON.parse(
      readFileSync(
        new URL(`../../../../../shared/locales/${language}/floor-plan-rules.json`, import.meta.url),
        'utf8',
      ),
    ) as Catalogue;

  it.each(LANGUAGES)('are there in %s for whatever is found in the drawn cases', (language) => {
    const t = createTranslator(language, [catalogue(language)]);
    for (const { fire, calm } of Object.values(SCENES)) {
      for (const { plan } of [...fire, ...calm]) {
        for (const finding of checkPlan(plan)) {
          const words = wordsOfFinding(finding, plan, t);
          expect(Object.values(words).join(' ')).not.toMatch(/floor-plan\.|\{|undefined/);
          if (finding.room !== undefined) expect(words.where).not.toBe('');
        }
      }
    }
  });

  it('have no key of their own that nothing says', () => {
    const said = new Set<string>();
    for (const { fire, calm } of Object.values(SCENES)) {
      for (const { plan } of [...fire, ...calm]) {
        for (const { message } of checkPlan(plan)) said.add(message);
      }
    }
    const judged = Object.keys(catalogue('fr')).filter(
      (key) =>
        key.startsWith('floor-plan.prose.rule-') &&
        !/-(?:no-[a-z]+|none|unknown|little)$/.test(key),
    );
    expect(judged.filter((key) => !said.has(key.slice('floor-plan.prose.rule-'.length)))).toEqual(
      [],
    );
  });
});

describe('a large plan', () => {
  /** Forty rooms side by side on both sides of a corridor, furnished: some 400 walls. */
  function largePlan(): NewFloorPlan {
    const draft = new PlanDraft();
    const kinds: readonly RoomKind[] = [
      'consulting',
      'examination',
      'waiting',
      'office',
      'sanitary',
    ];
    for (let index = 0; index < 80; index += 1) {
      const left = (index % 16) * 300;
      const top = Math.floor(index / 16) * 450;
      const room = draft.room(kinds[index % kinds.length] ?? 'other', {
        left,
        top,
        width: 300,
        height: 300,
      });
      draft.wall({ x: left, y: top + 300 }, { x: left, y: top + 330 });
      draft.opening(room.bottom, 150, { isReachable: index % 5 === 0 });
      draft.opening(room.top, 150, { kind: 'window', isReachable: true });
      draft.object('doctor-seat', left + 60, top + 60);
      draft.object('desk', left + 130, top + 90);
      draft.object('patient-seat', left + 220, top + 200);
      if (index % 4 === 0) draft.object('camera', left + 150, top + 300, { angle: 90 });
      if (index % 4 === 1) draft.object('computer', left + 130, top + 90);
    }
    draft.zone('public-road', { left: -1000, top: 2400, width: 8000, height: 500 });
    return draft.plan();
  }

  it('is judged in a moment', () => {
    const plan = largePlan();
    expect(plan.walls.length).toBe(400);
    checkPlan(plan);
    const begun = performance.now();
    checkPlan(plan);
    // A moment is a fifth of a second; ten times that on a busy machine is still no endless loop.
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
