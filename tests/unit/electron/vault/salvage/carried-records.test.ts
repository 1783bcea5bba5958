import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../../../../electron/vault/format.js';
import type { RecordContent } from '../../../../../electron/vault/record-envelope.js';
import { RECORD_TYPES, type RecordType } from '../../../../../electron/vault/records.js';
import {
  carriedRecords,
  isCarried,
} from '../../../../../electron/vault/salvage/carried-records.js';
import { mendedContents, mendedSurvey } from '../../../../../electron/vault/salvage/mend-survey.js';
import { emptyDossier } from '../../../../../shared/domain/cameras/dossier.js';
import type { SiteId } from '../../../../../shared/domain/practice/practice.js';
import { emptyNeighbourhood } from '../../../../../shared/domain/protection/neighbourhood.js';
import { emptySafe } from '../../../../../shared/domain/protection/safe.js';
import { emptyVideophone } from '../../../../../shared/domain/protection/videophone.js';
import { SITE_A } from '../../../../support/assessment-builders.js';
import { anAbsence, anAlarm } from '../../../../support/protection-builders.js';
import { aPackContent, aVisit, aVisitItem } from '../../../../support/visit-builders.js';
import { aCamera, anImageRequest } from '../../../../support/camera-builders.js';
import { emptyBreach } from '../../../../../shared/domain/breach/breach.js';
import { WHOLE_VIEW } from '../../../../../shared/domain/inventory/view.js';
import { emptyPad } from '../../../../../shared/domain/pads/pad.js';
import { emptyPadLoss } from '../../../../../shared/domain/pads/pad-loss.js';
import { EMPTY_FACTS } from '../../../../../shared/domain/theft/theft.js';
import { anItem, aRoom } from '../../../../support/inventory-builders.js';
import { aFloorPlan } from '../../../../support/floor-plan-builders.js';

const ROUND = 'a'.repeat(32);
const GONE = 'b'.repeat(32);
const content = (type: RecordType, id: string, value: unknown): RecordContent => ({
  type,
  id,
  version: 3,
  value,
});
const answer = (assessmentId: string, questionId: string, answeredAt = '2026-01-02T10:00:00Z') =>
  content('answer', '1'.repeat(32), {
    assessmentId,
    questionId,
    placeId: 'practice',
    note: '',
    toConfirm: false,
    answeredAt,
  });
const assessment = (id: string, more: object = {}) =>
  content('assessment', id, {
    id,
    scope: 'first',
    packVersion: '1.0.0',
    startedAt: '2026-01-05T09:00:00Z',
    ...more,
  });
const attachment = {
  id: ROUND,
  mediaType: 'image/jpeg',
  name: 'porte.jpg',
  sizeBytes: 10,
  width: 1,
  height: 1,
  key: 'a'.repeat(64),
  chunks: 1,
  hash: 'b'.repeat(64),
};
const records = { idFor: (type: RecordType, key: string) => `${type}:${key}` };

describe('what goes into a new vault', () => {
  it('gets the new vault’s ids where ids come from natural keys, and keeps random ones', () => {
    const carried = carriedRecords(
      [
        assessment(ROUND),
        answer(ROUND, 'locks.multipoint'),
        content('draft', '2'.repeat(32), { key: 'note', text: 'x' }),
      ],
      records,
    );
    expect(carried.map(({ type, id }) => [type, id])).toEqual([
      ['assessment', ROUND],
      ['answer', `answer:${ROUND}/locks.multipoint@practice`],
      ['draft', 'draft:note'],
    ]);
  });

  it('leaves behind removed records, other people’s keys and what has no known shape', () => {
    expect(isCarried(content('answer', ROUND, undefined))).toBe(false);
    expect(isCarried(content('answer', ROUND, { n: 1 }))).toBe(false);
    for (const type of ['setup', 'person-key', 'keyring-change', 'details-key'] as const) {
      expect(isCarried(content(type, ROUND, {}))).toBe(false);
    }
  });

  it('decides for every type there is that belongs to the practice', () => {
    const own = RECORD_TYPES.filter((type) => RECORD_KINDS[type].compartment !== 'owner');
    const samples: Partial<Record<RecordType, RecordContent>> = {
      practice: content('practice', ROUND, {
        name: 'C',
        ownerName: 'D',
        address: '',
        sites: [{ id: 'a1b2c3d4', name: 'S' }],
      }),
      assessment: assessment(ROUND),
      answer: answer(ROUND, 'locks.multipoint'),
      'plan-item': content('plan-item', ROUND, {
        questionId: 'locks.multipoint',
        placeId: 'practice',
        state: 'todo',
        changedAt: '2026-01-02T10:00:00Z',
      }),
      draft: content('draft', ROUND, { key: 'k', text: '' }),
      camera: content('camera', ROUND, aCamera()),
      'camera-dossier': content('camera-dossier', ROUND, emptyDossier('D', '')),
      'image-request': content('image-request', ROUND, anImageRequest()),
      breach: content('breach', ROUND, {
        ...emptyBreach('2026-01-02T10:00:00Z'),
        id: ROUND,
      }),
      alarm: content('alarm', ROUND, anAlarm()),
      videophone: content('videophone', ROUND, { ...emptyVideophone(SITE_A as SiteId), id: ROUND }),
      safe: content('safe', ROUND, { ...emptySafe(SITE_A as SiteId), id: ROUND }),
      neighbourhood: content('neighbourhood', ROUND, emptyNeighbourhood()),
      absence: content('absence', ROUND, anAbsence()),
      contact: content('contact', ROUND, {
        id: ROUND,
        kind: 'locksmith',
        name: 'Serrurier',
        phone: '081 00 00 00',
        email: '',
        note: '',
      }),
      visit: content('visit', ROUND, aVisit()),
      'visit-item': content('visit-item', ROUND, aVisitItem('locks.multipoint')),
      'visit-advice': content('visit-advice', ROUND, {
        id: ROUND,
        visitId: ROUND,
        layer: 'technical',
        text: 'Un cylindre protégé',
        rank: 0,
      }),
      'visit-plan': content('visit-plan', ROUND, { visitId: ROUND, plan: aFloorPlan() }),
      'visit-photo': content('visit-photo', ROUND, {
        ...aPackContent().photos[0],
        visitId: ROUND,
      }),
      'floor-plan': content('floor-plan', ROUND, {
        ...aFloorPlan(),
        id: ROUND,
        changedAt: '2026-01-02T10:00:00Z',
      }),
      invoice: content('invoice', ROUND, {
        id: ROUND,
        title: 'Serrure',
        supplier: '',
        date: '2026-01-02',
        cents: 48_000,
        isPaid: true,
        proofs: ['invoice'],
      }),
      item: content('item', ROUND, anItem()),
      room: content('room', ROUND, aRoom()),
      'inventory-view': content('inventory-view', ROUND, {
        id: ROUND,
        name: 'Tout',
        view: WHOLE_VIEW,
      }),
      pad: content('pad', ROUND, { id: ROUND, ...emptyPad('stamp') }),
      'pad-loss': content('pad-loss', ROUND, {
        id: ROUND,
        ...emptyPadLoss('2026-01-02T10:00:00Z'),
      }),
      'stock-take': content('stock-take', ROUND, {
        id: ROUND,
        startedOn: '2026-01-02',
        expected: [{ itemId: ROUND }],
        notes: '',
      }),
      'stock-sighting': content('stock-sighting', ROUND, {
        id: ROUND,
        stockTakeId: ROUND,
        itemId: ROUND,
        how: 'tick',
      }),
      theft: content('theft', ROUND, {
        id: ROUND,
        begunAt: '2026-01-02T10:00:00Z',
        facts: EMPTY_FACTS,
        itemIds: [],
        tasks: [],
        recovered: [],
      }),
      'item-photo': content('item-photo', ROUND, {
        itemId: ROUND,
        attachment,
        addedAt: '2026-01-02T10:00:00Z',
      }),
      photo: content('photo', ROUND, {
        subject: {
          kind: 'question',
          assessmentId: ROUND,
          questionId: 'locks.multipoint',
          placeId: 'practice',
        },
        attachment,
        addedAt: '2026-01-02T10:00:00Z',
      }),
    };
    const left = own.filter((type) => samples[type] === undefined || !isCarried(samples[type]));
    // What was read of the old files says nothing of the new ones.
    expect(left).toEqual(['attachment-check']);
  });
});

describe('putting a survey together again', () => {
  it('makes up a lost assessment from its answers, finished and as wide as can be', () => {
    const contents = [
      assessment(ROUND),
      answer(GONE, 'locks.multipoint', '2026-01-02T10:00:00Z'),
      answer(GONE, 'cyber.updates', '2026-01-03T10:00:00Z'),
    ];
    const { assessments } = mendedSurvey(contents);
    expect(assessments.map(({ assessment: { id } }) => String(id))).toEqual([ROUND, GONE]);
    expect(assessments[1]).toMatchObject({
      assessment: {
        scope: 'full',
        startedAt: '2026-01-02T10:00:00Z',
        finishedAt: '2026-01-03T10:00:00Z',
      },
    });
    expect(assessments[1]?.answers).toHaveLength(2);
  });

  it('forgets a comparison with an assessment of which nothing is left', () => {
    const [mended] = mendedContents([assessment(ROUND, { previousId: GONE })], undefined);
    expect(mended?.value).not.toHaveProperty('previousId');
    const kept = mendedContents(
      [assessment(ROUND, { previousId: GONE }), answer(GONE, 'locks.multipoint')],
      undefined,
    );
    expect(kept.find(({ id }) => id === ROUND)?.value).toHaveProperty('previousId', GONE);
  });
});
